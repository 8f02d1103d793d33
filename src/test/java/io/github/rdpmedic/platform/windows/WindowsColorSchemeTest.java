package io.github.rdpmedic.platform.windows;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.rdpmedic.platform.RecordingRegistry;
import io.github.rdpmedic.platform.Registry;
import org.junit.jupiter.api.Test;

class WindowsColorSchemeTest {

    private static final Registry.Key PERSONALIZE =
            new Registry.Key(Registry.Hive.HKCU, "Software\\Microsoft\\Windows\\CurrentVersion\\Themes\\Personalize");

    @Test
    void zeroIsDarkAndOneIsLight() {
        assertThat(schemeWith(new Registry.Dword(0)).isDark()).contains(true);
        assertThat(schemeWith(new Registry.Dword(1)).isDark()).contains(false);
    }

    @Test
    void theTaskbarHasAColourOfItsOwn() {
        RecordingRegistry registry = new RecordingRegistry()
                .with(PERSONALIZE, "AppsUseLightTheme", new Registry.Dword(1))
                .with(PERSONALIZE, "SystemUsesLightTheme", new Registry.Dword(0));

        assertThat(new WindowsColorScheme(registry).isDark()).contains(false);
        assertThat(new WindowsColorScheme(registry).isTaskbarDark()).contains(true);
        assertThat(new WindowsColorScheme(new RecordingRegistry()).isTaskbarDark())
                .isEmpty();
    }

    @Test
    void anotherTypeOrNoValueSaysNothing() {
        assertThat(schemeWith(new Registry.Text("0")).isDark()).isEmpty();
        assertThat(new WindowsColorScheme(new RecordingRegistry()).isDark()).isEmpty();
    }

    private static WindowsColorScheme schemeWith(Registry.Value value) {
        return new WindowsColorScheme(new RecordingRegistry().with(PERSONALIZE, "AppsUseLightTheme", value));
    }
}
