package io.github.rdpmedic.platform;

/** The notification service of the desktop session. */
public interface DesktopNotifications {

    enum Urgency {
        LOW,
        NORMAL,
        CRITICAL
    }

    Availability availability();

    /**
     * Shows a notice and returns at once. Called off the EDT.
     *
     * @param title at most 63 characters are shown on Windows
     * @param text at most 255 characters are shown on Windows; plain, never markup
     */
    void show(String title, String text, Urgency urgency) throws PlatformException;
}
