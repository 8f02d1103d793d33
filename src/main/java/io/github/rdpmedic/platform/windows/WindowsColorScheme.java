package io.github.rdpmedic.platform.windows;

import io.github.rdpmedic.platform.ColorScheme;
import io.github.rdpmedic.platform.PlatformException;
import io.github.rdpmedic.platform.Registry;
import java.util.Optional;

/** AppsUseLightTheme of the person's personalisation: 0 is dark. */
public final class WindowsColorScheme implements ColorScheme {

    private static final Registry.Key PERSONALIZE =
            new Registry.Key(Registry.Hive.HKCU, "Software\\Microsoft\\Windows\\CurrentVersion\\Themes\\Personalize");

    private final Registry registry;

    public WindowsColorScheme(Registry registry) {
        this.registry = registry;
    }

    @Override
    public Optional<Boolean> isDark() {
        try {
            return registry.read(PERSONALIZE, "AppsUseLightTheme")
                    .filter(Registry.Dword.class::isInstance)
                    .map(value -> ((Registry.Dword) value).number() == 0);
        } catch (PlatformException unreadable) {
            return Optional.empty();
        }
    }
}
