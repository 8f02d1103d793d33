package io.github.rdpmedic.probe.pins;

import static io.github.rdpmedic.model.Facts.CertificateChange.FIRST_SEEN;
import static io.github.rdpmedic.model.Facts.CertificateChange.RENEWED;
import static io.github.rdpmedic.model.Facts.CertificateChange.REPLACED;
import static io.github.rdpmedic.model.Facts.CertificateChange.UNCHANGED;
import static io.github.rdpmedic.probe.pins.PinSamples.NOW;
import static io.github.rdpmedic.probe.pins.PinSamples.at;
import static io.github.rdpmedic.probe.pins.PinSamples.day;
import static io.github.rdpmedic.probe.pins.PinSamples.later;
import static io.github.rdpmedic.probe.pins.PinSamples.pin;
import static io.github.rdpmedic.probe.pins.PinSamples.seen;
import static io.github.rdpmedic.probe.pins.PinSamples.sha256;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.rdpmedic.model.Facts.CertificateChange;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class HostPinsTest {

    private static final Pin FIRST = pin("a", "srv1.corp.example", 100);
    private static final Pin STRANGER = pin("b", "srv1.corp.example", 150);

    @Test
    void theFirstCertificateIsTakenAsItIs() {
        HostPins.Seen seen = HostPins.NONE.see(FIRST);

        assertThat(seen.sighting().change()).isEqualTo(FIRST_SEEN);
        assertThat(seen.pins().see(later(FIRST, Duration.ofDays(3))).sighting().change())
                .isEqualTo(UNCHANGED);
    }

    static Stream<Arguments> successors() {
        Pin halfYear = pin("a", "srv1.corp.example", 61);
        Pin expired = pin("a", "srv1.corp.example", -3);
        Pin ofAuthority =
                seen(day(0), "a", "srv1.corp.example", "CN=srv1", List.of("srv1.corp.example"), false, day(-360), 5);
        Pin decade = seen(day(0), "a", "srv1.corp.example", "CN=srv1", List.of(), true, day(-3000), 600);
        return Stream.of(
                Arguments.of("after the end", expired, pin("b", "srv1.corp.example", 180), RENEWED),
                Arguments.of("on the day before the last 60", halfYear, pin("b", "srv1.corp.example", 180), REPLACED),
                Arguments.of(
                        "in the last 60 days",
                        pin("a", "srv1.corp.example", 60),
                        pin("b", "srv1.corp.example", 180),
                        RENEWED),
                Arguments.of("years before the end", decade, pin("b", "srv1.corp.example", 900), REPLACED),
                Arguments.of("from another computer", expired, pin("b", "srv2.corp.example", 180), REPLACED),
                Arguments.of("from a computer not named", expired, pin("b", "", 180), RENEWED),
                Arguments.of("from the same by its short name", expired, pin("b", "SRV1", 180), RENEWED),
                Arguments.of("that ends sooner", expired, pin("b", "srv1.corp.example", -4), REPLACED),
                Arguments.of(
                        "for another subject",
                        expired,
                        seen(day(0), "b", "srv1.corp.example", "CN=other", List.of(), true, day(-1), 180),
                        REPLACED),
                Arguments.of(
                        "for one more name",
                        ofAuthority,
                        seen(
                                day(0),
                                "b",
                                "srv1.corp.example",
                                "CN=srv1",
                                List.of("srv1", "srv1.corp.example"),
                                false,
                                day(-1),
                                300),
                        RENEWED),
                Arguments.of(
                        "for one name less",
                        ofAuthority,
                        seen(day(0), "b", "srv1.corp.example", "CN=srv1", List.of("srv1"), false, day(-1), 300),
                        REPLACED),
                Arguments.of(
                        "self-signed after one of an authority",
                        ofAuthority,
                        seen(
                                day(0),
                                "b",
                                "srv1.corp.example",
                                "CN=srv1",
                                List.of("srv1.corp.example"),
                                true,
                                day(-1),
                                300),
                        REPLACED),
                Arguments.of(
                        "after one that is known by its fingerprint only",
                        Pin.known(Optional.empty(), Optional.of("a".repeat(40)), NOW),
                        pin("b", "srv1.corp.example", 180),
                        REPLACED));
    }

    @ParameterizedTest(name = "a certificate {0} was {3}")
    @MethodSource("successors")
    void aRenewalComesAtItsTimeForTheSameNames(String when, Pin before, Pin shown, CertificateChange change) {
        HostPins.Seen seen = new HostPins(List.of(before), List.of()).see(shown);

        assertThat(seen.sighting().change()).isEqualTo(change);
        assertThat(seen.sighting().earlier()).contains(before);
        assertThat(seen.pins().accepts(shown)).isEqualTo(change == RENEWED);
        assertThat(seen.pins().accepts(before)).isEqualTo(change == REPLACED);
    }

    @Test
    void aWindowIsAThirdOfAShortLife() {
        Pin ninetyDays = seen(day(0), "a", "", "CN=srv1", List.of("srv1"), false, day(-59), 31);
        Pin successor = seen(day(0), "b", "", "CN=srv1", List.of("srv1"), false, day(0), 90);

        assertThat(Renewal.renews(successor, ninetyDays)).isFalse();
        assertThat(Renewal.renews(later(successor, Duration.ofDays(1)), ninetyDays))
                .isTrue();
    }

    @Test
    void aReplacedCertificateStaysReplacedUntilSomebodyAcceptsIt() {
        HostPins pins = HostPins.NONE.see(FIRST).pins().see(STRANGER).pins();
        assertThat(pins.see(STRANGER).sighting().change()).isEqualTo(REPLACED);
        assertThat(pins.see(FIRST).sighting().change()).isEqualTo(UNCHANGED);

        HostPins accepted = pins.trusting(pins.chosen(Optional.empty()).orElseThrow());

        assertThat(accepted.see(STRANGER).sighting().change()).isEqualTo(UNCHANGED);
        assertThat(accepted.pending()).isEmpty();
        assertThat(accepted.see(FIRST).sighting().change())
                .as("one computer has one certificate")
                .isEqualTo(REPLACED);
    }

    @Test
    void behindTheNameOfAFarmEachComputerKeepsItsOwn() {
        Pin one = pin("a", "rds1.corp.example", 100);
        Pin two = pin("b", "rds2.corp.example", 120);
        Pin three = pin("c", "rds3.corp.example", 140);
        HostPins farm = HostPins.NONE.see(one).pins();
        for (Pin member : List.of(two, three)) {
            HostPins.Seen seen = farm.see(member);
            assertThat(seen.sighting().change()).isEqualTo(REPLACED);
            farm = seen.pins().trusting(member);
        }

        for (Pin member : List.of(one, two, three, one)) {
            assertThat(farm.see(member).sighting().change()).isEqualTo(UNCHANGED);
        }
        Pin renewed = later(pin("d", "rds2.corp.example", 400), Duration.ofDays(119));
        HostPins.Seen seen = farm.see(renewed);
        assertThat(seen.sighting().change()).isEqualTo(RENEWED);
        assertThat(seen.sighting().earlier()).contains(two);
        assertThat(seen.pins().accepted()).hasSize(3);
    }

    @Test
    void theOneThatIsSaidToBeReplacedIsOfTheSameComputer() {
        HostPins farm = new HostPins(
                List.of(
                        pin("a", "rds1.corp.example", 100),
                        pin("b", "rds2.corp.example", 100),
                        later(pin("c", "rds3.corp.example", 100), Duration.ofHours(1))),
                List.of());

        Sighting sighting = farm.see(pin("d", "rds2.corp.example", 180)).sighting();

        assertThat(sighting.earlier().orElseThrow().sha256()).contains(sha256("b"));
    }

    @Test
    void aPersonChoosesByFingerprintOrTakesWhatWasShownLast() {
        HostPins pins = HostPins.NONE.see(FIRST).pins();
        for (Pin shown : List.of(
                later(STRANGER, Duration.ofMinutes(1)),
                later(pin("c", "x", 90), Duration.ofMinutes(2)),
                later(STRANGER, Duration.ofMinutes(3)))) {
            pins = pins.see(shown).pins();
        }

        assertThat(pins.chosen(Optional.empty()).orElseThrow().sha256()).contains(sha256("b"));
        assertThat(pins.chosen(Optional.of(sha256("c"))).orElseThrow().computer())
                .contains("x");
        assertThat(pins.chosen(Optional.of(sha256("a")))).isEmpty();
    }

    @Test
    void anUnchangedHostIsWrittenDownOnceAWeekAndWhenItMoved() {
        HostPins pins = HostPins.NONE.see(FIRST).pins();

        assertThat(pins.see(later(FIRST, Duration.ofDays(6))).pins()).isEqualTo(pins);
        assertThat(pins.see(later(FIRST, Duration.ofDays(7))).pins().lastSeen()).isEqualTo(day(7));
        Pin tenMinutesOn = later(FIRST, Duration.ofMinutes(10));
        assertThat(pins.see(at(tenMinutesOn, "2001:db8::7")).pins()).isEqualTo(pins);
        HostPins moved = pins.see(at(tenMinutesOn, "192.0.2.8")).pins();
        assertThat(moved.accepted().get(0).address()).contains("192.0.2.8");
        assertThat(moved.accepted().get(0).firstSeen()).isEqualTo(NOW);
    }

    @Test
    void whatOtherProgramsAcceptedIsTakenOverAndCompletedByTheFirstSighting() {
        Pin hash = Pin.known(Optional.empty(), FIRST.sha1(), NOW);

        HostPins.Seen seen = HostPins.NONE.adopting(List.of(hash), FIRST).see(later(FIRST, Duration.ofHours(1)));

        assertThat(seen.sighting().change()).isEqualTo(UNCHANGED);
        assertThat(seen.pins().accepted()).hasSize(1);
        assertThat(seen.pins().accepted().get(0).content()).isPresent();
        assertThat(seen.pins().accepted().get(0).firstSeen()).isEqualTo(NOW);
    }

    @Test
    void anotherCertificateThanTheOneAcceptedElsewhereWasReplaced() {
        Pin hash = Pin.known(Optional.empty(), FIRST.sha1(), NOW);

        HostPins.Seen seen = HostPins.NONE.adopting(List.of(hash), STRANGER).see(STRANGER);

        assertThat(seen.sighting()).isEqualTo(Sighting.of(REPLACED, hash));
    }

    @Test
    void aKnownHostTakesOverOnlyWhatItShows() {
        HostPins pins = HostPins.NONE.see(FIRST).pins().see(STRANGER).pins();
        Pin unrelated = pin("c", "srv1.corp.example", 90);

        assertThat(pins.adopting(List.of(unrelated), STRANGER)).isEqualTo(pins);
        HostPins adopted = pins.adopting(List.of(unrelated, STRANGER), STRANGER);
        assertThat(adopted.see(STRANGER).sighting().change()).isEqualTo(UNCHANGED);
        assertThat(adopted.pending()).isEmpty();
    }

    @Test
    void aHostThatShowsANewCertificateEveryTimeFillsNothing() {
        HostPins pins = HostPins.NONE.see(FIRST).pins();
        for (int i = 0; i < 100; i++) {
            Pin shown = later(pin("%x".formatted(i % 16), "srv" + i, 90), Duration.ofMinutes(i));
            pins = pins.see(shown).pins();
        }

        assertThat(pins.pending()).hasSize(HostPins.MOST_PENDING);
        assertThat(pins.accepted()).hasSize(1);
    }
}
