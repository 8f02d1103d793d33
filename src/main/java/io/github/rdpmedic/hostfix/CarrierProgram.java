package io.github.rdpmedic.hostfix;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** A program of this PC that carries a script to the host. */
final class CarrierProgram {

    private static final Duration PATIENCE = Duration.ofMinutes(5);
    private static final int MOST_OUTPUT = 64 * 1024;

    private CarrierProgram() {}

    /** Runs {@code command} with the script on its standard input. */
    static Delivery.Delivered run(List<String> command, String script) throws HostFixException, InterruptedException {
        try {
            Path input = Files.createTempFile("rdp-medic", ".script");
            Path output = Files.createTempFile("rdp-medic", ".output");
            try {
                Files.writeString(input, script);
                return run(command, input, output);
            } finally {
                Files.deleteIfExists(input);
                Files.deleteIfExists(output);
            }
        } catch (IOException unusable) {
            throw new UncheckedIOException(unusable);
        }
    }

    private static Delivery.Delivered run(List<String> command, Path input, Path output)
            throws IOException, HostFixException, InterruptedException {
        Process process = start(new ProcessBuilder(command)
                .redirectInput(input.toFile())
                .redirectErrorStream(true)
                .redirectOutput(output.toFile()));
        try {
            boolean ended = process.waitFor(PATIENCE.toSeconds(), TimeUnit.SECONDS);
            String printed = beginning(output);
            boolean done = ended && process.exitValue() == 0 && printed.contains(HostScript.DONE);
            return new Delivery.Delivered(done, printed);
        } finally {
            process.destroy();
        }
    }

    private static Process start(ProcessBuilder builder) throws HostFixException {
        try {
            return builder.start();
        } catch (IOException notInstalled) {
            throw new HostFixException("not-installed", builder.command().get(0));
        }
    }

    private static String beginning(Path file) throws IOException {
        try (var stream = Files.newInputStream(file)) {
            return new String(stream.readNBytes(MOST_OUTPUT), StandardCharsets.UTF_8);
        }
    }
}
