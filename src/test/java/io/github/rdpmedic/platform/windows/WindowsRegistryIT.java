package io.github.rdpmedic.platform.windows;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.rdpmedic.platform.PlatformException;
import io.github.rdpmedic.platform.Registry;
import io.github.rdpmedic.platform.Registry.Hive;
import io.github.rdpmedic.platform.Registry.Key;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The real registry, below a scratch key of the user who runs the tests. */
@EnabledOnOs(OS.WINDOWS)
class WindowsRegistryIT {

    private final Registry registry = new WindowsRegistry();
    private final Key scratch = new Key(Hive.HKCU, "Software\\RDP Medic test " + UUID.randomUUID());

    @AfterEach
    void removeTheScratchKey() throws PlatformException {
        for (String name : registry.values(scratch).keySet()) {
            registry.delete(scratch, name);
        }
        registry.deleteKey(scratch.child("a"));
        registry.deleteKey(scratch);
    }

    static List<Registry.Value> values() {
        return List.of(
                new Registry.Text("M\u00fcller"),
                new Registry.Text(""),
                new Registry.ExpandText("%LOCALAPPDATA%\\x"),
                new Registry.Dword(-1),
                new Registry.Binary("00ff"),
                new Registry.Binary(""),
                new Registry.Binary("ab".repeat(5000)),
                new Registry.Other(7, "610000000000"));
    }

    @ParameterizedTest
    @MethodSource("values")
    void whatIsWrittenIsReadBackWithItsType(Registry.Value value) throws PlatformException {
        registry.write(scratch, "value", value);
        assertThat(registry.read(scratch, "VALUE")).contains(value);
        assertThat(registry.values(scratch)).containsEntry("value", value);
        registry.delete(scratch, "value");
        assertThat(registry.read(scratch, "value")).isEmpty();
    }

    @Test
    void aMissingKeyAndAMissingValueAreNoError() throws PlatformException {
        assertThat(registry.read(scratch, "x")).isEmpty();
        assertThat(registry.values(scratch)).isEmpty();
        assertThat(registry.subkeys(scratch)).isEmpty();
        registry.delete(scratch, "x");
        registry.deleteKey(scratch);
    }

    @Test
    void aKeyWithSomethingInItIsNotRemoved() throws PlatformException {
        registry.write(scratch.child("a"), "x", new Registry.Dword(1));
        registry.deleteKey(scratch);
        assertThat(registry.subkeys(scratch)).containsExactly("a");
        registry.delete(scratch.child("a"), "x");
        registry.deleteKey(scratch.child("a"));
        assertThat(registry.subkeys(scratch)).isEmpty();
    }

    @Test
    void whatThisAccountMayNotReadIsRefusedAndNotMissing() {
        assertThatThrownBy(() -> registry.values(new Key(Hive.HKLM, "SECURITY\\Policy")))
                .isInstanceOf(PlatformException.class)
                .hasMessageContaining("SECURITY");
    }
}
