package io.github.rdpmedic.config;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;

/**
 * Lets one writer at a time into a directory, among the threads of this process and among processes. The lock file
 * stays: to delete it would let two writers lock two different files.
 */
final class DirectoryLock implements AutoCloseable {

    private static final String FILE_NAME = ".config.lock";
    private static final long RETRY_MILLIS = 20;

    /** Java refuses a second lock on a file within one process instead of waiting for it. */
    private static final ReentrantLock THIS_PROCESS = new ReentrantLock();

    private final FileChannel channel;

    private DirectoryLock(FileChannel channel) {
        this.channel = channel;
    }

    /**
     * Creates the directory when it is missing, and waits for the lock.
     *
     * @throws Fault when another writer keeps the lock longer than {@code patience}
     */
    static DirectoryLock acquire(Path directory, Duration patience) throws IOException {
        long deadline = System.nanoTime() + patience.toNanos();
        try {
            if (!THIS_PROCESS.tryLock(patience.toNanos(), TimeUnit.NANOSECONDS)) {
                throw Fault.inFile("fault.locked");
            }
        } catch (InterruptedException e) {
            throw interrupted();
        }
        try {
            return new DirectoryLock(lockFile(directory, deadline));
        } catch (IOException | RuntimeException e) {
            THIS_PROCESS.unlock();
            throw e;
        }
    }

    private static FileChannel lockFile(Path directory, long deadline) throws IOException {
        Files.createDirectories(directory);
        FileChannel channel =
                FileChannel.open(directory.resolve(FILE_NAME), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        try {
            FileLock lock = channel.tryLock();
            while (lock == null) {
                if (System.nanoTime() - deadline >= 0) {
                    throw Fault.inFile("fault.locked");
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
            THIS_PROCESS.unlock();
        }
    }
}
