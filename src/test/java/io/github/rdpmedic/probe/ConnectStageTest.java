package io.github.rdpmedic.probe;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.rdpmedic.diagnose.Diagnoser;
import io.github.rdpmedic.model.Depth;
import io.github.rdpmedic.model.Diagnosis;
import io.github.rdpmedic.model.Endpoint;
import io.github.rdpmedic.model.Facts.TcpOutcome;
import io.github.rdpmedic.model.FindingId;
import io.github.rdpmedic.model.Observation;
import io.github.rdpmedic.model.State;
import io.github.rdpmedic.platform.IcmpEcho;
import java.io.IOException;
import java.net.BindException;
import java.net.ConnectException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.NoRouteToHostException;
import java.net.ServerSocket;
import java.net.SocketException;
import java.nio.channels.SocketChannel;
import java.nio.channels.UnsupportedAddressTypeException;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class ConnectStageTest {

    private static final Duration TIMEOUT = Duration.ofMillis(800);

    private static int closedPort() throws IOException {
        try (ServerSocket reserved = new ServerSocket(0, 1, InetAddress.getByName("127.0.0.1"))) {
            return reserved.getLocalPort();
        }
    }

    @Test
    void aClosedPortIsRefused() throws Exception {
        Observation observation = Probes.check(new Endpoint("127.0.0.1", closedPort()), Depth.FULL, TIMEOUT);

        assertThat(observation.facts().tcp().orElseThrow().outcome()).isEqualTo(TcpOutcome.REFUSED);
        assertThat(observation.facts().usedAddress()).contains("127.0.0.1");
        Diagnosis diagnosis = Diagnoser.diagnose(observation);
        assertThat(diagnosis.state()).isEqualTo(State.DOWN);
        assertThat(diagnosis.cause()).contains(FindingId.PORT_REFUSED);
    }

    @Test
    void ipv6IsProbedLikeIpv4() throws Exception {
        try (LocalServer server = LocalServer.at("::1", Conversations.confirms(Conversations.TLS))) {
            Observation observation = Probes.check(new Endpoint("::1", server.port()), Depth.PORT, TIMEOUT);

            assertThat(observation.facts().usedAddress()).contains("::1");
            assertThat(Diagnoser.diagnose(observation).state()).isEqualTo(State.UP);
        }
    }

    @Test
    void theSecondAddressIsTriedWhenTheFirstRefuses() throws Exception {
        try (LocalServer server = LocalServer.that(Conversations.confirms(Conversations.TLS))) {
            Probe probe = Probes.probeWithLookup(
                    name -> new InetAddress[] {InetAddress.getByName("::1"), InetAddress.getByName("127.0.0.1")});

            Observation observation =
                    Probes.check(probe, new Endpoint("srv1.example", server.port()), Depth.PORT, TIMEOUT);

            assertThat(observation.facts().usedAddress()).contains("127.0.0.1");
            assertThat(Diagnoser.diagnose(observation).state()).isEqualTo(State.UP);
        }
    }

    static Stream<Arguments> echoes() {
        return Stream.of(
                Arguments.of(new IcmpEcho.Answered(Duration.ofMillis(3)), FindingId.PORT_FILTERED),
                Arguments.of(new IcmpEcho.NoAnswer(), FindingId.HOST_UNREACHABLE),
                Arguments.of(new IcmpEcho.Unreachable(), FindingId.HOST_UNREACHABLE),
                Arguments.of(new IcmpEcho.NotMeasured("no socket"), FindingId.HOST_UNREACHABLE));
    }

    /** A listener whose queue is full drops a SYN, as a firewall does. */
    @ParameterizedTest(name = "echo {0} after a silent port is {1}")
    @MethodSource("echoes")
    void anEchoTellsAFirewallFromAHostThatIsOff(IcmpEcho.Reply reply, FindingId cause) throws Exception {
        List<SocketChannel> waiting = new ArrayList<>();
        try (ServerSocket full = new ServerSocket(0, 1, InetAddress.getByName("127.0.0.1"))) {
            InetSocketAddress address = new InetSocketAddress(full.getInetAddress(), full.getLocalPort());
            for (int i = 0; i < 6; i++) {
                SocketChannel channel = SocketChannel.open();
                channel.configureBlocking(false);
                channel.connect(address);
                waiting.add(channel);
            }
            Probe probe = new LadderProbe(Probes.echoThatReplies(reply));

            Observation observation =
                    Probes.check(probe, new Endpoint("127.0.0.1", full.getLocalPort()), Depth.FULL, TIMEOUT);

            assertThat(observation.facts().tcp().orElseThrow().outcome()).isEqualTo(TcpOutcome.TIMEOUT);
            assertThat(Diagnoser.diagnose(observation).cause()).contains(cause);
            assertThat(Diagnoser.diagnose(observation).state()).isEqualTo(State.DOWN);
        } finally {
            for (SocketChannel channel : waiting) {
                channel.close();
            }
        }
    }

    @Test
    void anEchoThatHangsDoesNotHoldTheCheckUp() {
        IcmpEcho hangs = Probes.echo(io.github.rdpmedic.platform.Availability.YES, () -> {
            try {
                Thread.sleep(60_000);
            } catch (InterruptedException ended) {
                Thread.currentThread().interrupt();
            }
            return new IcmpEcho.NoAnswer();
        });

        Observation observation =
                Probes.check(new LadderProbe(hangs), new Endpoint("127.0.0.1", 3389), Depth.REACHABILITY, TIMEOUT);

        assertThat(Diagnoser.diagnose(observation).state()).isEqualTo(State.UNKNOWN);
    }

    static Stream<Arguments> failures() {
        return Stream.of(
                Arguments.of(new ConnectException("Connection refused"), ConnectFailure.REFUSED),
                Arguments.of(new ConnectException("Verbindungsaufbau abgelehnt"), ConnectFailure.REFUSED),
                Arguments.of(new ConnectException("Connection timed out"), ConnectFailure.TIMEOUT),
                Arguments.of(new NoRouteToHostException("No route to host"), ConnectFailure.HOST_UNREACHABLE),
                Arguments.of(new SocketException("Network is unreachable"), ConnectFailure.NO_ROUTE_FROM_HERE),
                Arguments.of(new ConnectException("Network is unreachable"), ConnectFailure.NO_ROUTE_FROM_HERE),
                Arguments.of(
                        new SocketException("Das Netzwerk ist nicht erreichbar"), ConnectFailure.NO_ROUTE_FROM_HERE),
                Arguments.of(new BindException("Cannot assign requested address"), ConnectFailure.NO_ROUTE_FROM_HERE),
                Arguments.of(new UnsupportedAddressTypeException(), ConnectFailure.NO_ROUTE_FROM_HERE),
                Arguments.of(new SocketException("Connection reset by peer"), ConnectFailure.RESET),
                Arguments.of(new SocketException("Permission denied"), ConnectFailure.HOST_UNREACHABLE));
    }

    @ParameterizedTest(name = "{1}: {0}")
    @MethodSource("failures")
    void theExceptionTellsWhoIsAtFault(Exception failure, ConnectFailure expected) {
        assertThat(ConnectFailure.of(failure)).isEqualTo(expected);
    }

    @Test
    void anAddressWithoutARouteIsThisPcsFault() {
        Probe probe = new LadderProbe(
                Probes.NO_ECHO,
                name -> new InetAddress[] {
                    InetAddress.getByAddress(new byte[] {(byte) 255, (byte) 255, (byte) 255, (byte) 255})
                },
                Clock.systemUTC());

        Observation observation = Probes.check(probe, new Endpoint("srv1.example", 9), Depth.PORT, TIMEOUT);

        assertThat(observation.facts().tcp().orElseThrow().outcome()).isEqualTo(TcpOutcome.UNREACHABLE);
        assertThat(Diagnoser.diagnose(observation).cause()).contains(FindingId.OWN_NETWORK_DOWN);
        assertThat(Diagnoser.diagnose(observation).state()).isEqualTo(State.UNREACHABLE);
    }
}
