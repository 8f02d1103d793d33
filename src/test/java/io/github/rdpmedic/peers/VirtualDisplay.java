package io.github.rdpmedic.peers;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Assumptions;

/** An Xvfb of its own on a display number that Xvfb finds free. */
public final class VirtualDisplay implements AutoCloseable {

    private static final String PROGRAM = "Xvfb";

    private final Path directory;
    private final Process process;
    private final String name;

    private VirtualDisplay(Path directory, Process process, String name) {
        this.directory = directory;
        this.process = process;
        this.name = name;
    }

    public static void assumeInstalled() {
        Assumptions.assumeTrue(Programs.find(PROGRAM).isPresent(), "Xvfb is not installed (Debian: xvfb)");
    }

    public static VirtualDisplay start() throws IOException {
        assumeInstalled();
        Path directory = Files.createTempDirectory("rdp-medic-display");
        Path errors = directory.resolve("errors");
        // "-displayfd 1" writes the number to standard output once the display is ready; without "-noreset" the
        // server starts anew whenever its last client leaves, and turns away whoever comes in that moment.
        Process process = new ProcessBuilder(
                        Programs.find(PROGRAM).orElseThrow().toString(),
                        "-displayfd",
                        "1",
                        "-screen",
                        "0",
                        "800x600x24",
                        "-nolisten",
                        "tcp",
                        "-noreset")
                .redirectError(errors.toFile())
                .start();
        String number = process.inputReader().readLine();
        if (number == null) {
            String said = Files.readString(errors);
            Programs.stop(process);
            Programs.delete(directory);
            throw new IOException("Xvfb did not start: " + said);
        }
        return new VirtualDisplay(directory, process, ":" + number.strip());
    }

    /** As DISPLAY wants it. */
    public String name() {
        return name;
    }

    @Override
    public void close() throws IOException {
        Programs.stop(process);
        Programs.delete(directory);
    }
}
