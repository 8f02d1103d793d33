package io.github.rdpmedic.platform;

import java.util.List;
import java.util.Optional;

/**
 * What the desktop is to show a person.
 *
 * @param topic a later notice of the same topic takes the place of this one, as long as that is still shown
 * @param title at most 63 characters are shown on Windows
 * @param text at most 255 characters are shown on Windows; plain, never markup
 * @param clicked done when a person clicks on the notice itself; on a thread of the desktop, so it returns at once
 * @param buttons shown where the service of the desktop has buttons
 */
public record DesktopNotice(
        String topic,
        String title,
        String text,
        Urgency urgency,
        Optional<Picture> picture,
        Runnable clicked,
        List<Button> buttons) {

    public enum Urgency {
        LOW,
        NORMAL,
        CRITICAL
    }

    /** @param chosen as {@link DesktopNotice#clicked} */
    public record Button(String label, Runnable chosen) {}

    /**
     * A square picture.
     *
     * @param size the width and the height in pixels
     * @param rgba four bytes a pixel, rows from top to bottom; owned by this record
     */
    public record Picture(int size, byte[] rgba) {

        public Picture {
            if (rgba.length != 4 * size * size) {
                throw new IllegalArgumentException(rgba.length + " bytes for " + size + " pixels squared");
            }
        }
    }

    public DesktopNotice {
        buttons = List.copyOf(buttons);
    }
}
