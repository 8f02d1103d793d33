package io.github.rdpmedic.fix.change;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.github.rdpmedic.fix.InMemoryPorts;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FileMoveTest {

    private final InMemoryPorts pc = new InMemoryPorts();
    private final ChangePorts ports = new ChangePorts(pc, pc, pc);
    private Path cache;
    private FileMove move;

    @BeforeEach
    void aCacheThatHasBeenPutAside(@TempDir Path home) throws IOException, ChangeFailedException {
        cache = home.resolve("cache");
        move = new FileMove(cache, home.resolve("aside"));
        Files.createDirectory(cache);
        Files.writeString(cache.resolve("tiles"), "old");
        move.apply(ports);
    }

    @Test
    void anEmptyFolderMadeAgainInItsPlaceGivesWay() throws IOException, ChangeFailedException {
        Files.createDirectory(cache);
        assertThat(move.standing(ports)).isEqualTo(Change.Standing.AFTER);

        move.undo(ports);

        assertThat(cache.resolve("tiles")).hasContent("old");
        assertThat(move.standing(ports)).isEqualTo(Change.Standing.BEFORE);
    }

    @Test
    void aFolderThatHasBeenFilledSinceIsLeftAsItIs() throws IOException, ChangeFailedException {
        Files.createDirectory(cache);
        Files.writeString(cache.resolve("tiles"), "new");

        assertThat(move.standing(ports)).isEqualTo(Change.Standing.OTHER);
        assertThatExceptionOfType(ChangeFailedException.class).isThrownBy(() -> move.undo(ports));
        assertThat(cache.resolve("tiles")).hasContent("new");
        assertThat(move.to().resolve("tiles")).hasContent("old");
    }
}
