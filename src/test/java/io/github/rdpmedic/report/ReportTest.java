package io.github.rdpmedic.report;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.rdpmedic.diagnose.explain.Catalogue;
import io.github.rdpmedic.diagnose.explain.CodePair;
import io.github.rdpmedic.model.CheckResult;
import io.github.rdpmedic.model.Depth;
import io.github.rdpmedic.model.Diagnosis;
import io.github.rdpmedic.model.Endpoint;
import io.github.rdpmedic.model.Facts;
import io.github.rdpmedic.model.Finding;
import io.github.rdpmedic.model.FindingId;
import io.github.rdpmedic.model.Message;
import io.github.rdpmedic.model.Observation;
import io.github.rdpmedic.model.Printable;
import io.github.rdpmedic.model.Severity;
import io.github.rdpmedic.model.StageId;
import io.github.rdpmedic.model.StageResult;
import io.github.rdpmedic.model.State;
import io.github.rdpmedic.model.Target;
import io.github.rdpmedic.report.Report.Format;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Properties;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The page for the help desk. */
class ReportTest {

    private static final Instant NOW = Instant.parse("2026-11-24T09:43:12.345Z");

    private static Report report(String name, String host) {
        return report(name, host, List.of("+2 ms connect 10.4.2.17:3389", "+9 ms from fd00::17 to " + host));
    }

    private static Report report(String name, String host, List<String> log) {
        Target target = new Target(name, Endpoint.parse(host));
        Observation seen = new Observation(
                target,
                Depth.FULL,
                NOW.minusSeconds(60),
                Duration.ofMillis(40),
                List.of(
                        StageResult.ok(StageId.CONNECT, Duration.ofMillis(9), Message.verbatim("TCP 3389 open")),
                        StageResult.fail(
                                StageId.TLS, Duration.ofMillis(3), FindingId.TLS_CLOSED, Message.verbatim("closed"))),
                facts(host),
                log);
        Finding finding = new Finding(
                FindingId.TLS_CLOSED,
                Severity.CRITICAL,
                Message.verbatim("filesrv01.corp.example closed the connection."));
        return new Report(
                target,
                Catalogue.load().read(new CodePair(0x904, Optional.of(7L))),
                Optional.of(new CheckResult(
                        seen,
                        new Diagnosis(
                                State.DOWN,
                                Optional.of(FindingId.TLS_CLOSED),
                                Message.verbatim("The host closed TLS."),
                                List.of(finding)))),
                Optional.empty(),
                new Surroundings(
                        new Client(
                                "RDP Medic 1.0",
                                "Windows 11 10.0",
                                Optional.of("10.0.26100.7623"),
                                List.of("probe.timeout")),
                        List.of(),
                        List.of(new Event(
                                NOW.minusSeconds(600),
                                Message.verbatim(
                                        "Deleted C:\\Users\\alice\\Documents\\Default.rdp for OTHER-PC (verified)"))),
                        Set.of("alice"),
                        Set.of("OTHER-PC")),
                NOW);
    }

    private static Facts facts(String host) {
        return new Facts(
                List.of("10.4.2.17", "fd00::17"),
                Optional.of("10.4.2.17"),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.of(new Facts.Certificate(
                        "CN=filesrv01.corp.example,O=Corp Inc",
                        "CN=Corp Issuing CA 3,DC=corp,DC=example",
                        List.of("filesrv01.corp.example", host),
                        NOW,
                        NOW.plus(Duration.ofDays(90)),
                        90,
                        "aa".repeat(20),
                        "bb".repeat(32),
                        false,
                        "RSA",
                        Optional.of(2048),
                        "SHA256withRSA",
                        Optional.of(true),
                        Optional.empty())),
                Optional.empty(),
                Optional.empty());
    }

    @Test
    void saysWhatWasSeenAndFromWhere() {
        assertThat(report("FILESRV01", "filesrv01.corp.example")
                        .in(Format.TEXT, Locale.ENGLISH, true)
                        .lines())
                .startsWith(
                        "RDP Medic report: FILESRV01 (filesrv01.corp.example:3389)",
                        "Made 2026-11-24T09:43:12Z. All times are UTC.")
                .contains(
                        "  down                  The host closed TLS.",
                        "  Connect               [ok] TCP 3389 open (9 ms)",
                        "  mstsc                 10.0.26100.7623",
                        "  Set by policy         probe.timeout",
                        "  Addresses             10.4.2.17, fd00::17",
                        "  +2 ms connect 10.4.2.17:3389")
                .anySatisfy(line -> assertThat(line).contains("0x904", "documented"))
                .anySatisfy(
                        line -> assertThat(line).contains("The host cannot use its RDP certificate", "events 1057"));
    }

    @ParameterizedTest
    @EnumSource(Format.class)
    void withoutNamesNothingTellsWhoOrWhere(Format format) {
        assertThat(report("FILESRV01", "filesrv01.corp.example").in(format, Locale.ENGLISH, false))
                .doesNotContainIgnoringCase("filesrv01", "corp", "10.4.2.17", "fd00::17", "alice", "OTHER-PC")
                .contains("[name 1]", "[address 1]", "[user]", "bb".repeat(32), "10.0.26100.7623", "09:43:12");
    }

    @ParameterizedTest
    @EnumSource(Format.class)
    void theNameOfTheUserNeverStandsInIt(Format format) {
        assertThat(report("FILESRV01", "filesrv01.corp.example").in(format, Locale.ENGLISH, true))
                .doesNotContain("alice")
                .contains("[user]");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<script>alert(1)</script>",
                "\"><img src=x onerror=alert(1)>",
                "'; DROP TABLE hosts; --",
                "a&b<c",
                "\\E.*$1",
                "[user]",
                "x"
            })
    void hostileNamesStayTextAndAreHidden(String name) {
        String html = report(name, "host.example").in(Format.HTML, Locale.ENGLISH, true);
        String hidden = report(name, "host.example").in(Format.HTML, Locale.ENGLISH, false);

        assertThat(html).doesNotContain("<script", "<img", "onerror=alert(1)>").contains("default-src 'none'");
        assertThat(html.split("<[^>]*>", -1))
                .allSatisfy(text -> assertThat(text).doesNotContain("<script"));
        assertThat(hidden).contains("RDP Medic report: [name 1] ([name 2]:3389)");
    }

    @Test
    void aNameThatIsCutOffIsHiddenToo() {
        String host = "secret-" + "x".repeat(50) + ".example";
        List<String> log = List.of(Printable.of("y ".repeat(85) + host));

        assertThat(report("A1", host, log).in(Format.TEXT, Locale.ENGLISH, false))
                .doesNotContain("secret");
    }

    @ParameterizedTest
    @CsvSource({
        "192.168.0.7, [address]",
        "2001:db8::1, [address]",
        "fe80::1234:56ff:fe78:9abc, [address]",
        "00:1a:2b:3c:4d:5e, [address]",
        "::1, [address]",
        "::ffff:10.0.0.1, [address]",
        "fe80::1%eth0, [address]",
        "09:41:12, 09:41:12",
        "10.0.20348, 10.0.20348",
        "10.0.26100.7623, 10.0.26100.7623",
        "IMsTscAxEvents::OnDisconnected, IMsTscAxEvents::OnDisconnected",
    })
    void addressesAreToldFromVersionsAndTimes(String text, String shown) {
        Redaction redaction = Redaction.of(report("A1", "host.example"), false);

        assertThat(redaction.apply("seen " + text + " there")).isEqualTo("seen " + shown + " there");
    }

    @Test
    void printsOnOnePageHoweverMuchThereIsToSay() {
        Report full = report(
                "FILESRV01", "filesrv01.corp.example", Collections.nCopies(500, "+1 ms " + "long line ".repeat(12)));

        assertThat(full.in(Format.TEXT, Locale.GERMAN, true).lines().count()).isLessThan(90);
    }

    @Test
    void theExtensionOfTheFileChoosesTheFormat() {
        assertThat(Format.of("report.HTML")).isEqualTo(Format.HTML);
        assertThat(Format.of("report.htm")).isEqualTo(Format.HTML);
        assertThat(Format.of("report.txt")).isEqualTo(Format.TEXT);
        assertThat(Format.of("report")).isEqualTo(Format.TEXT);
    }

    @Test
    void speaksGermanToo() {
        assertThat(report("A1", "host.example").in(Format.TEXT, Locale.GERMAN, false))
                .contains("RDP-Medic-Bericht", "Was zu sehen war", "Durch Richtlinie gesetzt");
    }

    @Test
    void germanSaysAllThatEnglishSays() {
        assertThat(keysOf("texts_de.properties")).isEqualTo(keysOf("texts.properties"));
    }

    private static Set<String> keysOf(String file) {
        Properties texts = new Properties();
        try (InputStream stream = Report.class.getResourceAsStream(file)) {
            texts.load(stream);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return texts.stringPropertyNames();
    }
}
