package io.github.rdpmedic.probe.pins;

import io.github.rdpmedic.model.Facts.CertificateChange;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The certificates of one host and port. Several can be accepted at once: behind the one name of a farm each
 * computer shows its own. Immutable and pure; the time is that of the sighting.
 *
 * @param accepted seen first, renewed, or accepted by a person
 * @param pending shown in place of an accepted one, and accepted by nobody yet
 */
public record HostPins(List<Pin> accepted, List<Pin> pending) {

    /** So long an unchanged certificate is not written down again. */
    public static final Duration REFRESH = Duration.ofDays(7);

    static final int MOST_ACCEPTED = 32;
    static final int MOST_PENDING = 8;

    static final HostPins NONE = new HostPins(List.of(), List.of());

    private static final Duration ADDRESS_REFRESH = Duration.ofMinutes(10);

    public HostPins {
        accepted = newest(accepted, MOST_ACCEPTED);
        pending = newest(pending, MOST_PENDING);
    }

    /** @param pins equal to those before when there is nothing new worth writing down */
    record Seen(HostPins pins, Sighting sighting) {}

    boolean accepts(Pin shown) {
        return accepted.stream().anyMatch(shown::isSameCertificateAs);
    }

    /**
     * Takes over what other programs on this PC accepted: everything for a host that is new here, later only the
     * certificate that the host shows, because a person has just accepted it there.
     */
    HostPins adopting(List<Pin> acceptedElsewhere, Pin shown) {
        Stream<Pin> adopted = accepted.isEmpty()
                ? acceptedElsewhere.stream()
                : acceptedElsewhere.stream().filter(shown::isSameCertificateAs);
        List<Pin> news = adopted.filter(pin -> !accepts(pin)).toList();
        return news.isEmpty() ? this : new HostPins(joined(news, accepted), without(pending, shown));
    }

    Seen see(Pin shown) {
        if (accepted.isEmpty()) {
            return new Seen(new HostPins(List.of(shown), List.of()), Sighting.of(CertificateChange.FIRST_SEEN));
        }
        Optional<Pin> known =
                accepted.stream().filter(shown::isSameCertificateAs).findFirst();
        if (known.isPresent()) {
            return new Seen(refreshed(known.get(), shown), Sighting.of(CertificateChange.UNCHANGED));
        }
        Optional<Pin> predecessor =
                accepted.stream().filter(pin -> Renewal.renews(shown, pin)).findFirst();
        if (predecessor.isPresent()) {
            List<Pin> others = without(accepted, predecessor.get());
            HostPins renewed = new HostPins(joined(List.of(shown), others), without(pending, shown));
            return new Seen(renewed, Sighting.of(CertificateChange.RENEWED, predecessor.get()));
        }
        return new Seen(awaiting(shown), Sighting.of(CertificateChange.REPLACED, displacedBy(shown)));
    }

    /** The pending certificate with that fingerprint, or else the one that was shown last. */
    Optional<Pin> chosen(Optional<String> sha256) {
        return pending.stream()
                .filter(pin -> sha256.isEmpty() || pin.sha256().equals(sha256))
                .findFirst();
    }

    /**
     * A person accepts a pending certificate. It takes the place of an accepted one when the same computer showed
     * both; else both stay accepted, as for a farm.
     */
    HostPins trusting(Pin chosen) {
        List<Pin> kept =
                accepted.stream().filter(pin -> !pin.isOfSameComputerAs(chosen)).toList();
        return new HostPins(joined(List.of(chosen), kept), without(pending, chosen));
    }

    Instant lastSeen() {
        return Stream.concat(accepted.stream(), pending.stream())
                .map(Pin::lastSeen)
                .max(Comparator.naturalOrder())
                .orElse(Instant.EPOCH);
    }

    private HostPins refreshed(Pin known, Pin shown) {
        boolean fresh = known.content().isPresent()
                && !isOlder(known, shown, REFRESH)
                && !(movedInItsFamily(known, shown) && isOlder(known, shown, ADDRESS_REFRESH));
        return fresh ? this : new HostPins(joined(List.of(shown.knownSince(known)), without(accepted, known)), pending);
    }

    private HostPins awaiting(Pin shown) {
        Optional<Pin> known =
                pending.stream().filter(shown::isSameCertificateAs).findFirst();
        if (known.isPresent() && known.equals(chosen(Optional.empty())) && !isOlder(known.get(), shown, REFRESH)) {
            return this;
        }
        Pin waiting = known.map(shown::knownSince).orElse(shown);
        return new HostPins(accepted, joined(List.of(waiting), without(pending, shown)));
    }

    /** The likeliest one: of the same computer, or else under the same subject, or else the one seen last. */
    private Pin displacedBy(Pin shown) {
        return accepted.stream()
                .filter(shown::isOfSameComputerAs)
                .findFirst()
                .or(() -> accepted.stream()
                        .filter(pin -> subject(pin).isPresent() && subject(pin).equals(subject(shown)))
                        .findFirst())
                .orElse(accepted.get(0));
    }

    private static Optional<String> subject(Pin pin) {
        return pin.content().map(Pin.Content::subject);
    }

    private static boolean isOlder(Pin known, Pin shown, Duration age) {
        return Duration.between(known.lastSeen(), shown.lastSeen()).compareTo(age) >= 0;
    }

    /** A host with IPv4 and IPv6 answers on either by turns, which is no move. */
    private static boolean movedInItsFamily(Pin known, Pin shown) {
        return known.address()
                .flatMap(old -> shown.address().map(now -> !old.equals(now) && isV6(old) == isV6(now)))
                .orElse(false);
    }

    private static boolean isV6(String address) {
        return address.indexOf(':') >= 0;
    }

    private static List<Pin> joined(List<Pin> news, List<Pin> known) {
        List<Pin> all = new ArrayList<>(news);
        all.addAll(known);
        return all;
    }

    private static List<Pin> without(List<Pin> pins, Pin gone) {
        return pins.stream().filter(pin -> !pin.isSameCertificateAs(gone)).toList();
    }

    private static List<Pin> newest(List<Pin> pins, int most) {
        return pins.stream()
                .sorted(Comparator.comparing(Pin::lastSeen).reversed())
                .limit(most)
                .toList();
    }
}
