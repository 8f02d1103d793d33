package io.github.rdpmedic.platform;

import io.github.rdpmedic.model.Message;
import java.util.Optional;

/** Whether this program starts when the person signs in. Asked and changed off the EDT. */
public interface Autostart {

    /**
     * @param on whether it will start at the next sign-in
     * @param changeable whether this program may change that
     * @param note what else there is to know, in one or two sentences
     */
    record Standing(boolean on, boolean changeable, Optional<Message> note) {

        public static final Standing ON = new Standing(true, true, Optional.empty());
        public static final Standing OFF = new Standing(false, true, Optional.empty());

        /** Off, and not to be switched on from here. */
        public static Standing fixed(Message why) {
            return new Standing(false, false, Optional.of(why));
        }
    }

    Standing standing() throws PlatformException;

    /** Takes effect with the next sign-in. */
    void set(boolean on) throws PlatformException;

    /** Where there is nothing to switch. */
    static Autostart none(Message why) {
        return new Autostart() {
            @Override
            public Standing standing() {
                return Standing.fixed(why);
            }

            @Override
            public void set(boolean on) throws PlatformException {
                throw new PlatformException(why, "autostart");
            }
        };
    }
}
