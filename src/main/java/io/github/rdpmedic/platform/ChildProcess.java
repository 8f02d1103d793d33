package io.github.rdpmedic.platform;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/**
 * One program to run to its end: an argument list and never a shell, a deadline, and a bound on the output kept.
 *
 * @param command the program and its arguments, each passed on as it is
 * @param environment the whole environment of the child; {@code LC_ALL=C} is added, so that what it says
 *     does not depend on the language of this PC
 */
public record ChildProcess(List<String> command, Map<String, String> environment) {

    /** Output beyond this many bytes is read, so that the child does not block, and dropped. */
    static final int MAX_OUTPUT = 64 * 1024;

    /** How long a grandchild may hold the output open after the child has ended. */
    private static final Duration LINGER = Duration.ofMillis(500);

    public ChildProcess {
        command = List.copyOf(command);
        environment = Map.copyOf(environment);
    }

    /** How it ended. */
    public sealed interface Ending {}

    /**
     * @param code the exit code of the program
     * @param output what it wrote to stdout and stderr, at most 64 KiB; not yet safe to show
     * @param elapsed from before the start to the end
     */
    public record Exited(int code, String output, Duration elapsed) implements Ending {
        public boolean succeeded() {
            return code == 0;
        }
    }

    /** It did not end in time, or the calling thread was interrupted; it and its children were killed. */
    public record Killed(String output) implements Ending {}

    /** @param technical why it could not be started; for the log */
    public record NotStarted(String technical) implements Ending {}

    /** Runs the program and waits for its end, at most {@code timeout} and half a second. */
    public Ending run(Duration timeout) {
        long start = System.nanoTime();
        Process process;
        try {
            process = start();
        } catch (IOException e) {
            return new NotStarted(e.getMessage());
        }
        Output output = Output.of(process, command.get(0));
        boolean ended = awaitEnd(process, timeout);
        Duration elapsed = Duration.ofNanos(System.nanoTime() - start);
        if (!ended) {
            // The parent first: it would go on with its next command when its child is gone.
            List<ProcessHandle> children = process.descendants().toList();
            process.destroyForcibly();
            children.forEach(ProcessHandle::destroyForcibly);
            return new Killed(output.text());
        }
        return new Exited(process.exitValue(), output.text(), elapsed);
    }

    private Process start() throws IOException {
        ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
        builder.environment().clear();
        builder.environment().putAll(environment);
        builder.environment().put("LC_ALL", "C");
        Process process = builder.start();
        process.getOutputStream().close();
        return process;
    }

    private static boolean awaitEnd(Process process, Duration timeout) {
        try {
            return process.waitFor(timeout.toNanos(), TimeUnit.NANOSECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    /** Reads to the end on a thread of its own, because a full pipe would stop the child. */
    private static final class Output implements Runnable {

        private final InputStream stream;
        private final ByteArrayOutputStream kept = new ByteArrayOutputStream();
        private final Thread reader;

        private Output(InputStream stream, String name) {
            this.stream = stream;
            this.reader = new Thread(this, "output of " + name);
        }

        static Output of(Process process, String name) {
            Output output = new Output(process.getInputStream(), name);
            output.reader.setDaemon(true);
            output.reader.start();
            return output;
        }

        @Override
        public void run() {
            byte[] buffer = new byte[4096];
            try (stream) {
                for (int n = stream.read(buffer); n >= 0; n = stream.read(buffer)) {
                    keep(buffer, n);
                }
            } catch (IOException e) {
                // The child was killed while it wrote: what came before is the output.
            }
        }

        private void keep(byte[] buffer, int count) {
            synchronized (kept) {
                kept.write(buffer, 0, Math.min(count, MAX_OUTPUT - kept.size()));
            }
        }

        String text() {
            try {
                reader.join(LINGER.toMillis());
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
            synchronized (kept) {
                return kept.toString(StandardCharsets.UTF_8);
            }
        }
    }
}
