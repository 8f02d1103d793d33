package io.github.rdpmedic.platform;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;

/**
 * Lets one writer at a time into a directory, among the threads of this process and among processes. The lock file
 * stays: to delete it would let two writers lock two different files.
 */
public final class DirectoryLock implements AutoCloseable {

    private static final long RETRY_MILLIS = 20;

    /** Java refuses a second lock on a file within one process instead of waiting for it. */
    private static final Map<Path, ReentrantLock> THIS_PROCESS = new ConcurrentHashMap<>();

    /** Another writer kept the lock for longer than the caller would wait. */
    public static final class HeldException extends IOException {
        private static final long serialVersionUID = 1L;

        HeldException(Path file) {
            super(file + " is held by another writer");
        }
    }

    private final FileChannel channel;
    private final ReentrantLock inThisProcess;

    private DirectoryLock(FileChannel channel, ReentrantLock inThisProcess) {
        this.channel = channel;
        this.inThisProcess = inThisProcess;
    }

    /**
     * Creates the directory when it is missing, and waits for the lock.
     *
     * @param fileName of the lock file in that directory
     * @throws HeldException when another writer keeps the lock longer than {@code patience}
     */
    public static DirectoryLock acquire(Path directory, String fileName, Duration patience) throws IOException {
        Path file = directory.resolve(fileName).toAbsolutePath().normalize();
        ReentrantLock inThisProcess = THIS_PROCESS.computeIfAbsent(file, first -> new ReentrantLock());
        long deadline = System.nanoTime() + patience.toNanos();
        try {
            if (!inThisProcess.tryLock(patience.toNanos(), TimeUnit.NANOSECONDS)) {
                throw new HeldException(file);
            }
        } catch (InterruptedException e) {
            throw interrupted();
        }
        try {
            return new DirectoryLock(lockFile(file, deadline), inThisProcess);
        } catch (IOException | RuntimeException e) {
            inThisProcess.unlock();
            throw e;
        }
    }

    private static FileChannel lockFile(Path file, long deadline) throws IOException {
        Files.createDirectories(file.getParent());
        FileChannel channel = FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        try {
            FileLock lock = channel.tryLock();
            while (lock == null) {
                if (System.nanoTime() - deadline >= 0) {
                    throw new HeldException(file);
                }
                Thread.sleep(RETRY_MILLIS);
                lock = channel.tryLock();
            }
            return channel;
        } catch (InterruptedException e) {
            channel.close();
            throw interrupted();
        } catch (IOException | RuntimeException e) {
            channel.close();
            throw e;
        }
    }

    private static InterruptedIOException interrupted() {
        Thread.currentThread().interrupt();
        return new InterruptedIOException("interrupted while waiting for another writer");
    }

    @Override
    public void close() throws IOException {
        try {
            channel.close();
        } finally {
            inThisProcess.unlock();
        }
    }
}
