package io.github.rdpmedic.probe;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.github.rdpmedic.demo.HostBehaviour;
import io.github.rdpmedic.demo.SimulatedHost;
import io.github.rdpmedic.demo.SimulatedNetwork;
import io.github.rdpmedic.diagnose.Diagnoser;
import io.github.rdpmedic.model.Depth;
import io.github.rdpmedic.model.Endpoint;
import io.github.rdpmedic.model.Facts;
import io.github.rdpmedic.model.Facts.Accepts;
import io.github.rdpmedic.model.Facts.Requested;
import io.github.rdpmedic.model.Facts.TlsVersion;
import io.github.rdpmedic.model.Finding;
import io.github.rdpmedic.model.FindingId;
import io.github.rdpmedic.model.Observation;
import io.github.rdpmedic.model.Target;
import io.github.rdpmedic.rdp.ConnectionRequest;
import io.github.rdpmedic.rdp.SecurityProtocol;
import java.time.Duration;
import java.util.Optional;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** What a full check asks beside its main connection. */
@Timeout(60)
class SideQuestionsTest {

    private static final Duration TIMEOUT = Duration.ofSeconds(5);
    private static final Optional<Boolean> YES = Optional.of(true);
    private static final Optional<Boolean> NO = Optional.of(false);

    private SimulatedNetwork network;

    @BeforeEach
    void open() throws Exception {
        network = SimulatedNetwork.open();
    }

    @AfterEach
    void close() {
        network.close();
    }

    private static Observation check(SimulatedHost host, Extra... extras) {
        return Probes.probe()
                .probe(new ProbeRequest(host.target(), Depth.FULL, TIMEOUT, Set.of(extras)), Cancellation.none());
    }

    private static Facts.Negotiation negotiation(Observation observation) {
        return observation.facts().negotiation().orElseThrow();
    }

    @Test
    void aHostThatInsistsOnNlaIsFoundOutAndStaysUp() throws Exception {
        SimulatedHost host = network.add("SRV1", HostBehaviour.healthy());

        Observation observation = check(host);

        assertThat(negotiation(observation).accepts()).isEqualTo(new Accepts(NO, NO, YES));
        assertThat(negotiation(observation).nlaRequired()).contains(true);
        assertThat(Diagnoser.diagnose(observation).cause()).isEmpty();
        assertThat(Diagnoser.diagnose(observation).findings())
                .extracting(Finding::id)
                .contains(FindingId.NLA_REQUIRED);
        assertThat(host.connectionsAccepted()).isEqualTo(3);
        await().until(() -> host.openConnections() == 0);
        assertThat(host.logonAttempts()).isZero();
    }

    @Test
    void aHostThatTakesLessThanNlaIsFoundOutToo() throws Exception {
        SimulatedHost host = network.add("SRV1", HostBehaviour.nlaOptional());

        assertThat(negotiation(check(host)).accepts()).isEqualTo(new Accepts(YES, YES, YES));
        assertThat(negotiation(check(host)).nlaRequired()).contains(false);
    }

    @Test
    void aHostWithTlsOnlyIsAskedOneQuestionMore() throws Exception {
        SimulatedHost host = network.add("SRV1", HostBehaviour.tlsOnly());

        assertThat(negotiation(check(host)).accepts()).isEqualTo(new Accepts(NO, YES, NO));
        assertThat(host.connectionsAccepted()).isEqualTo(2);
    }

    @Test
    void aHostWithoutTlsIsAskedNothingMore() throws Exception {
        SimulatedHost host = network.add("SRV1", HostBehaviour.standardRdpSecurityOnly());

        assertThat(negotiation(check(host)).accepts()).isEqualTo(new Accepts(YES, NO, NO));
        assertThat(host.connectionsAccepted()).isEqualTo(1);
    }

    @Test
    void aPortCheckMakesOneConnection() throws Exception {
        SimulatedHost host = network.add("SRV1", HostBehaviour.healthy());

        Probes.check(host.target().endpoint(), Depth.PORT, TIMEOUT);

        assertThat(host.connectionsAccepted()).isEqualTo(1);
    }

    @Test
    void aHostThatIgnoresTheQuestionsAsideKeepsItsVerdictAndTheTimeout() throws Exception {
        Queue<Integer> asked = new ConcurrentLinkedQueue<>();
        try (LocalServer server = LocalServer.that(client -> {
            int protocols =
                    Conversations.readRequest(client).requestedProtocols().orElseThrow();
            asked.add(protocols);
            if (protocols == SecurityProtocol.BASE_REQUEST) {
                client.getOutputStream().write(Conversations.NLA.encode());
            }
        })) {
            Observation observation = Probes.check(server.endpoint(), Depth.FULL, Duration.ofMillis(700));

            assertThat(negotiation(observation).accepts())
                    .isEqualTo(new Accepts(Optional.empty(), Optional.empty(), YES));
            assertThat(asked).containsExactlyInAnyOrder(SecurityProtocol.BASE_REQUEST, 0, 1);
            await().until(() -> server.ended() == 3);
        }
    }

    @Test
    void cancelEndsTheQuestionsAsideToo() throws Exception {
        Cancellation cancellation = new Cancellation();
        try (LocalServer server = LocalServer.that(client -> {
            if (Conversations.readRequest(client).requestedProtocols().orElseThrow() == SecurityProtocol.BASE_REQUEST) {
                client.getOutputStream().write(Conversations.NLA.encode());
            } else {
                cancellation.cancel();
            }
        })) {
            long start = System.nanoTime();
            Probes.probe().probe(Probes.request(server.endpoint(), Depth.FULL, Duration.ofSeconds(30)), cancellation);

            assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(5));
            await().until(() -> server.ended() == server.accepted());
        }
    }

    @Test
    void rdstlsAndRdsaadAreAskedForOnlyOnRequest() throws Exception {
        SimulatedHost host =
                network.add("SRV1", HostBehaviour.healthy().accepting(SecurityProtocol.HYBRID, SecurityProtocol.SSL));

        assertThat(negotiation(check(host)).requested()).isEmpty();
        assertThat(negotiation(check(host, Extra.PROTOCOLS)).requested())
                .containsExactly(
                        new Requested("RDSTLS", NO, Optional.of("TLS")),
                        new Requested("RDSAAD", NO, Optional.of("SSL_REQUIRED_BY_SERVER")));
    }

    @Test
    void aHostThatTakesRdstlsIsBelieved() {
        assertThat(RequestedProtocols.requested(
                        SecurityProtocol.RDSTLS,
                        Optional.of(new io.github.rdpmedic.rdp.ConnectionConfirm.NegotiationResponse(
                                0x1234,
                                new io.github.rdpmedic.rdp.NegotiationResponseFlags(0x1F),
                                SecurityProtocol.RDSTLS))))
                .isEqualTo(new Requested("RDSTLS", YES, Optional.of("RDSTLS")));
    }

    @Test
    void aHostThatHangsUpHasNotSaidNo() {
        assertThat(RequestedProtocols.requested(SecurityProtocol.RDSAAD, Optional.empty()))
                .isEqualTo(new Requested("RDSAAD", Optional.empty(), Optional.empty()));
    }

    @Test
    void theVersionsOfTlsAreAskedForOneByOne() throws Exception {
        SimulatedHost modern = network.add("SRV1", HostBehaviour.healthy());
        SimulatedHost old = network.add("SRV2", HostBehaviour.legacyTls());

        assertThat(check(modern).facts().tls().orElseThrow().versions()).isEmpty();
        assertThat(check(modern, Extra.TLS_VERSIONS).facts().tls().orElseThrow().versions())
                .containsExactly(
                        new TlsVersion("TLSv1", NO),
                        new TlsVersion("TLSv1.1", NO),
                        new TlsVersion("TLSv1.2", YES),
                        new TlsVersion("TLSv1.3", YES));
        assertThat(check(old, Extra.TLS_VERSIONS).facts().tls().orElseThrow().versions())
                .containsExactly(
                        new TlsVersion("TLSv1", YES),
                        new TlsVersion("TLSv1.1", NO),
                        new TlsVersion("TLSv1.2", NO),
                        new TlsVersion("TLSv1.3", NO));
        await().until(() -> modern.openConnections() + old.openConnections() == 0);
    }

    @Test
    void everyConnectionOfAFarmTargetCarriesItsRoutingTokenAndNoCookie() throws Exception {
        String token = "tsv://MS Terminal Services Plugin.1.Sales";
        Queue<ConnectionRequest> requests = new ConcurrentLinkedQueue<>();
        try (LocalServer server = LocalServer.that(client -> {
            requests.add(Conversations.readRequest(client));
            client.getOutputStream().write(Conversations.NLA.encode());
        })) {
            Target target = new Target("farm", server.endpoint()).withLoadBalanceInfo(token);
            Probes.probe()
                    .probe(
                            new ProbeRequest(target, Depth.FULL, Duration.ofMillis(700), Set.of(Extra.PROTOCOLS)),
                            Cancellation.none());
        }
        assertThat(requests)
                .hasSize(5)
                .allSatisfy(request -> assertThat(request.token()).contains(token));
    }

    @Test
    void aTokenTakesThePlaceOfTheCookieOnTheStandardPort() throws Exception {
        Target plain = Target.unnamed(new Endpoint("farm.example", 3389));

        assertThat(ConnectionRequest.parse(FirstMessage.to(plain, 0x0B)).token())
                .contains("Cookie: mstshash=rdpmedic");
        assertThat(ConnectionRequest.parse(FirstMessage.to(plain.withLoadBalanceInfo("tsv://x.1.y"), 0x0B))
                        .token())
                .contains("tsv://x.1.y");
    }
}
