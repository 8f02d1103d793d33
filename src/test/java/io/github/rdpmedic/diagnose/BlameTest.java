package io.github.rdpmedic.diagnose;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.rdpmedic.model.CheckResult;
import io.github.rdpmedic.model.Depth;
import io.github.rdpmedic.model.Diagnosis;
import io.github.rdpmedic.model.Endpoint;
import io.github.rdpmedic.model.Facts;
import io.github.rdpmedic.model.FindingId;
import io.github.rdpmedic.model.Message;
import io.github.rdpmedic.model.NetworkAdapter;
import io.github.rdpmedic.model.NetworkStatus;
import io.github.rdpmedic.model.Observation;
import io.github.rdpmedic.model.State;
import io.github.rdpmedic.model.Target;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;

/** What is at fault, so that two things of the same kind are two. */
class BlameTest {

    private static CheckResult result(FindingId cause, Optional<String> gateway, Optional<NetworkStatus> own) {
        Facts facts = new Facts(
                List.of(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                gateway.map(host ->
                        new Facts.Gateway(new Endpoint(host, 443), List.of(), Optional.empty(), Optional.empty())));
        Observation observation = new Observation(
                Target.unnamed(new Endpoint("host.example", 3389)),
                Depth.PORT,
                Instant.EPOCH,
                Duration.ZERO,
                List.of(),
                facts,
                List.of(),
                own);
        return new CheckResult(
                observation, new Diagnosis(State.UNREACHABLE, Optional.of(cause), Message.NONE, List.of()));
    }

    private static Optional<NetworkStatus> own(Optional<String> absentRouter, Optional<String> lostVpn) {
        NetworkAdapter cable =
                new NetworkAdapter("eth0", Facts.InterfaceType.ETHERNET, true, true, OptionalInt.empty());
        return Optional.of(
                new NetworkStatus(List.of(cable), Optional.of(true), absentRouter, Optional.empty(), lostVpn));
    }

    @Test
    void anRdGatewayIsNamed() {
        Blame blame = Blame.of(result(FindingId.GATEWAY_UNREACHABLE, Optional.of("a.example"), Optional.empty()));

        assertThat(blame)
                .isEqualTo(new Blame(
                        Optional.of(FindingId.GATEWAY_UNREACHABLE),
                        Blame.Where.RD_GATEWAY,
                        Optional.of("a.example:443")))
                .isNotEqualTo(
                        Blame.of(result(FindingId.GATEWAY_UNREACHABLE, Optional.of("b.example"), Optional.empty())));
        assertThat(FindingTexts.brief(blame).in(Locale.ENGLISH)).isEqualTo("RD Gateway cannot be used");
    }

    @Test
    void theRouterOfThisPcComesFirstEvenOnTheWayToAGateway() {
        Blame blame = Blame.of(result(
                FindingId.GATEWAY_UNREACHABLE,
                Optional.of("a.example"),
                own(Optional.of("192.0.2.1"), Optional.empty())));

        assertThat(blame.where()).isEqualTo(Blame.Where.OWN_NETWORK);
        assertThat(blame.name()).contains("192.0.2.1");
        assertThat(FindingTexts.brief(blame).in(Locale.ENGLISH)).isEqualTo("Router does not answer");
    }

    @Test
    void aVpnIsNamedAndAHostIsNot() {
        Blame vpn = Blame.of(result(FindingId.VPN_DOWN, Optional.empty(), own(Optional.empty(), Optional.of("wg0"))));
        Blame host = Blame.of(result(FindingId.PORT_REFUSED, Optional.empty(), Optional.empty()));

        assertThat(vpn.name()).contains("wg0");
        assertThat(vpn.where()).isEqualTo(Blame.Where.OWN_NETWORK);
        assertThat(host).isEqualTo(new Blame(Optional.of(FindingId.PORT_REFUSED), Blame.Where.HOST, Optional.empty()));
    }
}
