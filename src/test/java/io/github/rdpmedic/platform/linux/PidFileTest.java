package io.github.rdpmedic.platform.linux;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@EnabledOnOs(value = OS.LINUX, disabledReason = "reads /proc")
class PidFileTest {

    @TempDir
    Path directory;

    @Test
    void aLivingProcessOfTheRightNameIsTheServer() throws IOException {
        int own = (int) ProcessHandle.current().pid();
        String name = Files.readString(Path.of("/proc/self/comm")).strip();
        assertThat(pidFile(own + "\n", name).process()).contains(own);
    }

    @Test
    void aNumberThatNowBelongsToAnotherProgramIsNotSignalled() throws IOException {
        assertThat(pidFile(ProcessHandle.current().pid() + "\n", "dnsmasq").process())
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "\n", "none", "-1", "0", "1", "2147483647", "99999999999"})
    void aFileWithoutAServerBehindItIsStale(String content) throws IOException {
        assertThat(pidFile(content, "dnsmasq").process()).isEmpty();
    }

    @Test
    void noFileMeansNoServer() {
        assertThat(new PidFile(directory.resolve("missing"), "dnsmasq").process())
                .isEmpty();
    }

    private PidFile pidFile(String content, String program) throws IOException {
        return new PidFile(Files.writeString(directory.resolve("server.pid"), content), program);
    }
}
