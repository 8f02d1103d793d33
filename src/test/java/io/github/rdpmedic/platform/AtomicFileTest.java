package io.github.rdpmedic.platform;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

class AtomicFileTest {

    @TempDir
    Path directory;

    @Test
    void aReplacedFileHoldsTheNewContentAndNothingElseIsLeftBehind() throws IOException {
        Path file = Files.writeString(directory.resolve("Default.rdp"), "a:i:1\r\n");
        AtomicFile.replace(file, "a:i:2\r\n".getBytes());
        assertThat(file).hasContent("a:i:2\r\n");
        try (var files = Files.list(directory)) {
            assertThat(files).hasSize(1);
        }
    }

    @Test
    void aFileAndItsFolderAreMadeWhenTheyAreMissing() throws IOException {
        Path file = directory.resolve("new/folder/file.txt");
        AtomicFile.replace(file, "x".getBytes());
        assertThat(file).hasContent("x");
    }

    @Test
    @DisabledOnOs(value = OS.WINDOWS, disabledReason = "POSIX rights")
    void theRightsOfTheFileStay() throws IOException {
        Path file = Files.writeString(directory.resolve("x.rdp"), "a:i:1\r\n");
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-r-----"));
        AtomicFile.replace(file, new byte[0]);
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                .isEqualTo("rw-r-----");
    }

    @Test
    @EnabledOnOs(OS.WINDOWS)
    void aHiddenFileStaysHidden() throws IOException {
        Path file = Files.writeString(directory.resolve("Default.rdp"), "a:i:1\r\n");
        Files.setAttribute(file, "dos:hidden", true);
        AtomicFile.replace(file, new byte[0]);
        assertThat(Files.isHidden(file)).isTrue();
    }

    @Test
    @DisabledOnOs(value = OS.WINDOWS, disabledReason = "links need a right there")
    void aLinkedFileIsReplacedWhereItReallyLies() throws IOException {
        Path file = Files.writeString(directory.resolve("real.rdp"), "a:i:1\r\n");
        Path link = Files.createSymbolicLink(directory.resolve("link.rdp"), file);
        AtomicFile.replace(link, "b:i:2\r\n".getBytes());
        assertThat(link).isSymbolicLink();
        assertThat(file).hasContent("b:i:2\r\n");
    }

    @Test
    @DisabledOnOs(value = OS.WINDOWS, disabledReason = "named pipes are no files there")
    void aPipeTakesTheContentAndIsNotReplacedByAFile() throws Exception {
        Path pipe = directory.resolve("pipe");
        assertThat(new ProcessBuilder("mkfifo", pipe.toString()).start().waitFor())
                .isZero();
        FutureTask<String> reader = new FutureTask<>(() -> Files.readString(pipe));
        new Thread(reader, "reader").start();
        AtomicFile.replace(pipe, "page".getBytes());
        assertThat(reader.get(10, TimeUnit.SECONDS)).isEqualTo("page");
        assertThat(Files.readAttributes(pipe, BasicFileAttributes.class).isOther())
                .isTrue();
    }
}
