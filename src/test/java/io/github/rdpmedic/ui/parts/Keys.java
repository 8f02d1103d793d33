package io.github.rdpmedic.ui.parts;

import org.assertj.swing.core.Robot;

/** Key combinations. */
public final class Keys {

    private Keys() {}

    public static void pressWith(Robot robot, int modifier, int key) {
        robot.pressKey(modifier);
        robot.pressAndReleaseKeys(key);
        robot.releaseKey(modifier);
    }
}
