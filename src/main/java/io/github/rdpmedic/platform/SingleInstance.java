package io.github.rdpmedic.platform;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/**
 * The right to be the one tray program over a directory in a desktop session. It is a lock on a file, which the
 * operating system takes back from a process that dies in whatever way; a door in the loopback interface lets a second
 * start ask the first to show itself.
 */
public final class SingleInstance implements AutoCloseable {

    /** What a start finds. */
    public sealed interface Claim {}

    /** Nobody else runs here. */
    public record First(SingleInstance instance) implements Claim {}

    /** @param note where the other one says how to reach it */
    public record Second(InstanceNote note) implements Claim {}

    private final FileChannel lock;
    private final InstanceNote note;
    private final InstanceDoor door;

    private SingleInstance(FileChannel lock, InstanceNote note, InstanceDoor door) {
        this.lock = lock;
        this.note = note;
        this.door = door;
    }

    /**
     * Returns at once.
     *
     * @param directory of this person's data; made when it is missing
     * @param session names the desktop session, so that a person who is signed in twice has a tray in each
     * @throws IOException when the directory cannot be written to
     */
    public static Claim claim(Path directory, String session) throws IOException {
        Files.createDirectories(directory);
        InstanceNote note = new InstanceNote(directory.resolve("instance-" + session));
        FileChannel channel = FileChannel.open(
                directory.resolve("instance-" + session + ".lock"),
                StandardOpenOption.CREATE,
                StandardOpenOption.WRITE);
        if (!locks(channel)) {
            channel.close();
            return new Second(note);
        }
        try {
            InstanceDoor door = InstanceDoor.open();
            note.write(door.address());
            return new First(new SingleInstance(channel, note, door));
        } catch (IOException | RuntimeException e) {
            channel.close();
            throw e;
        }
    }

    private static boolean locks(FileChannel channel) throws IOException {
        try {
            FileLock lock = channel.tryLock();
            return lock != null;
        } catch (OverlappingFileLockException thisProcess) {
            return false;
        }
    }

    /** Calls {@code show}, on a thread of its own, for every second start from now on and for one that came before. */
    public void onSecondStart(Runnable show) {
        door.answerWith(show);
    }

    /** Ends the thread. The lock file stays: to delete it would let two programs lock two different files. */
    @Override
    public void close() throws IOException {
        try {
            door.close();
            note.delete();
        } finally {
            lock.close();
        }
    }
}
