package io.github.rdpmedic.diagnose.explain;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.rdpmedic.demo.CertificateRecipe;
import io.github.rdpmedic.demo.FirstAnswer;
import io.github.rdpmedic.demo.HostBehaviour;
import io.github.rdpmedic.demo.HostIdentity;
import io.github.rdpmedic.demo.KeyStrength;
import io.github.rdpmedic.demo.SimulatedHost;
import io.github.rdpmedic.demo.SimulatedNetwork;
import io.github.rdpmedic.diagnose.Diagnoser;
import io.github.rdpmedic.model.CheckResult;
import io.github.rdpmedic.model.Depth;
import io.github.rdpmedic.model.Observation;
import io.github.rdpmedic.platform.none.NoIcmpEcho;
import io.github.rdpmedic.probe.AddressLookup;
import io.github.rdpmedic.probe.Cancellation;
import io.github.rdpmedic.probe.LadderProbe;
import io.github.rdpmedic.probe.Probe;
import io.github.rdpmedic.probe.ProbeRequest;
import io.github.rdpmedic.probe.pins.PinningProbe;
import io.github.rdpmedic.probe.pins.PinsInMemory;
import io.github.rdpmedic.rdp.NegotiationFailureCode;
import io.github.rdpmedic.rdp.NegotiationResponseFlags;
import io.github.rdpmedic.rdp.SecurityProtocol;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * mstsc says 0x904 with 0x7, and a host on a real socket plays each of the twelve causes: the probe looks, and this
 * cause comes first.
 */
@Timeout(60)
class TwelveCausesTest {

    private static final List<ErrorCode> CODES = Catalogue.load().read(new CodePair(0x904, Optional.of(7L)));
    private static final Optional<Boolean> NOT_SAID = Optional.empty();
    private static final Optional<Boolean> YES = Optional.of(true);

    private SimulatedNetwork network;
    private SimulatedHost host;
    private Probe probe;

    @BeforeEach
    void open() throws Exception {
        network = SimulatedNetwork.open();
        host = network.add("SRV1", HostBehaviour.healthy());
        probe = new PinningProbe(new LadderProbe(new NoIcmpEcho()), new PinsInMemory(), new AddressLookup(name -> {
            throw new UnknownHostException(name);
        }));
    }

    @AfterEach
    void close() {
        network.close();
    }

    /** The first handshake of a process loads classes, which must not look like a slow host. */
    @BeforeAll
    static void warmUp() throws Exception {
        TwelveCausesTest first = new TwelveCausesTest();
        first.open();
        first.look(Duration.ofSeconds(20));
        first.close();
    }

    /** Waited for in full only by the two hosts that say nothing; a busy machine must not make one of the others. */
    private Observation look() {
        return look(Duration.ofSeconds(8));
    }

    private Observation look(Duration timeout) {
        return probe.probe(new ProbeRequest(host.target(), Depth.FULL, timeout), Cancellation.none());
    }

    private Cause first(
            Optional<Observation> lastGood, Optional<Boolean> sessionStood, Optional<Boolean> othersConnect) {
        Observation seen = look();
        CheckResult check = new CheckResult(seen, Diagnoser.diagnose(seen));
        Incident incident = new Incident(CODES, Optional.of(check), lastGood, sessionStood, othersConnect);
        return Explanation.of(incident).suspects().get(0).cause();
    }

    private Cause first() {
        return first(Optional.empty(), NOT_SAID, NOT_SAID);
    }

    static Stream<Arguments> whatTheProbeSeesAlone() {
        return Stream.of(
                Arguments.of(Cause.HOST_CERTIFICATE, HostBehaviour.certificateExpired()),
                Arguments.of(Cause.HOST_CERTIFICATE, HostBehaviour.tlsCloses()),
                Arguments.of(
                        Cause.HOST_CERTIFICATE,
                        HostBehaviour.refusesNegotiation(NegotiationFailureCode.SSL_CERT_NOT_ON_SERVER)),
                Arguments.of(Cause.PATH, HostBehaviour.tlsStalls()),
                Arguments.of(Cause.TLS_MISMATCH, HostBehaviour.tlsAlert()),
                Arguments.of(Cause.SERVER_DENIES, HostBehaviour.healthy()),
                Arguments.of(Cause.SERVER_DENIES, HostBehaviour.closesBeforeAnswer()),
                Arguments.of(Cause.BASTION, bastion()),
                Arguments.of(Cause.OTHER_PROGRAM, HostBehaviour.http()),
                Arguments.of(Cause.CREDSSP, HostBehaviour.ntlmBarred()),
                Arguments.of(Cause.SERVICE_RESTARTING, HostBehaviour.silent()),
                Arguments.of(Cause.RDP_OFF, HostBehaviour.portRefused()));
    }

    /** Answers, without the flag that every Windows host sets. */
    private static HostBehaviour bastion() {
        return HostBehaviour.healthy()
                .with(new FirstAnswer.Negotiate(Set.of(SecurityProtocol.SSL), new NegotiationResponseFlags(0), false));
    }

    @ParameterizedTest
    @MethodSource
    void whatTheProbeSeesAlone(Cause cause, HostBehaviour behaviour) {
        host.behave(behaviour);

        assertThat(first()).isEqualTo(cause);
    }

    @Test
    void anotherComputerAnswersUnderThisAddress() {
        look();
        host.behave(HostBehaviour.healthy()
                .with(CertificateRecipe.FRESH.with(KeyStrength.OTHER_RSA_2048_SHA256))
                .with(HostIdentity.inDomain("other.example")));

        assertThat(first()).isEqualTo(Cause.WRONG_MACHINE);
    }

    @Test
    void theUdpTransportOfASessionThatStoodFails() {
        assertThat(first(Optional.empty(), YES, NOT_SAID)).isEqualTo(Cause.UDP_TRANSPORT);
    }

    @Test
    void theServiceOfAHostThatAnsweredJustNowRestarts() {
        Observation good = look();
        host.goDown();

        assertThat(first(Optional.of(good), NOT_SAID, NOT_SAID)).isEqualTo(Cause.SERVICE_RESTARTING);
    }

    @Test
    void whatThisClientRemembersIsLeftWhereOthersConnectToAHealthyHost() {
        assertThat(first(Optional.empty(), NOT_SAID, YES)).isEqualTo(Cause.CLIENT_CACHE);
    }

    @Test
    void aHostThatIsWellAndMetNoErrorIsSuspectedOfNothing() {
        Observation seen = look();
        CheckResult check = new CheckResult(seen, Diagnoser.diagnose(seen));

        assertThat(Explanation.of(Incident.seen(check, Optional.empty())).suspects())
                .isEmpty();
    }
}
