package io.github.rdpmedic.platform;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisabledOnOs(value = OS.WINDOWS, disabledReason = "paths of Unix")
class XdgPlacesTest {

    @ParameterizedTest
    @CsvSource({
        // HOME, XDG_CONFIG_HOME, XDG_DATA_HOME, config, data
        "/home/ann,,,/home/ann/.config/rdp-medic,/home/ann/.local/share/rdp-medic",
        "/home/ann,/cfg,/dat,/cfg/rdp-medic,/dat/rdp-medic",
        "/home/ann,/cfg,,/cfg/rdp-medic,/home/ann/.local/share/rdp-medic",
        "/home/ann,relative,also/relative,/home/ann/.config/rdp-medic,/home/ann/.local/share/rdp-medic",
        "/home/ann,'','',/home/ann/.config/rdp-medic,/home/ann/.local/share/rdp-medic"
    })
    void theXdgVariablesDecideAndTheirDefaultsAreBelowHome(
            String home, String configHome, String dataHome, Path config, Path data) {
        Map<String, String> environment = new HashMap<>(Map.of("HOME", home));
        if (configHome != null) {
            environment.put("XDG_CONFIG_HOME", configHome);
        }
        if (dataHome != null) {
            environment.put("XDG_DATA_HOME", dataHome);
        }
        assertThat(XdgPlaces.in(environment))
                .isEqualTo(new Places(config, data, Path.of("/etc/rdp-medic/policy.properties")));
    }

    @Test
    void withoutHomeTheJvmKnowsTheDirectoryOfTheUser() {
        assertThat(XdgPlaces.in(Map.of()).config())
                .isEqualTo(Path.of(System.getProperty("user.home"), ".config", "rdp-medic"));
    }

    @Test
    void anIsolatedDirectoryHoldsEverythingButThePolicy() {
        Places isolated = XdgPlaces.in(Map.of("HOME", "/home/ann")).isolatedIn(Path.of("/tmp/test"));
        assertThat(isolated)
                .isEqualTo(new Places(
                        Path.of("/tmp/test"), Path.of("/tmp/test"), Path.of("/etc/rdp-medic/policy.properties")));
    }
}
