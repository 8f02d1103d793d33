package io.github.rdpmedic.rdpfile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

class RdpFileOnDiskTest {

    @TempDir
    Path directory;

    @Test
    void aMissingFileIsEmpty() throws IOException {
        assertThat(RdpFileOnDisk.read(directory.resolve("none.rdp"))).isEmpty();
    }

    @Test
    void aReplacedFileHoldsTheNewContentAndNothingElseIsLeftBehind() throws IOException {
        Path file = Files.writeString(directory.resolve("Default.rdp"), "a:i:1\r\n");
        RdpFileOnDisk.replace(file, RdpFileOnDisk.read(file).orElseThrow().with(RdpSetting.parse("a:i:2")));
        assertThat(file).hasContent("a:i:2\r\n");
        assertThat(directory).isDirectoryContaining(path -> path.endsWith("Default.rdp"));
        try (var files = Files.list(directory)) {
            assertThat(files).hasSize(1);
        }
    }

    @Test
    @DisabledOnOs(value = OS.WINDOWS, disabledReason = "POSIX rights")
    void theRightsOfTheFileStay() throws IOException {
        Path file = Files.writeString(directory.resolve("x.rdp"), "a:i:1\r\n");
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-r-----"));
        RdpFileOnDisk.replace(file, RdpFile.empty());
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                .isEqualTo("rw-r-----");
    }

    @Test
    @DisabledOnOs(value = OS.WINDOWS, disabledReason = "links need a right there")
    void aLinkedFileIsReplacedWhereItReallyLies() throws IOException {
        Path file = Files.writeString(directory.resolve("real.rdp"), "a:i:1\r\n");
        Path link = Files.createSymbolicLink(directory.resolve("link.rdp"), file);
        RdpFileOnDisk.replace(link, RdpFile.parse("b:i:2\r\n".getBytes()));
        assertThat(link).isSymbolicLink();
        assertThat(file).hasContent("b:i:2\r\n");
    }

    @Test
    void aHugeFileIsNotRead() throws IOException {
        Path file = Files.write(directory.resolve("huge.rdp"), new byte[RdpFile.MAX_LENGTH + 1]);
        assertThatThrownBy(() -> RdpFileOnDisk.read(file)).isInstanceOf(IOException.class);
    }
}
