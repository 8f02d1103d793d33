package io.github.rdpmedic.probe;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.rdpmedic.demo.CertificateRecipe;
import io.github.rdpmedic.demo.HostBehaviour;
import io.github.rdpmedic.demo.HostIdentity;
import io.github.rdpmedic.demo.KeyStrength;
import io.github.rdpmedic.demo.SimulatedHost;
import io.github.rdpmedic.demo.SimulatedNetwork;
import io.github.rdpmedic.diagnose.Diagnoser;
import io.github.rdpmedic.diagnose.Observations;
import io.github.rdpmedic.model.Depth;
import io.github.rdpmedic.model.Endpoint;
import io.github.rdpmedic.model.Facts;
import io.github.rdpmedic.model.Facts.InterfaceType;
import io.github.rdpmedic.model.Finding;
import io.github.rdpmedic.model.FindingId;
import io.github.rdpmedic.model.NetworkStatus;
import io.github.rdpmedic.model.Observation;
import io.github.rdpmedic.model.Outcome;
import io.github.rdpmedic.model.Route;
import io.github.rdpmedic.model.StageId;
import io.github.rdpmedic.model.Target;
import io.github.rdpmedic.platform.IcmpEcho;
import io.github.rdpmedic.platform.NetworkPorts;
import io.github.rdpmedic.platform.ScriptedOwnNetwork;
import io.github.rdpmedic.platform.ScriptedSizedEcho;
import io.github.rdpmedic.probe.pins.PinningProbe;
import io.github.rdpmedic.probe.pins.PinsInMemory;
import io.github.rdpmedic.rdp.NegotiationFailureCode;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.UnknownHostException;
import java.time.Clock;
import java.time.Duration;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * The table of the public ids: each has a story in which a check finds it. Nearly all are played by a real check of a
 * real socket. What takes a network of its own is written down here and played in {@code PathIT}; Wi-Fi is nowhere
 * to be had in a test.
 */
@Timeout(60)
class EveryCauseTest {

    private static final Duration SHORT = Duration.ofMillis(600);
    private static final Duration PATIENT = Duration.ofSeconds(20);

    private interface Story {
        Observation play() throws Exception;
    }

    private static final Map<FindingId, Story> STORIES = new EnumMap<>(FindingId.class);
    private static SimulatedNetwork network;

    @BeforeAll
    static void open() throws Exception {
        network = SimulatedNetwork.open();
        wayToTheHost();
        negotiation();
        tls();
        certificate();
        logon();
        path();
    }

    @AfterAll
    static void close() {
        network.close();
    }

    private static void wayToTheHost() {
        STORIES.put(
                FindingId.OWN_NETWORK_DOWN,
                () -> lookup(ScriptedOwnNetwork.unplugged(), name -> {
                    throw new UnknownHostException(name + ": Temporary failure in name resolution");
                }));
        STORIES.put(FindingId.VPN_DOWN, () -> lost("wg0"));
        STORIES.put(FindingId.GATEWAY_UNREACHABLE, () -> {
            Endpoint gateway = simulated(HostBehaviour.portRefused()).endpoint();
            return check(new Target("desk", named("desk.example"), new Route.Gateway(gateway, true)), PATIENT);
        });
        STORIES.put(
                FindingId.DNS_NOT_FOUND,
                () -> lookup(ScriptedOwnNetwork.connected(), name -> {
                    throw new UnknownHostException(name + ": Name or service not known");
                }));
        STORIES.put(
                FindingId.DNS_FAILED,
                () -> lookup(ScriptedOwnNetwork.connected(), name -> {
                    throw new UnknownHostException(name + ": Temporary failure in name resolution");
                }));
        STORIES.put(FindingId.HOST_UNREACHABLE, () -> silentPort(new IcmpEcho.NoAnswer()));
        STORIES.put(FindingId.PORT_FILTERED, () -> silentPort(new IcmpEcho.Answered(Duration.ofMillis(1))));
        STORIES.put(FindingId.PORT_REFUSED, () -> check(simulated(HostBehaviour.portRefused()), PATIENT));
        STORIES.put(
                FindingId.BEHIND_GATEWAY, () -> check(new Target("cloud", named("cloud"), Route.BROKERED), PATIENT));
        STORIES.put(FindingId.TIMEOUT, () -> Observations.stoppedAt(StageId.PATH, Outcome.FAIL, FindingId.TIMEOUT));
        STORIES.put(
                FindingId.INTERNAL_ERROR,
                () -> lookup(ScriptedOwnNetwork.connected(), name -> {
                    throw new IllegalStateException("a fault of this program");
                }));
    }

    private static void negotiation() {
        STORIES.put(FindingId.NO_RDP_ANSWER, () -> check(simulated(HostBehaviour.silent()), SHORT));
        STORIES.put(FindingId.NOT_RDP, () -> check(simulated(HostBehaviour.http()), PATIENT));
        STORIES.put(
                FindingId.CLOSED_BEFORE_ANSWER, () -> check(simulated(HostBehaviour.closesBeforeAnswer()), PATIENT));
        STORIES.put(FindingId.NEGOTIATION_REFUSED, () -> refusing(NegotiationFailureCode.INCONSISTENT_FLAGS));
        STORIES.put(FindingId.CERTIFICATE_MISSING, () -> refusing(NegotiationFailureCode.SSL_CERT_NOT_ON_SERVER));
        STORIES.put(FindingId.NLA_REQUIRED, () -> check(simulated(HostBehaviour.healthy()), PATIENT));
        STORIES.put(FindingId.NLA_OFF, () -> check(simulated(HostBehaviour.tlsOnly()), PATIENT));
        STORIES.put(
                FindingId.SECURITY_RDP_ONLY, () -> check(simulated(HostBehaviour.standardRdpSecurityOnly()), PATIENT));
    }

    private static void tls() {
        STORIES.put(FindingId.TLS_STALLED, () -> check(simulated(HostBehaviour.tlsStalls()), SHORT));
        STORIES.put(FindingId.TLS_CLOSED, () -> check(simulated(HostBehaviour.tlsCloses()), PATIENT));
        STORIES.put(FindingId.TLS_REFUSED, () -> check(simulated(HostBehaviour.tlsAlert()), PATIENT));
        STORIES.put(FindingId.TLS_LEGACY, () -> check(simulated(HostBehaviour.legacyTls()), PATIENT));
    }

    private static void certificate() {
        STORIES.put(FindingId.CERTIFICATE_EXPIRED, () -> check(simulated(HostBehaviour.certificateExpired()), PATIENT));
        STORIES.put(
                FindingId.CERTIFICATE_NOT_YET_VALID,
                () -> check(simulated(HostBehaviour.certificateNotYetValid()), PATIENT));
        STORIES.put(
                FindingId.CERTIFICATE_EXPIRING,
                () -> check(simulated(HostBehaviour.certificateExpiringIn(Duration.ofDays(5))), PATIENT));
        STORIES.put(FindingId.CERTIFICATE_WEAK, () -> check(simulated(HostBehaviour.weakCertificate()), PATIENT));
        STORIES.put(FindingId.CERTIFICATE_NAME_MISMATCH, () -> {
            Target host = simulated(HostBehaviour.certificateForAnotherName());
            return check(
                    new Target("host", new Endpoint("localhost", host.endpoint().port())), PATIENT);
        });
        STORIES.put(
                FindingId.CERTIFICATE_REPLACED, () -> afterAChange(HostIdentity.inDomain("corp.example"), Map.of()));
        STORIES.put(FindingId.WRONG_HOST, () -> afterAChange(HostIdentity.inDomain("other.example"), Map.of()));
        STORIES.put(
                FindingId.DNS_STALE,
                () -> afterAChange(
                        HostIdentity.inDomain("other.example"),
                        Map.of("SRV1.corp.example", "127.0.0.2", "SRV1.other.example", "127.0.0.1")));
    }

    private static void logon() {
        STORIES.put(FindingId.NLA_NO_ANSWER, () -> check(simulated(HostBehaviour.ntlmBarred()), PATIENT));
        STORIES.put(
                FindingId.CLOCK_SKEW,
                () -> check(simulated(HostBehaviour.clockSkewed(Duration.ofMinutes(9))), PATIENT));
    }

    private static void path() {
        STORIES.put(
                FindingId.MTU_BLACK_HOLE,
                () -> Observations.stoppedAt(StageId.PATH, Outcome.WARN, FindingId.MTU_BLACK_HOLE));
        STORIES.put(FindingId.MTU_REDUCED, () -> over(InterfaceType.ETHERNET, 1400, 0));
        STORIES.put(FindingId.LOSSY_PATH, () -> over(InterfaceType.ETHERNET, 1500, 40));
        STORIES.put(FindingId.WIFI, () -> over(InterfaceType.WIFI, 1500, 0));
    }

    @ParameterizedTest(name = "{0}")
    @EnumSource(FindingId.class)
    void everyPublicIdHasAStoryInWhichItIsFound(FindingId id) throws Exception {
        assertThat(STORIES).as("what would show it").containsKey(id);

        Observation observation = STORIES.get(id).play();

        assertThat(Diagnoser.diagnose(observation).findings())
                .as(String.join("\n", observation.log()))
                .extracting(Finding::id)
                .contains(id);
    }

    private static Endpoint named(String host) {
        return new Endpoint(host, Endpoint.DEFAULT_PORT);
    }

    private static Target simulated(HostBehaviour behaviour) throws Exception {
        return network.add("SRV1", behaviour).target();
    }

    private static Observation check(Target target, Duration timeout) {
        return Probes.probe().probe(new ProbeRequest(target, Depth.FULL, timeout), Cancellation.none());
    }

    private static Observation refusing(NegotiationFailureCode code) throws Exception {
        return check(simulated(HostBehaviour.refusesNegotiation(code)), PATIENT);
    }

    private static Observation lookup(ScriptedOwnNetwork ownNetwork, NameLookup lookup) {
        NetworkPorts ports = new NetworkPorts(ScriptedSizedEcho.carrying(1500), ownNetwork);
        LadderProbe probe = new LadderProbe(Probes.NO_ECHO, ports, lookup, Clock.systemUTC());
        return probe.probe(Probes.request(named("srv1.example"), Depth.FULL, PATIENT), Cancellation.none());
    }

    private static Observation lost(String vpn) {
        return Observations.stoppedAt(StageId.CONNECT, Outcome.FAIL, FindingId.HOST_UNREACHABLE)
                .with(new NetworkStatus(
                        List.of(ScriptedOwnNetwork.CABLE),
                        Optional.of(true),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.of(vpn)));
    }

    /** A queue that is full: the system drops what comes, as a firewall does. */
    private static Observation silentPort(IcmpEcho.Reply reply) throws Exception {
        try (ServerSocket full = new ServerSocket(0, 1, InetAddress.getByName("127.0.0.1"));
                Socket first = new Socket(full.getInetAddress(), full.getLocalPort());
                Socket second = new Socket(full.getInetAddress(), full.getLocalPort())) {
            assertThat(first.isConnected() && second.isConnected()).isTrue();
            LadderProbe probe = new LadderProbe(Probes.echoThatReplies(reply));
            Endpoint endpoint = new Endpoint("127.0.0.1", full.getLocalPort());
            return probe.probe(Probes.request(endpoint, Depth.FULL, SHORT), Cancellation.none());
        }
    }

    /** The host that was known shows another key, and perhaps another name. */
    private static Observation afterAChange(HostIdentity now, Map<String, String> names) throws Exception {
        SimulatedHost host = network.add("SRV1", HostBehaviour.healthy());
        AddressLookup lookup = new AddressLookup(name -> {
            if (!names.containsKey(name)) {
                throw new UnknownHostException(name);
            }
            return new InetAddress[] {InetAddress.getByName(names.get(name))};
        });
        Probe probe = new PinningProbe(Probes.probe(), new PinsInMemory(), lookup);
        Target target =
                new Target("work", new Endpoint("localhost", host.address().getPort()));
        ProbeRequest request = new ProbeRequest(target, Depth.FULL, PATIENT);
        probe.probe(request, Cancellation.none());
        host.behave(HostBehaviour.healthy()
                .with(CertificateRecipe.FRESH.with(KeyStrength.OTHER_RSA_2048_SHA256))
                .with(now));
        return probe.probe(request, Cancellation.none());
    }

    private static Observation over(InterfaceType type, int carries, double lossPercent) {
        return Observations.healthy(new Facts(
                List.of(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.of(new Facts.Path(
                        Optional.of("net0"),
                        Optional.of(type),
                        Optional.of(1500),
                        Optional.of(carries),
                        Optional.of(false),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.of(lossPercent)))));
    }
}
