package io.github.rdpmedic.platform.linux;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Whose a process is, from {@code /proc}; no native code needed. */
final class ProcessOwner {

    private static final int ROOT = 0;
    private static final int UNKNOWN = -1;

    private ProcessOwner() {}

    static boolean thisUserIsRoot() {
        return userId("self") == ROOT;
    }

    /** kill(2): the superuser may signal every process, others only their own. */
    static boolean thisUserMaySignal(int process) {
        int own = userId("self");
        return own == ROOT || own != UNKNOWN && own == userId(Integer.toString(process));
    }

    private static int userId(String process) {
        try {
            return (Integer) Files.getAttribute(Path.of("/proc", process), "unix:uid");
        } catch (IOException e) {
            return UNKNOWN;
        }
    }
}
