package io.github.rdpmedic.platform;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.DosFileAttributeView;
import java.nio.file.attribute.PosixFileAttributeView;

/** Replaces a file so that a reader, a crash or a full disk sees the old content or the new, never a part. */
public final class AtomicFile {

    /** The JDK keeps a buffer outside the heap for each thread, as large as the largest write that it made. */
    private static final int SLICE = 1 << 16;

    private static final String TEMPORARY_SUFFIX = ".tmp";

    private AtomicFile() {}

    /**
     * Follows a symbolic link to the real file, and keeps the rights and attributes of a file that is there. A
     * device or a pipe, such as {@code /dev/null} or {@code /dev/stdout}, takes the content and stays what it is.
     */
    public static void replace(Path file, byte[] content) throws IOException {
        if (Files.exists(file)
                && Files.readAttributes(file, BasicFileAttributes.class).isOther()) {
            Files.write(file, content, StandardOpenOption.WRITE);
            return;
        }
        Path real = behindLink(file);
        Path directory = real.toAbsolutePath().getParent();
        Files.createDirectories(directory);
        Path temporary = Files.createTempFile(directory, temporaryPrefix(real), TEMPORARY_SUFFIX);
        try {
            writeToDisk(temporary, content);
            copyAttributes(real, temporary);
            move(temporary, real);
        } finally {
            Files.deleteIfExists(temporary);
        }
        flushDirectory(directory);
    }

    private static Path behindLink(Path file) throws IOException {
        if (Files.exists(file)) {
            return file.toRealPath();
        }
        return Files.isSymbolicLink(file) ? file.resolveSibling(Files.readSymbolicLink(file)) : file;
    }

    /** Deletes what replacements of this file that were killed halfway left. Nobody may be replacing it now. */
    public static void sweep(Path file) throws IOException {
        Path real = behindLink(file);
        Path directory = real.toAbsolutePath().getParent();
        if (!Files.isDirectory(directory)) {
            return;
        }
        try (DirectoryStream<Path> leftovers =
                Files.newDirectoryStream(directory, other -> isTemporaryOf(real, other))) {
            for (Path leftover : leftovers) {
                Files.deleteIfExists(leftover);
            }
        }
    }

    private static boolean isTemporaryOf(Path file, Path other) {
        String name = other.getFileName().toString();
        String prefix = temporaryPrefix(file);
        return name.startsWith(prefix)
                && name.endsWith(TEMPORARY_SUFFIX)
                && name.substring(prefix.length(), name.length() - TEMPORARY_SUFFIX.length())
                        .matches("[0-9]+");
    }

    private static String temporaryPrefix(Path file) {
        return "." + file.getFileName() + ".";
    }

    private static void writeToDisk(Path file, byte[] content) throws IOException {
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
            int written = 0;
            while (written < content.length) {
                int slice = Math.min(SLICE, content.length - written);
                written += channel.write(ByteBuffer.wrap(content, written, slice));
            }
            channel.force(true);
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
            Files.setAttribute(to, "dos:hidden", dos.readAttributes().isHidden());
        }
    }

    private static void move(Path from, Path to) throws IOException {
        try {
            Files.move(from, to, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (AtomicMoveNotSupportedException networkShare) {
            Files.move(from, to, StandardCopyOption.REPLACE_EXISTING);
        }
    }

    /** Makes the new name last through a power cut; Windows opens no directories, and does so by itself. */
    private static void flushDirectory(Path directory) {
        try (FileChannel channel = FileChannel.open(directory, StandardOpenOption.READ)) {
            channel.force(true);
        } catch (IOException notOnThisPlatform) {
            return;
        }
    }
}
