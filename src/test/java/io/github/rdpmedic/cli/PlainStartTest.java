package io.github.rdpmedic.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PlainStartTest {

    @Test
    void theStartOfADesktopNeedsNoParser() {
        assertThat(plain()).contains(new PlainStart(Optional.empty()));
        assertThat(plain("--config", "dir")).contains(new PlainStart(Optional.of(Path.of("dir"))));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"--config", "--config=dir", "--help", "check", "--config --help", "--config dir check", "x dir"})
    void everythingElseIsForTheParser(String line) {
        assertThat(plain(line.split(" "))).isEmpty();
    }

    @Test
    void aFileInThePlaceOfTheDirectoryIsRefusedInTheSameWords(@TempDir Path directory) throws Exception {
        String file = Files.createFile(directory.resolve("file")).toString();

        Run plain = Run.of(new TestServices(), "--config", file);
        Run parsed = Run.of(new TestServices(), "--config=" + file);

        assertThat(plain.err()).isEqualTo(parsed.err()).contains(file);
        assertThat(plain.exitCode()).isEqualTo(parsed.exitCode()).isEqualTo(ExitCode.UNKNOWN);
    }

    private static Optional<PlainStart> plain(String... arguments) {
        return PlainStart.of(arguments);
    }
}
