package io.github.rdpmedic.fix.change;

import io.github.rdpmedic.model.Message;
import io.github.rdpmedic.model.Printable;
import io.github.rdpmedic.platform.PlatformException;

/**
 * A deed without a way back. It may be done twice without harm.
 *
 * @param argument what the verb is about, empty when it needs nothing
 */
public record SystemAction(Verb verb, String argument) implements Change {

    public enum Verb {
        FLUSH_DNS,
        DELETE_CREDENTIAL,
        WAKE
    }

    @Override
    public Message describe() {
        return Message.of(
                SystemAction.class, "action-" + verb.name().toLowerCase(java.util.Locale.ROOT), Printable.of(argument));
    }

    @Override
    public Message describeUndo() {
        return describe();
    }

    @Override
    public boolean needsElevation() {
        return false;
    }

    @Override
    public boolean revocable() {
        return false;
    }

    /** Nothing can be read back, so the engine does it once, when asked. */
    @Override
    public Standing standing(ChangePorts ports) {
        return Standing.BEFORE;
    }

    @Override
    public void apply(ChangePorts ports) throws ChangeFailedException {
        try {
            switch (verb) {
                case FLUSH_DNS -> ports.actions().flushDns();
                case DELETE_CREDENTIAL -> ports.actions().deleteCredential(argument);
                case WAKE -> ports.actions().wake(argument);
            }
        } catch (PlatformException e) {
            throw new ChangeFailedException(e.userMessage(), e);
        }
    }

    @Override
    public void undo(ChangePorts ports) {
        // There is nothing to put back; the journal says so.
    }
}
