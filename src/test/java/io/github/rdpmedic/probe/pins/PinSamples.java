package io.github.rdpmedic.probe.pins;

import io.github.rdpmedic.model.Endpoint;
import io.github.rdpmedic.probe.pins.Pin.Content;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Pins written down by hand. */
final class PinSamples {

    static final Instant NOW = Instant.parse("2026-06-15T12:00:00Z");
    static final Endpoint HOST = new Endpoint("srv1.corp.example", 3389);

    /** As long as Windows lets its own certificate live. */
    static final Duration HALF_A_YEAR = Duration.ofDays(183);

    private PinSamples() {}

    static Instant day(int fromNow) {
        return NOW.plus(Duration.ofDays(fromNow));
    }

    static String sha256(String letter) {
        return letter.repeat(64);
    }

    /** @param letter a hexadecimal digit that tells the certificates of a test apart */
    static Pin pin(String letter, String computer, int untilDay) {
        return seen(
                day(0),
                letter,
                computer,
                "CN=srv1",
                List.of(),
                true,
                day(untilDay).minus(HALF_A_YEAR),
                untilDay);
    }

    static Pin seen(
            Instant at,
            String letter,
            String computer,
            String subject,
            List<String> names,
            boolean selfSigned,
            Instant notBefore,
            int untilDay) {
        return new Pin(
                Optional.of(sha256(letter)),
                Optional.of(letter.repeat(40)),
                Optional.of(new Content(subject, names, selfSigned, notBefore, day(untilDay))),
                Optional.of(computer).filter(name -> !name.isEmpty()),
                Optional.of("192.0.2.7"),
                at,
                at);
    }

    static Pin later(Pin pin, Duration after) {
        return new Pin(
                pin.sha256(),
                pin.sha1(),
                pin.content(),
                pin.computer(),
                pin.address(),
                pin.firstSeen().plus(after),
                pin.lastSeen().plus(after));
    }

    static Pin at(Pin pin, String address) {
        return new Pin(
                pin.sha256(),
                pin.sha1(),
                pin.content(),
                pin.computer(),
                Optional.of(address),
                pin.firstSeen(),
                pin.lastSeen());
    }
}
