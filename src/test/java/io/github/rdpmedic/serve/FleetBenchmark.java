package io.github.rdpmedic.serve;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import java.util.concurrent.locks.LockSupport;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/**
 * One {@code serve} over a fleet at a cadence of five minutes, the simulated hosts in another process. Not part of the
 * tests: {@code mvn -B -Pbenchmark test -Dtest=FleetBenchmark -Dfleet.targets=10000 -Dfleet.minutes=6}. What is printed is of the
 * process of {@code serve} alone. Its flags are those of {@code installer/rdp-medic}, its environment that of {@code rdp-medic.service}.
 */
@EnabledOnOs(OS.LINUX)
class FleetBenchmark {

    private static final int TARGETS = Integer.getInteger("fleet.targets", 1_000);
    private static final Duration LENGTH = Duration.ofMinutes(Integer.getInteger("fleet.minutes", 2));
    private static final String HEAP = System.getProperty("fleet.heap", "96m");
    private static final Duration CADENCE = Duration.ofMinutes(5);
    private static final Pattern URL = Pattern.compile("(http://[^/]+)/metrics");
    private static final long MOST_KILOBYTES = 300 * 1024;

    @TempDir
    private Path directory;

    private final HttpClient client = HttpClient.newHttpClient();
    private final List<String> hosts = new ArrayList<>();
    private Process simulator;
    private Process serve;
    private String url;

    @BeforeEach
    void startTheHosts() throws Exception {
        simulator = java(directory.resolve("simulator"), "-Xmx2g", FleetSimulator.class.getName(), "" + TARGETS);
        Path output = directory.resolve("simulator");
        waitFor(output, Pattern.compile("^ready$", Pattern.MULTILINE));
        try (BufferedReader lines = Files.newBufferedReader(output)) {
            lines.lines().filter(line -> !line.equals("ready")).forEach(hosts::add);
        }
        Path config = Files.createDirectories(directory.resolve("config"));
        Path list = Files.write(config.resolve("fleet.txt"), hosts);
        Files.writeString(
                config.resolve("settings.properties"),
                "targets.source = " + list + "\ncheck.reachability.interval = 5m\ncheck.concurrency = 32\n");
    }

    @AfterEach
    void stop() {
        Stream.of(serve, simulator).filter(process -> process != null).forEach(Process::destroyForcibly);
    }

    @Test
    void prometheusAsksForEachHostOnceInFiveMinutes() throws Exception {
        start("--probe-only");
        AtomicInteger answered = new AtomicInteger();
        AtomicReference<String> firstOther = new AtomicReference<>("");
        long gap = CADENCE.toNanos() / TARGETS;
        long begin = System.nanoTime();
        List<CompletableFuture<Void>> probes = new ArrayList<>();
        for (int i = 0; System.nanoTime() - begin < LENGTH.toNanos(); i++) {
            LockSupport.parkNanos(Math.max(0, begin + i * gap - System.nanoTime()));
            probes.add(ask("/probe?target=" + URLEncoder.encode(hosts.get(i % TARGETS), StandardCharsets.UTF_8))
                    .thenAccept(page -> {
                        if (page.contains("rdp_up 1.0\n")) {
                            answered.incrementAndGet();
                        } else {
                            firstOther.compareAndSet("", page);
                        }
                    }));
        }
        CompletableFuture.allOf(probes.toArray(CompletableFuture[]::new)).get(1, TimeUnit.MINUTES);

        report(
                "asked by Prometheus",
                probes.size() + " full checks, " + answered + " answered, first other answer: "
                        + firstOther.get().strip());
        // A cold process turns some away while its classes load; Prometheus asks again.
        assertThat(answered.get()).as(firstOther.get()).isGreaterThan(probes.size() * 95 / 100);
        assertThat(kilobytes("VmHWM")).isLessThan(MOST_KILOBYTES);
    }

    @Test
    void theSavedTargetsAreWatched() throws Exception {
        start();
        Instant end = Instant.now().plus(LENGTH);
        long up = 0;
        while (Instant.now().isBefore(end)) {
            Thread.sleep(30_000);
            long begin = System.nanoTime();
            String page = ask("/metrics").get();
            long took = TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - begin);
            up = page.lines()
                    .filter(line -> line.startsWith("rdp_up{") && line.endsWith(" 1.0"))
                    .count();
            report("watching by itself", up + " up, /metrics of " + page.length() / 1024 + " KB in " + took + " ms");
        }
        // The first checks are spread over one cadence.
        assertThat(up).isGreaterThanOrEqualTo(LENGTH.compareTo(CADENCE) > 0 ? TARGETS * 99L / 100 : 1);
        assertThat(kilobytes("VmHWM")).isLessThan(MOST_KILOBYTES);
    }

    private void start(String... options) throws IOException, InterruptedException {
        List<String> arguments = new ArrayList<>(List.of(
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-Xms8m",
                "-Xmx" + HEAP,
                "-Xss512k",
                "-XX:-UsePerfData",
                "io.github.rdpmedic.Main",
                "serve",
                "--listen",
                "127.0.0.1:0",
                "--config",
                directory.resolve("config").toString()));
        arguments.addAll(List.of(options));
        serve = java(directory.resolve("serve"), arguments.toArray(String[]::new));
        Matcher listening = waitFor(directory.resolve("serve"), URL);
        url = listening.group(1);
    }

    private static Process java(Path output, String... arguments) throws IOException {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-cp",
                System.getProperty("java.class.path")));
        command.addAll(List.of(arguments));
        ProcessBuilder process =
                new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(output.toFile());
        process.environment().put("MALLOC_ARENA_MAX", "2");
        return process.start();
    }

    private static Matcher waitFor(Path output, Pattern text) throws IOException, InterruptedException {
        for (int i = 0; i < 600; i++) {
            Matcher found = text.matcher(Files.exists(output) ? Files.readString(output) : "");
            if (found.find()) {
                return found;
            }
            Thread.sleep(100);
        }
        throw new IOException("did not start: " + Files.readString(output));
    }

    private CompletableFuture<String> ask(String path) {
        return client.sendAsync(
                        HttpRequest.newBuilder(URI.create(url + path)).build(), HttpResponse.BodyHandlers.ofString())
                .thenApply(HttpResponse::body);
    }

    private void report(String what, String done) throws IOException {
        ProcessHandle.Info info = serve.info();
        double cpu = info.totalCpuDuration().orElseThrow().toMillis() / 1e3;
        double wall = Duration.between(info.startInstant().orElseThrow(), Instant.now())
                        .toMillis()
                / 1e3;
        System.out.printf(
                "%d targets, %s: %s; %d MB resident (most %d MB), %.1f s of processor in %.0f s (%.0f %% of one core)%n",
                TARGETS, what, done, kilobytes("VmRSS") / 1024, kilobytes("VmHWM") / 1024, cpu, wall, 100 * cpu / wall);
    }

    private long kilobytes(String field) throws IOException {
        return Files.readAllLines(Path.of("/proc", String.valueOf(serve.pid()), "status")).stream()
                .filter(line -> line.startsWith(field + ":"))
                .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")))
                .findFirst()
                .orElseThrow();
    }
}
