package io.github.rdpmedic.probe;

import io.github.rdpmedic.model.Facts;
import io.github.rdpmedic.model.Printable;
import io.github.rdpmedic.rdp.NtlmChallenge;
import io.github.rdpmedic.rdp.NtlmChallenge.Name;
import io.github.rdpmedic.rdp.NtlmVersion;
import io.github.rdpmedic.rdp.WindowsRelease;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/** Facts of an NTLM challenge. Pure; the time is an argument. */
final class IdentityFacts {

    private IdentityFacts() {}

    /**
     * @param asked this PC's clock when the question left
     * @param roundTrip until the answer was there; the host wrote its time somewhere in between
     * @param windows whether the negotiation looked like Windows; other servers send a made-up build, from
     *     which no product may be named
     */
    static Facts.Identity of(NtlmChallenge challenge, Instant asked, Duration roundTrip, boolean windows) {
        Duration half = roundTrip.dividedBy(2);
        return new Facts.Identity(
                name(challenge, Name.NB_COMPUTER_NAME),
                name(challenge, Name.NB_DOMAIN_NAME),
                name(challenge, Name.DNS_COMPUTER_NAME),
                name(challenge, Name.DNS_DOMAIN_NAME),
                name(challenge, Name.DNS_TREE_NAME),
                challenge.domainMember(),
                challenge.version().map(NtlmVersion::toString),
                windows ? challenge.version().flatMap(WindowsRelease::of) : Optional.empty(),
                challenge.timestamp(),
                challenge.timestamp().map(server -> Duration.between(asked.plus(half), server)),
                challenge.timestamp().map(server -> half.plus(resolution(server))),
                Optional.empty());
    }

    /** Windows tells its time to 100 ns, FreeRDP only to the second, cut off. */
    private static Duration resolution(Instant told) {
        return told.getNano() == 0 ? Duration.ofSeconds(1) : Duration.ZERO;
    }

    private static Optional<String> name(NtlmChallenge challenge, Name name) {
        return challenge.name(name).map(Printable::of);
    }
}
