package io.github.rdpmedic.platform;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * What this program takes of the PC now.
 *
 * @param residentBytes memory of the whole process; empty where the operating system does not say
 * @param heapBytes what Java objects take of it now
 * @param processor time on all cores since the start; empty where the operating system does not say
 * @param threads that are alive
 */
public record OwnFootprint(
        Optional<Long> residentBytes,
        long heapBytes,
        Optional<Duration> processor,
        Optional<Instant> started,
        int threads) {

    private static final Path STATUS = Path.of("/proc/self/status");

    /** Takes some milliseconds; not for the EDT. */
    public static OwnFootprint now() {
        ProcessHandle.Info info = ProcessHandle.current().info();
        return new OwnFootprint(
                resident(STATUS),
                Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory(),
                info.totalCpuDuration(),
                info.startInstant(),
                Thread.getAllStackTraces().size());
    }

    /** VmRSS of proc(5), in KiB there. */
    static Optional<Long> resident(Path status) {
        try {
            return Files.readAllLines(status, StandardCharsets.ISO_8859_1).stream()
                    .filter(line -> line.matches("VmRSS:\\s+[0-9]{1,12} kB"))
                    .map(line -> 1024 * Long.parseLong(line.replaceAll("[^0-9]", "")))
                    .findFirst();
        } catch (IOException notLinux) {
            return Optional.empty();
        }
    }
}
