package io.github.rdpmedic.platform;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.DosFileAttributeView;
import java.nio.file.attribute.PosixFileAttributeView;

/** Replaces a file in one step that survives a power cut, keeping its rights and its hidden attribute. */
public final class AtomicFile {

    private AtomicFile() {}

    public static void replace(Path file, byte[] content) throws IOException {
        Path real = Files.exists(file) ? file.toRealPath() : file.toAbsolutePath();
        Files.createDirectories(real.getParent());
        Path temporary = Files.createTempFile(real.getParent(), ".rdp-medic-", ".tmp");
        try {
            write(temporary, content);
            copyAttributes(real, temporary);
            Files.move(temporary, real, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } finally {
            Files.deleteIfExists(temporary);
        }
        syncDirectory(real.getParent());
    }

    private static void write(Path file, byte[] content) throws IOException {
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
            ByteBuffer bytes = ByteBuffer.wrap(content);
            while (bytes.hasRemaining()) {
                channel.write(bytes);
            }
            channel.force(true);
        }
    }

    /** Windows cannot open a directory and does not need to; the move is journalled there. */
    private static void syncDirectory(Path directory) {
        try (FileChannel channel = FileChannel.open(directory, StandardOpenOption.READ)) {
            channel.force(true);
        } catch (IOException notOnThisPlatform) {
            System.getLogger(AtomicFile.class.getName())
                    .log(System.Logger.Level.TRACE, "directory not synced: {0}", notOnThisPlatform.toString());
        }
    }

    private static void copyAttributes(Path from, Path to) throws IOException {
        if (!Files.exists(from)) {
            return;
        }
        PosixFileAttributeView posix = Files.getFileAttributeView(from, PosixFileAttributeView.class);
        if (posix != null) {
            Files.setPosixFilePermissions(to, posix.readAttributes().permissions());
            return;
        }
        DosFileAttributeView dos = Files.getFileAttributeView(from, DosFileAttributeView.class);
        if (dos != null) {
            DosFileAttributeView copy = Files.getFileAttributeView(to, DosFileAttributeView.class);
            copy.setHidden(dos.readAttributes().isHidden());
            copy.setReadOnly(dos.readAttributes().isReadOnly());
        }
    }
}
