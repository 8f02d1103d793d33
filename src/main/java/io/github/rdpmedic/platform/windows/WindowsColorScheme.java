package io.github.rdpmedic.platform.windows;

import io.github.rdpmedic.platform.ColorScheme;
import io.github.rdpmedic.platform.PlatformException;
import io.github.rdpmedic.platform.Registry;
import java.util.Optional;

/** What the personalisation of the person says: 0 is dark. */
public final class WindowsColorScheme implements ColorScheme {

    private static final Registry.Key PERSONALIZE =
            new Registry.Key(Registry.Hive.HKCU, "Software\\Microsoft\\Windows\\CurrentVersion\\Themes\\Personalize");

    private final Registry registry;

    public WindowsColorScheme(Registry registry) {
        this.registry = registry;
    }

    @Override
    public Optional<Boolean> isDark() {
        return isOff("AppsUseLightTheme");
    }

    /** SystemUsesLightTheme is about the taskbar, the Start menu and what stands beside the clock. */
    @Override
    public Optional<Boolean> isTaskbarDark() {
        return isOff("SystemUsesLightTheme");
    }

    private Optional<Boolean> isOff(String name) {
        try {
            return registry.read(PERSONALIZE, name)
                    .filter(Registry.Dword.class::isInstance)
                    .map(value -> ((Registry.Dword) value).number() == 0);
        } catch (PlatformException unreadable) {
            return Optional.empty();
        }
    }
}
