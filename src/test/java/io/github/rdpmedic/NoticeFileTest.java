package io.github.rdpmedic;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.rdpmedic.diagnose.Diagnoser;
import io.github.rdpmedic.model.Endpoint;
import io.github.rdpmedic.model.Settings;
import io.github.rdpmedic.model.Target;
import io.github.rdpmedic.probe.Probe;
import io.github.rdpmedic.watch.Monitor;
import io.github.rdpmedic.watch.NoticeLedger;
import io.github.rdpmedic.watch.NoticeLedger.Snoozed;
import io.github.rdpmedic.watch.Ticker;
import io.github.rdpmedic.watch.ToldCertificates;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.function.Consumer;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What was told and what is snoozed, over the end of the program. */
class NoticeFileTest {

    private static final Target NAS = new Target("NAS \"quoted\"", new Endpoint("nas.example", 3390));
    private static final Probe NEVER_ASKED = (request, cancellation) -> {
        throw new AssertionError("no check is due yet");
    };

    @TempDir
    Path directory;

    @Test
    void everythingThatWasKeptIsReadBack() throws Exception {
        NoticeLedger ledger = new NoticeLedger(
                List.of(
                        new Snoozed(NAS.name(), NAS.endpoint(), Instant.MAX),
                        new Snoozed("other", new Endpoint("::1", 3389), Instant.parse("2026-11-28T10:00:00.5Z"))),
                Optional.of(Instant.parse("2026-11-29T07:00:00Z")),
                new ToldCertificates(Map.of("ab", 14), Map.of(NAS.endpoint(), "cd")));

        assertThat(NoticesJson.decode(NoticesJson.encode(ledger))).isEqualTo(ledger);
        assertThat(NoticesJson.decode(NoticesJson.encode(NoticeLedger.EMPTY))).isEqualTo(NoticeLedger.EMPTY);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "{",
                "[]",
                "{\"schema\":2}",
                "{\"schema\":1}",
                "{\"schema\":1,\"snoozed\":[{\"name\":\"a\",\"host\":\"b\",\"port\":1,\"until\":\"soon\"}],"
                        + "\"certificatesEnding\":[],\"certificatesReplaced\":[]}"
            })
    void aDamagedFileIsSetAsideAndANewOneBegins(String content) throws IOException {
        Files.writeString(directory.resolve("notices.json"), content);

        assertThat(new NoticeFile(directory).read()).isEqualTo(NoticeLedger.EMPTY);
        assertThat(directory.resolve("notices.json")).doesNotExist();
        assertThat(directory.resolve("notices.damaged.json")).hasContent(content);
    }

    @Test
    void aSnoozeIsThereAgainInTheNextRunAndSoIsItsEnd() {
        NoticeFile file = new NoticeFile(directory.resolve("made by the first write"));
        run(file, monitor -> monitor.snooze(NAS, Instant.MAX));
        assertThat(file.read().snoozed()).containsExactly(new Snoozed(NAS.name(), NAS.endpoint(), Instant.MAX));

        run(file, monitor -> {
            Awaitility.await()
                    .atMost(Duration.ofSeconds(30))
                    .until(() -> monitor.snapshot().snoozes().of(NAS).isPresent());
            monitor.endSnooze(NAS);
        });
        assertThat(file.read()).isEqualTo(NoticeLedger.EMPTY);
    }

    private static void run(NoticeFile file, Consumer<Monitor> person) {
        Settings settings = Settings.DEFAULTS;
        try (Monitor monitor =
                Monitor.start(List.of(), settings, NEVER_ASKED, Diagnoser::diagnose, Ticker.system(), new Random(1))) {
            monitor.pause(Instant.MAX);
            monitor.replaceTargets(List.of(NAS));
            Runnable end = file.keeping(monitor);
            NoticeLedger before = file.read();
            person.accept(monitor);
            Awaitility.await()
                    .atMost(Duration.ofSeconds(30))
                    .until(() -> !file.read().equals(before));
            end.run();
        }
    }
}
