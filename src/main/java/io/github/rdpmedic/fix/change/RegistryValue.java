package io.github.rdpmedic.fix.change;

import io.github.rdpmedic.model.Message;
import io.github.rdpmedic.platform.PlatformException;
import io.github.rdpmedic.platform.Registry;
import java.util.Optional;

/**
 * A registry value is set, changed or deleted.
 *
 * @param before empty when there is no such value
 * @param after empty to delete it
 */
public record RegistryValue(
        Registry.Key key, String name, Optional<Registry.Value> before, Optional<Registry.Value> after)
        implements Change {

    @Override
    public Message describe() {
        return Message.of(RegistryValue.class, "registry-value", key.toString(), name, shown(before), shown(after));
    }

    @Override
    public Message describeUndo() {
        return new RegistryValue(key, name, after, before).describe();
    }

    private static Object shown(Optional<Registry.Value> value) {
        return value.<Object>map(Object::toString).orElse(Message.of(RegistryValue.class, "absent"));
    }

    @Override
    public Optional<Registry.Write> registryWrite() {
        return Optional.of(new Registry.Write(key, name, before, after));
    }

    @Override
    public boolean needsElevation() {
        return key.hive() == Registry.Hive.HKLM;
    }

    @Override
    public boolean revocable() {
        return true;
    }

    @Override
    public Standing standing(ChangePorts ports) throws ChangeFailedException {
        try {
            Optional<Registry.Value> now = ports.registry().read(key, name);
            if (now.equals(after)) {
                return Standing.AFTER;
            }
            return now.equals(before) ? Standing.BEFORE : Standing.OTHER;
        } catch (PlatformException e) {
            throw new ChangeFailedException(e.userMessage(), e);
        }
    }

    @Override
    public void apply(ChangePorts ports) throws ChangeFailedException {
        bring(ports, after);
    }

    @Override
    public void undo(ChangePorts ports) throws ChangeFailedException {
        bring(ports, before);
    }

    private void bring(ChangePorts ports, Optional<Registry.Value> value) throws ChangeFailedException {
        try {
            if (value.isPresent()) {
                ports.registry().write(key, name, value.get());
            } else {
                ports.registry().delete(key, name);
            }
        } catch (PlatformException e) {
            throw new ChangeFailedException(e.userMessage(), e);
        }
    }
}
