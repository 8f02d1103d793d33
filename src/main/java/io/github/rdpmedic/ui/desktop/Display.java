package io.github.rdpmedic.ui.desktop;

import java.awt.AWTError;
import java.awt.GraphicsEnvironment;

/** Whether there is a screen to show anything on. */
public final class Display {

    private Display() {}

    public static boolean isPresent() {
        try {
            return !GraphicsEnvironment.isHeadless()
                    && GraphicsEnvironment.getLocalGraphicsEnvironment().getScreenDevices().length > 0;
        } catch (AWTError | java.awt.HeadlessException noScreen) {
            return false;
        }
    }
}
