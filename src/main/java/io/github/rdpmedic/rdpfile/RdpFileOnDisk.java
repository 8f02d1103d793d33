package io.github.rdpmedic.rdpfile;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.DosFileAttributeView;
import java.nio.file.attribute.PosixFileAttributeView;
import java.util.Optional;

/** Reads an {@code .rdp} file and replaces it in one step, with its rights and its hidden attribute. */
public final class RdpFileOnDisk {

    private RdpFileOnDisk() {}

    /** @return empty when there is no such file */
    public static Optional<RdpFile> read(Path file) throws IOException {
        if (!Files.exists(file)) {
            return Optional.empty();
        }
        if (Files.size(file) > RdpFile.MAX_LENGTH) {
            throw new IOException(file + " has more than " + RdpFile.MAX_LENGTH + " bytes and is no .rdp file");
        }
        return Optional.of(RdpFile.parse(Files.readAllBytes(file)));
    }

    /** Whoever reads the file at any moment sees the old content or the new one. */
    public static void replace(Path file, RdpFile content) throws IOException {
        Path real = Files.exists(file) ? file.toRealPath() : file.toAbsolutePath();
        Path temporary = Files.createTempFile(real.getParent(), ".rdp-medic-", ".tmp");
        try {
            try (FileChannel channel = FileChannel.open(temporary, StandardOpenOption.WRITE)) {
                ByteBuffer bytes = ByteBuffer.wrap(content.encode());
                while (bytes.hasRemaining()) {
                    channel.write(bytes);
                }
                channel.force(true);
            }
            copyAttributes(real, temporary);
            Files.move(temporary, real, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } finally {
            Files.deleteIfExists(temporary);
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
