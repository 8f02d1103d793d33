package io.github.rdpmedic.platform.windows;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.github.rdpmedic.model.Message;
import io.github.rdpmedic.platform.Autostart.Standing;
import io.github.rdpmedic.platform.PlatformException;
import io.github.rdpmedic.platform.RecordingRegistry;
import io.github.rdpmedic.platform.Registry;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RunKeyTest {

    private static final List<String> INSTALLED = List.of("C:\\Program Files\\RDP Medic\\RDP Medic.exe");

    private final RecordingRegistry registry = new RecordingRegistry();
    private final RunKey key = new RunKey(registry, () -> INSTALLED);

    @Test
    void theCommandStandsQuotedInTheRunKeyAndLeavesItAgain() throws Exception {
        assertThat(key.standing()).isEqualTo(Standing.OFF);

        key.set(true);
        assertThat(registry.read(RunKey.RUN, "RDP Medic"))
                .contains(new Registry.Text("\"C:\\Program Files\\RDP Medic\\RDP Medic.exe\""));
        assertThat(key.standing()).isEqualTo(Standing.ON);

        key.set(false);
        assertThat(key.standing()).isEqualTo(Standing.OFF);
    }

    @ParameterizedTest(name = "first byte {0}: on {1}")
    @CsvSource({
        "020000000000000000000000, true",
        "060000000000000000000000, true",
        "03000000a1b2c3d4e5f6d801, false",
        "'', true"
    })
    void whatThePersonChoseInTheTaskManagerCounts(String hex, boolean on) throws Exception {
        key.set(true);
        registry.with(RunKey.APPROVED, "RDP Medic", new Registry.Binary(hex));

        assertThat(key.standing().on()).isEqualTo(on);
        assertThat(key.standing().changeable()).isEqualTo(on);
        assertThat(key.standing().note().map(Message::toString).orElse("")).contains(on ? "" : "Task Manager");
    }

    @Test
    void theChoiceInTheTaskManagerIsNeverWritten() throws Exception {
        registry.with(RunKey.APPROVED, "RDP Medic", new Registry.Binary("03"));

        key.set(true);
        key.set(false);

        assertThat(registry.writes()).hasSize(2).allMatch(write -> write.startsWith(RunKey.RUN + "\\"));
    }

    @Test
    void theJavaOfADeveloperOpensNoConsole() {
        assertThat(RunKey.withoutConsole(List.of("C:\\jdk\\bin\\java", "-cp", "java.jar")))
                .containsExactly("C:\\jdk\\bin\\javaw.exe", "-cp", "java.jar");
        assertThat(RunKey.withoutConsole(INSTALLED)).isEqualTo(INSTALLED);
    }

    @Test
    void aCommandThatWindowsWouldNotStartIsRefused() {
        RunKey deep = new RunKey(registry, () -> List.of("C:\\" + "deep\\".repeat(60) + "medic.exe"));

        assertThatExceptionOfType(PlatformException.class)
                .isThrownBy(() -> deep.set(true))
                .satisfies(failed -> assertThat(failed.userMessage().toString()).contains("260"));
        assertThat(registry.writes()).isEmpty();
    }
}
