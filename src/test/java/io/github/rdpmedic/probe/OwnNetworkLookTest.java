package io.github.rdpmedic.probe;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.rdpmedic.model.Endpoint;
import io.github.rdpmedic.model.Facts.InterfaceType;
import io.github.rdpmedic.model.NetworkAdapter;
import io.github.rdpmedic.model.NetworkStatus;
import io.github.rdpmedic.platform.IcmpEcho.Answered;
import io.github.rdpmedic.platform.IcmpEcho.NoAnswer;
import io.github.rdpmedic.platform.IcmpEcho.Reply;
import io.github.rdpmedic.platform.OwnNetwork.Neighbour;
import io.github.rdpmedic.platform.OwnNetwork.NoWay;
import io.github.rdpmedic.platform.OwnNetwork.OnLink;
import io.github.rdpmedic.platform.OwnNetwork.Via;
import io.github.rdpmedic.platform.OwnNetwork.Way;
import io.github.rdpmedic.platform.ScriptedOwnNetwork;
import java.io.IOException;
import java.net.DatagramPacket;
import java.net.DatagramSocket;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OwnNetworkLookTest {

    private static final Endpoint TARGET = new Endpoint("srv1.example", 3389);
    private static final List<InetAddress> FOUND = List.of(address("198.51.100.7"));
    private static final Way BY_ROUTER = new Via("eth0", address("10.0.0.1"));
    private static final NetworkAdapter CABLE = ScriptedOwnNetwork.CABLE;
    private static final NetworkAdapter TUNNEL =
            new NetworkAdapter("wg0", InterfaceType.VPN, true, true, OptionalInt.of(1420));

    private final VpnMemory vpns = new VpnMemory();

    @Test
    void aPcWithoutNetworkIsSeenAtOnce() {
        NetworkStatus status = look(ScriptedOwnNetwork.unplugged(), new NoAnswer(), FOUND);

        assertThat(status.isConnected()).isFalse();
        assertThat(status.absentRouter()).isEmpty();
    }

    @Test
    void anInterfaceWithoutAnAddressLeadsNowhere() {
        NetworkAdapter unconfigured =
                new NetworkAdapter("eth0", InterfaceType.ETHERNET, true, false, OptionalInt.of(1500));

        assertThat(look(pc(List.of(unconfigured), BY_ROUTER, Neighbour.UNKNOWN), new NoAnswer(), FOUND)
                        .isConnected())
                .isFalse();
    }

    @ParameterizedTest(name = "echo answered {0}, neighbour {1}: absent {2}")
    @CsvSource({
        "true,  PRESENT, false", "true,  UNKNOWN, false", "true,  ABSENT, false",
        "false, PRESENT, false", "false, UNKNOWN, false", "false, ABSENT, true"
    })
    void aRouterThatOnlyIgnoresEchoesIsNotCalledAbsent(boolean answers, Neighbour neighbour, boolean absent) {
        Reply reply = answers ? new Answered(Duration.ofMillis(1)) : new NoAnswer();

        NetworkStatus status = look(pc(List.of(CABLE), BY_ROUTER, neighbour), reply, FOUND);

        assertThat(status.absentRouter()).isEqualTo(absent ? Optional.of("10.0.0.1") : Optional.empty());
        assertThat(status.route()).contains(true);
    }

    @Test
    void aTargetOnTheSameNetworkNeedsNoRouter() {
        NetworkStatus status = look(pc(List.of(CABLE), new OnLink("eth0"), Neighbour.ABSENT), new NoAnswer(), FOUND);

        assertThat(status.route()).contains(true);
        assertThat(status.absentRouter()).isEmpty();
    }

    @Test
    void aMissingRouteIsSeen() {
        assertThat(look(pc(List.of(CABLE), new NoWay(), Neighbour.UNKNOWN), new NoAnswer(), FOUND)
                        .route())
                .contains(false);
    }

    @Test
    void theVpnByWhichTheTargetLastAnsweredIsMissedWhenItIsGone() {
        vpns.reached(TARGET, TUNNEL);

        assertThat(look(pc(List.of(CABLE, TUNNEL), BY_ROUTER, Neighbour.UNKNOWN), new NoAnswer(), FOUND)
                        .lostVpn())
                .isEmpty();
        assertThat(look(pc(List.of(CABLE), BY_ROUTER, Neighbour.UNKNOWN), new NoAnswer(), FOUND)
                        .lostVpn())
                .contains("wg0");
        assertThat(vpns.lost(new Endpoint("other.example", 3389), List.of(CABLE)))
                .isEmpty();
    }

    @Test
    void aTargetThatAnsweredByCableSinceMissesNoVpn() {
        vpns.reached(TARGET, TUNNEL);
        vpns.reached(TARGET, CABLE);

        assertThat(vpns.lost(TARGET, List.of(CABLE))).isEmpty();
    }

    @ParameterizedTest(name = "response code {0}: {1}")
    @CsvSource({"0, true", "3, true", "2, false", "5, false"})
    void aNameServerAnswersWhenItSaysSomethingAboutTheName(int responseCode, boolean answers) throws Exception {
        try (DatagramSocket server = new DatagramSocket(0, InetAddress.getLoopbackAddress())) {
            Thread thread = new Thread(() -> answerOnce(server, responseCode), "name server");
            thread.start();
            assertThat(asked(server)).isEqualTo(answers);
            thread.join();
        }
    }

    @Test
    void aSilentNameServerCostsNoMoreThanItsWait() throws Exception {
        try (DatagramSocket server = new DatagramSocket(0, InetAddress.getLoopbackAddress())) {
            long start = System.nanoTime();
            assertThat(asked(server)).isFalse();
            assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(2));
        }
    }

    @Test
    void anAnswerToAnotherQuestionDoesNotCount() {
        DnsQuestion question = new DnsQuestion(0x1234, "srv1.example");
        byte[] packet = question.encode();
        packet[2] |= (byte) 0x80;

        assertThat(question.responseCode(packet, packet.length)).hasValue(DnsQuestion.NOERROR);
        assertThat(new DnsQuestion(0x1235, "srv1.example").responseCode(packet, packet.length))
                .isEmpty();
        assertThat(question.responseCode(packet, 11)).isEmpty();
    }

    private static boolean asked(DatagramSocket server) {
        return new NameServerQuery(server.getLocalPort())
                .answered(List.of(server.getLocalAddress()), "srv1.example", Deadline.in(Duration.ofSeconds(5)));
    }

    private static void answerOnce(DatagramSocket server, int responseCode) {
        try {
            DatagramPacket packet = new DatagramPacket(new byte[512], 512);
            server.receive(packet);
            packet.getData()[2] |= (byte) 0x80;
            packet.getData()[3] |= (byte) responseCode;
            server.send(packet);
        } catch (IOException closed) {
            // The test is over.
        }
    }

    private static ScriptedOwnNetwork pc(List<NetworkAdapter> adapters, Way way, Neighbour neighbour) {
        return new ScriptedOwnNetwork(adapters, way, neighbour, List.of());
    }

    private NetworkStatus look(ScriptedOwnNetwork network, Reply router, List<InetAddress> addresses) {
        return new OwnNetworkLook(network, Probes.echoThatReplies(router), vpns, new OffThread("test-own-network"))
                .status(TARGET, addresses, Deadline.in(Duration.ofSeconds(1)));
    }

    private static InetAddress address(String literal) {
        try {
            return InetAddress.getByName(literal);
        } catch (UnknownHostException e) {
            throw new AssertionError(e);
        }
    }
}
