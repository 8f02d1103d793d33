package io.github.rdpmedic.probe.pins;

import static io.github.rdpmedic.model.Facts.CertificateChange.FIRST_SEEN;
import static io.github.rdpmedic.model.Facts.CertificateChange.REPLACED;
import static io.github.rdpmedic.model.Facts.CertificateChange.UNCHANGED;
import static io.github.rdpmedic.probe.pins.PinSamples.HOST;
import static io.github.rdpmedic.probe.pins.PinSamples.NOW;
import static io.github.rdpmedic.probe.pins.PinSamples.later;
import static io.github.rdpmedic.probe.pins.PinSamples.pin;
import static io.github.rdpmedic.probe.pins.PinSamples.sha256;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.rdpmedic.model.Endpoint;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PinFileTest {

    private static final Pin FIRST = pin("a", "srv1.corp.example", 100);
    private static final Pin STRANGER = pin("b", "srv1.corp.example", 150);

    @TempDir
    Path directory;

    private PinFile pins;
    private Path file;

    @BeforeEach
    void open() {
        pins = reopened();
        file = directory.resolve("pins.json");
    }

    private PinFile reopened() {
        return new PinFile(directory, PinSeeds.NONE);
    }

    @Test
    void whatWasSeenIsKnownToTheNextProcess() throws Exception {
        assertThat(pins.see(HOST, FIRST).change()).isEqualTo(FIRST_SEEN);
        assertThat(reopened().see(HOST, FIRST).change()).isEqualTo(UNCHANGED);
        assertThat(reopened().see(HOST, STRANGER)).isEqualTo(Sighting.of(REPLACED, FIRST));

        assertThat(reopened().known(HOST)).isEqualTo(new HostPins(List.of(FIRST), List.of(STRANGER)));
    }

    @Test
    void everyPortAndEveryHostHasItsOwnPins() throws Exception {
        pins.see(HOST, FIRST);

        assertThat(pins.see(new Endpoint("SRV1.corp.example.", 3389), FIRST).change())
                .as("the same host, written differently")
                .isEqualTo(UNCHANGED);
        assertThat(pins.see(new Endpoint(HOST.host(), 3390), STRANGER).change()).isEqualTo(FIRST_SEEN);
        assertThat(pins.see(new Endpoint("2001:db8::7", 3389), STRANGER).change())
                .isEqualTo(FIRST_SEEN);
    }

    @Test
    void aProcessThatRunsNoticesWhatAnotherAccepted() throws Exception {
        pins.see(HOST, FIRST);
        pins.see(HOST, STRANGER);

        assertThat(reopened().trust(HOST, Optional.empty())).contains(STRANGER);

        assertThat(pins.see(HOST, STRANGER).change()).isEqualTo(UNCHANGED);
    }

    @Test
    void onlyACertificateThatWaitsCanBeAccepted() throws Exception {
        pins.see(HOST, FIRST);

        assertThat(pins.trust(HOST, Optional.empty())).isEmpty();
        assertThat(pins.trust(HOST, Optional.of(sha256("c")))).isEmpty();
        assertThat(pins.trust(new Endpoint("other", 3389), Optional.empty())).isEmpty();
    }

    @Test
    void anUnchangedHostWritesNothing() throws Exception {
        pins.see(HOST, FIRST);
        FileTime written = FileTime.from(NOW);
        Files.setLastModifiedTime(file, written);

        pins.see(HOST, later(FIRST, Duration.ofDays(1)));

        assertThat(Files.getLastModifiedTime(file)).isEqualTo(written);
    }

    @Test
    void theFileIsReadableByPeople() throws Exception {
        pins.see(HOST, FIRST);

        assertThat(Files.readString(file)).isEqualTo("""
                {
                  "schema": 1,
                  "hosts": [
                    {
                      "host": "srv1.corp.example",
                      "port": 3389,
                      "accepted": [
                        {
                          "sha256": "%s",
                          "sha1": "%s",
                          "subject": "CN=srv1",
                          "names": [],
                          "selfSigned": true,
                          "notBefore": "2026-03-24T12:00:00Z",
                          "notAfter": "2026-09-23T12:00:00Z",
                          "computer": "srv1.corp.example",
                          "address": "192.0.2.7",
                          "firstSeen": "2026-06-15T12:00:00Z",
                          "lastSeen": "2026-06-15T12:00:00Z"
                        }
                      ],
                      "pending": []
                    }
                  ]
                }
                """.formatted(sha256("a"), "a".repeat(40)));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "{\"schema\":1,\"hosts\":[{\"host\":\"srv1",
                "[]",
                "{\"schema\":2,\"hosts\":[]}",
                "{\"schema\":1}",
                "{\"schema\":1,\"hosts\":[{\"host\":\"a b\",\"port\":1,\"accepted\":[],\"pending\":[]}]}",
                "{\"schema\":1,\"hosts\":[{\"host\":\"a\",\"port\":1,\"accepted\":[{}],\"pending\":[]}]}",
                "\u0000\u0000\u0000"
            })
    void aDamagedFileIsSetAsideAndANewOneBegun(String damaged) throws Exception {
        Files.writeString(file, damaged);
        Files.writeString(directory.resolve("pins.damaged.json"), "an earlier one");

        assertThat(pins.known(HOST)).isEqualTo(HostPins.NONE);
        assertThat(pins.see(HOST, FIRST).change()).isEqualTo(FIRST_SEEN);

        assertThat(directory.resolve("pins.damaged.json")).hasContent("an earlier one");
        assertThat(Files.readString(directory.resolve("pins.damaged-2.json"))).isEqualTo(damaged);
        assertThat(reopened().see(HOST, FIRST).change()).isEqualTo(UNCHANGED);
    }

    @Test
    void whereNothingCanBeWrittenTheCertificateIsStillCompared() throws Exception {
        pins.see(HOST, FIRST);
        Path blocked = directory.resolve("blocked");
        Files.createDirectory(blocked);
        Files.copy(file, blocked.resolve("pins.json"));
        Files.createDirectory(blocked.resolve(".pins.lock"));
        PinFile readOnly = new PinFile(blocked, PinSeeds.NONE);

        assertThat(readOnly.see(HOST, FIRST).change()).isEqualTo(UNCHANGED);
        Sighting sighting = readOnly.see(HOST, STRANGER);
        assertThat(sighting.change()).isEqualTo(REPLACED);
        assertThat(sighting.notKept()).isPresent();
    }

    @Test
    void theHostSeenLongestAgoMakesRoom() {
        Map<Endpoint, HostPins> many = new HashMap<>();
        for (int i = 0; i < PinBook.MOST_HOSTS; i++) {
            Pin pin = later(FIRST, Duration.ofMinutes(i));
            many.put(new Endpoint("host" + i, 3389), new HostPins(List.of(pin), List.of()));
        }
        PinBook book = new PinBook(many);

        book.put(HOST, new HostPins(List.of(later(FIRST, Duration.ofDays(300))), List.of()));

        assertThat(book.of(HOST).accepted()).hasSize(1);
        assertThat(book.of(new Endpoint("host0", 3389))).isEqualTo(HostPins.NONE);
        assertThat(book.of(new Endpoint("host1", 3389)).accepted()).hasSize(1);
        assertThat(book.all()).hasSize(PinBook.MOST_HOSTS);
    }

    @Test
    @Timeout(60)
    void aFleetThatIsCheckedAtOnceIsRememberedAsAWhole() throws Exception {
        int fleet = 500;
        ExecutorService workers = Executors.newFixedThreadPool(64);
        try {
            List<Future<Sighting>> sightings = new ArrayList<>();
            for (int i = 0; i < fleet; i++) {
                Endpoint host = new Endpoint("host" + i, 3389);
                sightings.add(workers.submit(() -> pins.see(host, FIRST)));
            }
            for (Future<Sighting> sighting : sightings) {
                assertThat(sighting.get()).isEqualTo(Sighting.of(FIRST_SEEN));
            }
        } finally {
            workers.shutdownNow();
        }

        assertThat(PinsJson.decode(Files.readAllBytes(file))).hasSize(fleet);
    }

    @Test
    @Timeout(120)
    void noPinIsLostAmongProcesses() throws Exception {
        int each = 40;
        List<Process> processes = List.of(start("p", each), start("q", each));
        PinningProcess.main(new String[] {directory.toString(), "r", String.valueOf(each)});
        for (Process process : processes) {
            assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
            String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            assertThat(process.exitValue()).as(output).isZero();
        }

        assertThat(PinsJson.decode(Files.readAllBytes(file))).hasSize(3 * each);
        try (Stream<Path> files = Files.list(directory)) {
            assertThat(files.map(path -> path.getFileName().toString()))
                    .containsExactlyInAnyOrder("pins.json", ".pins.lock");
        }
    }

    private Process start(String prefix, int count) throws IOException {
        return new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx64m",
                        "-XX:TieredStopAtLevel=1",
                        "-Xshare:auto",
                        "-cp",
                        System.getProperty("java.class.path"),
                        PinningProcess.class.getName(),
                        directory.toString(),
                        prefix,
                        String.valueOf(count))
                .redirectErrorStream(true)
                .start();
    }
}
