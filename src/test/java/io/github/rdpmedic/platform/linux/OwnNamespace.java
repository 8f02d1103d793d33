package io.github.rdpmedic.platform.linux;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.sun.jna.LastErrorException;
import com.sun.jna.Native;
import com.sun.jna.NativeLibrary;
import io.github.rdpmedic.platform.ChildProcess;
import io.github.rdpmedic.platform.Programs;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;

/**
 * Runs a test on a thread that has a network and a file system view of its own, see unshare(2), so that it can
 * bring its own name server, sysctl and {@code /etc/resolv.conf} without touching those of this PC. The processes
 * and threads that it starts share the view; it is gone with the last of them. Needs the superuser.
 */
public final class OwnNamespace {

    private static final int CLONE_NEWNS = 0x00020000;
    private static final int CLONE_NEWNET = 0x40000000;
    private static final Duration TIMEOUT = Duration.ofSeconds(10);

    /** What the test does there. */
    public interface Body {
        void run() throws Exception;
    }

    private OwnNamespace() {}

    public static void run(Body body) throws Exception {
        assumeTrue(ProcessOwner.thisUserIsRoot(), "only the superuser may make a network namespace");
        Programs programs = new Programs(Map.of());
        assumeTrue(programs.find("ip").isPresent(), "ip (package iproute2) is not installed");
        FutureTask<Void> task = new FutureTask<>(() -> {
            enter();
            body.run();
            return null;
        });
        Thread thread = new Thread(task, "own namespace");
        thread.start();
        try {
            task.get();
        } catch (ExecutionException e) {
            rethrow(e.getCause());
        }
    }

    private static void rethrow(Throwable cause) throws Exception {
        if (cause instanceof Error error) {
            throw error;
        }
        throw (Exception) cause;
    }

    private static void enter() {
        try {
            Calls.unshare(CLONE_NEWNS | CLONE_NEWNET);
        } catch (LastErrorException e) {
            assumeTrue(false, "this system lets nobody make a namespace, errno " + e.getErrorCode());
        }
        command("mount", "--make-rprivate", "/");
        command("mount", "-t", "sysfs", "sysfs", "/sys");
        command("ip", "link", "set", "lo", "up");
    }

    /** From now on the calling thread, and what it starts, sees the network of that process. */
    public static void enterNetworkOf(long process) {
        int namespace = Calls.open("/proc/" + process + "/ns/net", 0);
        try {
            Calls.setns(namespace, CLONE_NEWNET);
        } finally {
            LibC.close(namespace);
        }
    }

    /** Runs a program that must succeed. */
    public static String command(String name, String... arguments) {
        ChildProcess.Ending ending = new Programs(Map.of()).run(TIMEOUT, name, arguments);
        if (ending instanceof ChildProcess.Exited exited && exited.succeeded()) {
            return exited.output().strip();
        }
        throw new AssertionError(name + ": " + ending);
    }

    public static void sysctl(String name, String value) throws IOException {
        Files.writeString(Path.of("/proc/sys", name.split("\\.")), value);
    }

    /** Direct mapping wants a class that is loaded once. */
    private static final class Calls {
        static {
            Native.register(Calls.class, NativeLibrary.getProcess());
        }

        private Calls() {}

        static native int unshare(int flags) throws LastErrorException;

        static native int open(String path, int flags) throws LastErrorException;

        static native int setns(int descriptor, int type) throws LastErrorException;
    }
}
