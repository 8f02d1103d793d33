package io.github.rdpmedic.probe;

import static io.github.rdpmedic.probe.Conversations.afterConfirm;
import static io.github.rdpmedic.probe.Conversations.closesAtOnce;
import static io.github.rdpmedic.probe.Conversations.drips;
import static io.github.rdpmedic.probe.Conversations.endlessly;
import static io.github.rdpmedic.probe.Conversations.says;
import static io.github.rdpmedic.probe.Conversations.silent;
import static io.github.rdpmedic.probe.Conversations.writesHex;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.github.rdpmedic.demo.EncryptionOffer;
import io.github.rdpmedic.demo.HostBehaviour;
import io.github.rdpmedic.demo.SimulatedHost;
import io.github.rdpmedic.demo.SimulatedNetwork;
import io.github.rdpmedic.model.Endpoint;
import io.github.rdpmedic.model.Facts;
import io.github.rdpmedic.model.OptionalFacts;
import io.github.rdpmedic.model.OptionalFacts.Method;
import io.github.rdpmedic.model.OptionalFacts.RdpSecurity;
import io.github.rdpmedic.model.OptionalFacts.RdpSecurityOutcome;
import io.github.rdpmedic.model.OptionalFacts.ServerKey;
import io.github.rdpmedic.probe.LocalServer.Conversation;
import io.github.rdpmedic.rdp.ConnectionConfirm;
import io.github.rdpmedic.rdp.ConnectionConfirm.NegotiationResponse;
import io.github.rdpmedic.rdp.ConnectionConfirm.NoNegotiationData;
import io.github.rdpmedic.rdp.EncryptionLevel;
import io.github.rdpmedic.rdp.EncryptionMethod;
import io.github.rdpmedic.rdp.NegotiationResponseFlags;
import io.github.rdpmedic.rdp.SecurityProtocol;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

@Timeout(30)
class RdpSecurityProbeTest {

    private static final Duration TIMEOUT = Duration.ofSeconds(5);
    private static final ConnectionConfirm RDP =
            new NegotiationResponse(0x1234, new NegotiationResponseFlags(0x01), SecurityProtocol.RDP);

    private SimulatedNetwork network;

    @BeforeEach
    void open() throws IOException {
        network = SimulatedNetwork.open();
    }

    @AfterEach
    void close() {
        network.close();
    }

    @Test
    void everyMethodOfACompatibleHostIsFound() throws Exception {
        SimulatedHost host = host(EncryptionOffer.CLIENT_COMPATIBLE);

        RdpSecurity security = look(host);

        assertThat(security.outcome()).isEqualTo(RdpSecurityOutcome.ACCEPTED);
        assertThat(security.level()).contains("client-compatible");
        assertThat(security.method()).contains("fips");
        assertThat(security.methods())
                .containsExactly(
                        method("40bit", true), method("56bit", true), method("128bit", true), method("fips", true));
        assertThat(security.version()).contains("10.7");
        assertThat(security.certificate()).contains(new ServerKey("proprietary", Optional.of(2048)));
        assertThat(security.multitransport()).contains(List.of("TRANSPORTTYPE_UDPFECR", "TRANSPORTTYPE_UDPFECL"));
    }

    @Test
    void aHostOfTheHighLevelTakesOneMethodOnly() throws Exception {
        SimulatedHost host = host(EncryptionOffer.HIGH);

        RdpSecurity security = look(host);

        assertThat(security.level()).contains("high");
        assertThat(security.method()).contains("128bit");
        assertThat(security.methods())
                .containsExactly(
                        method("40bit", false), method("56bit", false), method("128bit", true), method("fips", false));
    }

    @Test
    void fiveConnectionsAreTheMostAndNoneStaysOpen() throws Exception {
        SimulatedHost host = host(EncryptionOffer.HIGH);

        look(host);

        assertThat(host.connectionsAccepted()).isEqualTo(5);
        assertThat(host.logonAttempts()).isZero();
        await().until(() -> host.openConnections() == 0);
    }

    @Test
    void aHostWithoutEncryptionIsAskedOnce() throws Exception {
        SimulatedHost host = host(EncryptionOffer.NONE);

        RdpSecurity security = look(host);

        assertThat(security.level()).contains("none");
        assertThat(security.method()).isEmpty();
        assertThat(security.methods()).isEmpty();
        assertThat(security.certificate()).isEmpty();
        assertThat(host.connectionsAccepted()).isEqualTo(1);
    }

    @Test
    void aWeakKeyIsMeasured() throws Exception {
        SimulatedHost host = host(new EncryptionOffer(EncryptionLevel.LOW, EncryptionMethod.RC4_40_BIT.bit(), 512));

        assertThat(look(host).certificate()).contains(new ServerKey("proprietary", Optional.of(512)));
    }

    @Test
    void aHostThatInsistsOnMoreSaysSo() throws Exception {
        assertThat(look(network.add("SRV", HostBehaviour.tlsOnly())))
                .isEqualTo(RdpSecurity.without(RdpSecurityOutcome.REFUSED, Optional.of("SSL_REQUIRED_BY_SERVER")));
        assertThat(look(network.add("SRV", HostBehaviour.healthy())))
                .isEqualTo(RdpSecurity.without(RdpSecurityOutcome.REFUSED, Optional.of("HYBRID_REQUIRED_BY_SERVER")));
    }

    @Test
    void nothingIsConnectedWhenNothingIsAskedOrNoAddressIsKnown() throws Exception {
        SimulatedHost host = host(EncryptionOffer.HIGH);
        Endpoint endpoint = host.target().endpoint();
        OptInProbe probe = new LiveOptInProbe();

        assertThat(probe.look(Looks.seen(endpoint), Set.of(), TIMEOUT, Cancellation.none()))
                .isEqualTo(OptionalFacts.NONE);
        assertThat(probe.look(Looks.seen(endpoint, Facts.NONE), Set.of(OptIn.values()), TIMEOUT, Cancellation.none()))
                .isEqualTo(OptionalFacts.NONE);
        assertThat(probe.look(Looks.seen(endpoint), Set.of(OptIn.values()), Duration.ZERO, Cancellation.none()))
                .isEqualTo(OptionalFacts.NONE);
        assertThat(host.connectionsAccepted()).isZero();
    }

    static Stream<Arguments> badHosts() {
        return Stream.of(
                row("silent", silent(), RdpSecurityOutcome.SILENT),
                row("closes", closesAtOnce(), RdpSecurityOutcome.CLOSED),
                row("HTTP", says("HTTP/1.1 400 Bad Request\r\n\r\n"), RdpSecurityOutcome.NOT_RDP),
                row("TLS chosen unasked", says(Conversations.TLS.encode()), RdpSecurityOutcome.REFUSED),
                row("silent later", afterConfirm(RDP, silent()), RdpSecurityOutcome.SILENT),
                row(
                        "silent later, no data",
                        afterConfirm(new NoNegotiationData(0), silent()),
                        RdpSecurityOutcome.SILENT),
                row("closes later", afterConfirm(RDP, closesAtOnce()), RdpSecurityOutcome.CLOSED),
                row("MCS disconnect", after("03 00 00 09 02 f0 80 21 80"), RdpSecurityOutcome.REFUSED),
                row("MCS refusal", after("03 00 00 0d 02 f0 80 7f 66 03 0a 01 0e"), RdpSecurityOutcome.REFUSED),
                row("rubbish", after("03 00 00 0d 02 f0 80 7f 66 03 0a 01 00"), RdpSecurityOutcome.NOT_RDP),
                row("claims 65,535 bytes", after("03 00 ff ff 02 f0 80"), RdpSecurityOutcome.NOT_RDP),
                row("stops in the frame", after("03 00 10 00 02 f0 80"), RdpSecurityOutcome.SILENT),
                row("endless", afterConfirm(RDP, endlessly(new byte[] {3, 0, 0x40, 0})), RdpSecurityOutcome.NOT_RDP),
                row(
                        "drips",
                        afterConfirm(RDP, drips(new byte[] {3, 0, 1, 0}, Duration.ofMillis(300))),
                        RdpSecurityOutcome.SILENT));
    }

    private static Conversation after(String hex) {
        return afterConfirm(RDP, client -> {
            Conversations.readFrame(client);
            writesHex(hex).with(client);
        });
    }

    private static Arguments row(String name, Conversation host, RdpSecurityOutcome outcome) {
        return Arguments.of(name, host, outcome);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("badHosts")
    void whateverAHostDoesTheLookEndsInTimeWithAnOutcome(String name, Conversation host, RdpSecurityOutcome outcome)
            throws Exception {
        try (LocalServer server = LocalServer.that(host)) {
            OptionalFacts facts = Looks.at(server.endpoint(), OptIn.RDP_SECURITY, Duration.ofMillis(800));

            assertThat(facts.rdpSecurity()).contains(RdpSecurity.without(outcome, Optional.empty()));
            await().until(() -> server.ended() == server.accepted());
        }
    }

    private SimulatedHost host(EncryptionOffer offer) throws IOException {
        return network.add("SRV", HostBehaviour.standardRdpSecurityOnly().with(offer));
    }

    private static Method method(String name, boolean accepted) {
        return new Method(name, Optional.of(accepted));
    }

    private static RdpSecurity look(SimulatedHost host) {
        return Looks.at(host.target().endpoint(), OptIn.RDP_SECURITY, TIMEOUT)
                .rdpSecurity()
                .orElseThrow();
    }
}
