package io.github.rdpmedic.platform;

/** The notification service of the desktop session. Called off the EDT. */
public interface DesktopNotifications {

    /** May connect to the service, or start it. */
    Availability availability();

    /** Shows a notice, in the place of the one of the same topic that is still shown, and returns at once. */
    void show(DesktopNotice notice) throws PlatformException;

    /**
     * Whether a balloon would reach a person now. False while something runs full screen, during a presentation and
     * in quiet time; a service that holds notices back by itself says true.
     */
    default boolean admitsBalloons() {
        return true;
    }

    /** Takes the notice of this topic away where it is still shown. Connects to nothing for that. */
    void withdraw(String topic);
}
