package io.github.rdpmedic.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.rdpmedic.rdp.RdpUdpSyn;
import io.github.rdpmedic.rdp.RdpUdpSynAck;
import java.io.IOException;
import java.net.DatagramPacket;
import java.net.DatagramSocket;
import java.net.PortUnreachableException;
import java.net.SocketTimeoutException;
import java.util.Arrays;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(30)
class SimulatedUdpTest {

    private static final RdpUdpSyn SYN = new RdpUdpSyn(7);

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
    void aHostThatGoesDownTakesItsUdpPortAlong() throws Exception {
        SimulatedHost host = network.add("SRV", HostBehaviour.healthy().with(UdpConduct.ANSWERS));
        assertThat(answer(host).answers(SYN)).isTrue();

        host.goDown();
        assertThatThrownBy(() -> answer(host)).isInstanceOf(PortUnreachableException.class);

        host.comeUp();
        assertThat(answer(host).answers(SYN)).isTrue();
    }

    @Test
    void aHostMayChangeItsMind() throws Exception {
        SimulatedHost host = network.add("SRV", HostBehaviour.healthy());
        assertThatThrownBy(() -> answer(host)).isInstanceOf(PortUnreachableException.class);

        host.behave(HostBehaviour.healthy().with(UdpConduct.SILENT));
        assertThatThrownBy(() -> answer(host)).isInstanceOf(SocketTimeoutException.class);

        host.behave(HostBehaviour.healthy().with(UdpConduct.ANSWERS));
        assertThat(answer(host).answers(SYN)).isTrue();
    }

    @Test
    void whatIsNoSynGetsNoAnswer() throws Exception {
        SimulatedHost host = network.add("SRV", HostBehaviour.healthy().with(UdpConduct.ANSWERS));
        assertThatThrownBy(() -> exchange(host, new byte[] {1, 2, 3})).isInstanceOf(SocketTimeoutException.class);
        assertThat(host.datagramsReceived()).isEqualTo(1);
    }

    private static RdpUdpSynAck answer(SimulatedHost host) throws Exception {
        return RdpUdpSynAck.parse(exchange(host, SYN.encode()));
    }

    private static byte[] exchange(SimulatedHost host, byte[] question) throws IOException {
        try (DatagramSocket socket = new DatagramSocket()) {
            socket.setSoTimeout(500);
            socket.connect(host.address());
            socket.send(new DatagramPacket(question, question.length));
            DatagramPacket packet = new DatagramPacket(new byte[2048], 2048);
            socket.receive(packet);
            return Arrays.copyOf(packet.getData(), packet.getLength());
        }
    }
}
