package io.github.rdpmedic.platform.linux;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/**
 * The file in which a server leaves its process id. It outlives a crash, and the number may by then belong to
 * another process, so it counts only while that process has the right name.
 *
 * @param program the name in {@code /proc/PID/comm}
 */
record PidFile(Path file, String program) {

    Optional<Integer> process() {
        try {
            int pid = Integer.parseInt(Files.readString(file).strip());
            String name = Files.readString(Path.of("/proc", Integer.toString(pid), "comm"));
            return pid > 1 && name.strip().equals(program) ? Optional.of(pid) : Optional.empty();
        } catch (IOException | NumberFormatException e) {
            return Optional.empty();
        }
    }
}
