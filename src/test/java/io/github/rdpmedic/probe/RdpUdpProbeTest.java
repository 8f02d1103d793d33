package io.github.rdpmedic.probe;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.github.rdpmedic.demo.HostBehaviour;
import io.github.rdpmedic.demo.SimulatedHost;
import io.github.rdpmedic.demo.SimulatedNetwork;
import io.github.rdpmedic.demo.UdpConduct;
import io.github.rdpmedic.model.Endpoint;
import io.github.rdpmedic.model.OptionalFacts;
import io.github.rdpmedic.model.OptionalFacts.RdpUdp;
import io.github.rdpmedic.model.OptionalFacts.UdpOutcome;
import io.github.rdpmedic.rdp.RdpUdpSyn;
import io.github.rdpmedic.rdp.RdpUdpSynAck;
import java.io.IOException;
import java.net.DatagramPacket;
import java.net.DatagramSocket;
import java.net.InetAddress;
import java.time.Duration;
import java.util.Arrays;
import java.util.OptionalInt;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(30)
class RdpUdpProbeTest {

    private static final Duration SHORT = Duration.ofMillis(400);
    private static final Duration LONG = Duration.ofSeconds(5);

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
    void aListenerAnswersAndTheLargestDatagramPassesBothWays() throws Exception {
        SimulatedHost host = host(UdpConduct.ANSWERS);

        RdpUdp udp = look(host, LONG);

        assertThat(udp.port()).isEqualTo(host.address().getPort());
        assertThat(udp.outcome()).isEqualTo(UdpOutcome.ANSWERED);
        assertThat(udp.answerBytes()).contains(1232);
        assertThat(udp.version()).contains("2");
        assertThat(udp.upStreamMtu()).contains(1232);
        assertThat(udp.downStreamMtu()).contains(1232);
        assertThat(udp.answerTime().orElseThrow()).isBetween(Duration.ofNanos(1), LONG);
    }

    @Test
    void aPortWhereNothingListensIsClosed() throws Exception {
        assertThat(look(host(UdpConduct.CLOSED), LONG).outcome()).isEqualTo(UdpOutcome.CLOSED);
    }

    @Test
    void silenceIsSilenceAndTheQuestionIsNotRepeated() throws Exception {
        SimulatedHost host = host(UdpConduct.SILENT);

        RdpUdp udp = look(host, Duration.ofMillis(1500));

        assertThat(udp).isEqualTo(RdpUdp.without(host.address().getPort(), UdpOutcome.SILENT));
        assertThat(host.datagramsReceived()).isEqualTo(1);
    }

    @Test
    void aServiceThatEchoesIsNoRdpUdp() throws Exception {
        SimulatedHost host = host(UdpConduct.ECHOES);

        assertThat(look(host, SHORT).outcome()).isEqualTo(UdpOutcome.OTHER_ANSWER);
        assertThat(host.datagramsReceived()).isEqualTo(1);
    }

    @Test
    void anAnswerToSomeoneElsesSynIsNoAnswer() throws Exception {
        try (DatagramSocket server = new DatagramSocket(0, InetAddress.getByName("127.0.0.1"))) {
            Thread answering = new Thread(() -> answerAnotherSyn(server), "other-syn");
            answering.setDaemon(true);
            answering.start();

            OptionalFacts facts = Looks.at(new Endpoint("127.0.0.1", server.getLocalPort()), OptIn.UDP, SHORT);

            assertThat(facts.udp().orElseThrow().outcome()).isEqualTo(UdpOutcome.OTHER_ANSWER);
        }
    }

    private static void answerAnotherSyn(DatagramSocket server) {
        try {
            DatagramPacket packet = new DatagramPacket(new byte[2048], 2048);
            server.receive(packet);
            int asked = RdpUdpSyn.parse(Arrays.copyOf(packet.getData(), packet.getLength()))
                    .initialSequenceNumber();
            byte[] answer = new RdpUdpSynAck(asked + 1, 1, 1232, 1232, OptionalInt.empty()).encode();
            server.send(new DatagramPacket(answer, answer.length, packet.getSocketAddress()));
        } catch (Exception testIsOver) {
            // Then the answer is not missed.
        }
    }

    @Test
    void aFloodOfAnswersEndsTheLookBeforeItsTime() throws Exception {
        try (DatagramSocket server = new DatagramSocket(0, InetAddress.getByName("127.0.0.1"))) {
            Thread flooding = new Thread(() -> flood(server), "flood");
            flooding.setDaemon(true);
            flooding.start();
            long start = System.nanoTime();

            OptionalFacts facts = Looks.at(new Endpoint("127.0.0.1", server.getLocalPort()), OptIn.UDP, LONG);

            assertThat(facts.udp().orElseThrow().outcome()).isEqualTo(UdpOutcome.OTHER_ANSWER);
            assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(1));
        }
    }

    private static void flood(DatagramSocket server) {
        try {
            DatagramPacket packet = new DatagramPacket(new byte[2048], 2048);
            server.receive(packet);
            for (int i = 0; i < 1000; i++) {
                server.send(new DatagramPacket(new byte[100], 100, packet.getSocketAddress()));
            }
        } catch (IOException clientIsGone) {
            // Which is what the test wants.
        }
    }

    @Test
    void aCancelledLookEndsAtOnceAndHasMeasuredNothing() throws Exception {
        SimulatedHost host = host(UdpConduct.SILENT);
        Cancellation cancellation = new Cancellation();
        Thread canceller = new Thread(() -> {
            await().until(() -> host.datagramsReceived() == 1);
            cancellation.cancel();
        });
        canceller.start();
        long start = System.nanoTime();

        OptionalFacts facts =
                new LiveOptInProbe().look(Looks.seen(host.target().endpoint()), Set.of(OptIn.UDP), LONG, cancellation);

        assertThat(facts).isEqualTo(OptionalFacts.NONE);
        assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofMillis(1500));
        canceller.join();
    }

    private SimulatedHost host(UdpConduct conduct) throws IOException {
        return network.add("SRV", HostBehaviour.healthy().with(conduct));
    }

    private static RdpUdp look(SimulatedHost host, Duration timeout) {
        OptionalFacts facts = Looks.at(host.target().endpoint(), OptIn.UDP, timeout);
        assertThat(facts.webSockets()).isEmpty();
        assertThat(facts.rdpSecurity()).isEmpty();
        return facts.udp().orElseThrow();
    }
}
