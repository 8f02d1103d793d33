package io.github.rdpmedic.demo;

import io.github.rdpmedic.rdp.TsRequest;
import java.time.Instant;
import java.util.Optional;
import java.util.OptionalInt;

/** What a host answers to the first TSRequest, [MS-CSSP] 3.1.5. */
public sealed interface NlaAnswer {

    /** Says who the host is. */
    record Challenge(HostIdentity identity) implements NlaAnswer {}

    /** Sends these bytes in place of an NTLM CHALLENGE. */
    record Token(byte[] bytes) implements NlaAnswer {}

    /** Refuses, for instance because NTLM is barred by policy. */
    record Refuse(int ntStatus) implements NlaAnswer {}

    /** Closes the connection. */
    record HangUp() implements NlaAnswer {}

    /** @return empty when the host hangs up */
    default Optional<TsRequest> reply(String hostName, Instant now) {
        if (this instanceof Challenge challenge) {
            byte[] token = challenge.identity().challenge(hostName, now).encode();
            return Optional.of(TsRequest.carrying(token));
        }
        if (this instanceof Token token) {
            return Optional.of(TsRequest.carrying(token.bytes()));
        }
        if (this instanceof Refuse refuse) {
            return Optional.of(new TsRequest(TsRequest.VERSION, Optional.empty(), OptionalInt.of(refuse.ntStatus())));
        }
        return Optional.empty();
    }
}
