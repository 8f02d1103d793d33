package io.github.rdpmedic.config;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;
import java.util.Optional;

/**
 * Tells cheaply whether a file is still the one that was read.
 *
 * @param identity the inode where the platform has one
 */
record FileStamp(FileTime modified, long size, Optional<Object> identity) {

    /** The stamp of a file that is not there. */
    static final FileStamp MISSING = new FileStamp(FileTime.fromMillis(0), -1, Optional.empty());

    /** The stamp of a file that could not be looked at or read. */
    static final FileStamp UNREAD = new FileStamp(FileTime.fromMillis(0), -2, Optional.empty());

    static FileStamp of(Path file) {
        try {
            BasicFileAttributes attributes = Files.readAttributes(file, BasicFileAttributes.class);
            return new FileStamp(
                    attributes.lastModifiedTime(), attributes.size(), Optional.ofNullable(attributes.fileKey()));
        } catch (NoSuchFileException missing) {
            return MISSING;
        } catch (IOException hidden) {
            return UNREAD;
        }
    }

    /** False when either could not be read: that is tried again. */
    boolean isUnchangedSince(FileStamp earlier) {
        return equals(earlier) && !equals(UNREAD);
    }
}
