package io.github.rdpmedic.fix;

import io.github.rdpmedic.model.Message;
import io.github.rdpmedic.platform.Availability;
import java.util.Optional;

/** Whether a fix makes sense here and now. */
public sealed interface Applicability {

    record Applicable() implements Applicability {}

    /** @param why one sentence for a person: what is missing, or which measurement excludes the fix */
    record NotApplicable(Message why) implements Applicability {}

    /** An administrator has set what the fix would change. It is shown, and the fix is disabled. */
    record Managed(Message by) implements Applicability {}

    /** It would help, but nobody here can give the administrator rights that it needs. */
    record NeedsElevation(Message why) implements Applicability {}

    Applicability YES = new Applicable();

    static Applicability no(Message why) {
        return new NotApplicable(why);
    }

    static Applicability of(Availability port) {
        return port instanceof Availability.Unavailable unavailable ? no(unavailable.why()) : YES;
    }

    default boolean isApplicable() {
        return this instanceof Applicable;
    }

    /** Empty when the fix is applicable. */
    default Optional<Message> whyNot() {
        if (this instanceof NotApplicable no) {
            return Optional.of(no.why());
        }
        if (this instanceof NeedsElevation rights) {
            return Optional.of(rights.why());
        }
        return this instanceof Managed managed ? Optional.of(managed.by()) : Optional.empty();
    }
}
