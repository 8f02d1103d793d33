package io.github.rdpmedic;

import io.github.rdpmedic.platform.ClientEventLog;
import io.github.rdpmedic.platform.ColorScheme;
import io.github.rdpmedic.platform.OperatingSystem;
import io.github.rdpmedic.platform.Platform;
import io.github.rdpmedic.platform.Programs;
import io.github.rdpmedic.platform.linux.FreedesktopColorScheme;
import io.github.rdpmedic.platform.linux.LinuxPlatform;
import io.github.rdpmedic.platform.mac.MacColorScheme;
import io.github.rdpmedic.platform.mac.MacPlatform;
import io.github.rdpmedic.platform.none.NonePlatform;
import io.github.rdpmedic.platform.windows.WindowsClientEventLog;
import io.github.rdpmedic.platform.windows.WindowsColorScheme;
import io.github.rdpmedic.platform.windows.WindowsPlatform;
import java.util.Map;

/** The ports of the operating system that the program runs on. */
final class OwnPlatform {

    private OwnPlatform() {}

    private static OperatingSystem system() {
        return OperatingSystem.of(System.getProperty("os.name", ""));
    }

    static Platform of(Map<String, String> env) {
        return switch (system()) {
            case WINDOWS -> WindowsPlatform.create(env);
            case LINUX -> LinuxPlatform.create(env);
            case MAC -> MacPlatform.create(env);
            case OTHER -> NonePlatform.create(env);
        };
    }

    static ColorScheme colorScheme(Platform platform, Map<String, String> env) {
        return switch (system()) {
            case WINDOWS -> new WindowsColorScheme(platform.registry());
            case LINUX -> new FreedesktopColorScheme(new Programs(env));
            case MAC -> new MacColorScheme(new Programs(env));
            case OTHER -> ColorScheme.UNKNOWN;
        };
    }

    static ClientEventLog clientEventLog() {
        return system() == OperatingSystem.WINDOWS ? new WindowsClientEventLog() : ClientEventLog.NONE;
    }
}
