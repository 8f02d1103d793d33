package io.github.rdpmedic.platform;

import java.util.Locale;

/** The families of operating systems that have ports of their own. */
public enum OperatingSystem {
    WINDOWS,
    LINUX,
    MAC,
    /** Anything else: what Java alone can do works, the ports say honestly that they cannot. */
    OTHER;

    /** @param osName as the system property {@code os.name} says it */
    public static OperatingSystem of(String osName) {
        String name = osName.toLowerCase(Locale.ROOT);
        if (name.startsWith("windows")) {
            return WINDOWS;
        }
        if (name.startsWith("linux")) {
            return LINUX;
        }
        return name.startsWith("mac") || name.startsWith("darwin") ? MAC : OTHER;
    }
}
