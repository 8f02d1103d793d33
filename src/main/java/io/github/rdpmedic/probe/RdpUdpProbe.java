package io.github.rdpmedic.probe;

import io.github.rdpmedic.model.OptionalFacts.RdpUdp;
import io.github.rdpmedic.model.OptionalFacts.UdpOutcome;
import io.github.rdpmedic.rdp.MalformedPduException;
import io.github.rdpmedic.rdp.RdpUdpSyn;
import io.github.rdpmedic.rdp.RdpUdpSynAck;
import java.io.IOException;
import java.net.DatagramPacket;
import java.net.DatagramSocket;
import java.net.InetAddress;
import java.net.PortUnreachableException;
import java.net.SocketTimeoutException;
import java.time.Duration;
import java.util.Arrays;
import java.util.Optional;

/** One RDP-UDP SYN, [MS-RDPEUDP] 3.1.5.1.1. One: a listener repeats its answer several times, so asking again is rude. */
record RdpUdpProbe(int initialSequenceNumber) {

    /** A stranger may answer with anything, but not for ever. */
    private static final int MAX_DATAGRAMS = 16;

    private static final int BUFFER = 2048;

    /** @return empty when it was cancelled */
    Optional<RdpUdp> ask(InetAddress address, int port, Deadline deadline, Cancellation cancellation)
            throws IOException {
        try (DatagramSocket socket = new DatagramSocket()) {
            Runnable forget = cancellation.onCancel(socket::close);
            try {
                return Optional.of(exchange(socket, address, port, deadline));
            } catch (PortUnreachableException closed) {
                return Optional.of(RdpUdp.without(port, UdpOutcome.CLOSED));
            } catch (IOException noWayThere) {
                return cancellation.isCancelled()
                        ? Optional.empty()
                        : Optional.of(RdpUdp.without(port, UdpOutcome.UNREACHABLE));
            } finally {
                forget.run();
            }
        }
    }

    /** The socket is connected, so only this peer is heard and an ICMP error comes back as an exception. */
    private RdpUdp exchange(DatagramSocket socket, InetAddress address, int port, Deadline deadline)
            throws IOException {
        RdpUdpSyn syn = new RdpUdpSyn(initialSequenceNumber);
        byte[] question = syn.encode();
        socket.connect(address, port);
        long start = System.nanoTime();
        socket.send(new DatagramPacket(question, question.length));
        UdpOutcome soFar = UdpOutcome.SILENT;
        DatagramPacket packet = new DatagramPacket(new byte[BUFFER], BUFFER);
        for (int i = 0; i < MAX_DATAGRAMS && !deadline.hasPassed(); i++) {
            packet.setLength(BUFFER);
            if (!receive(socket, packet, deadline)) {
                break;
            }
            Duration took = Duration.ofNanos(System.nanoTime() - start);
            Optional<RdpUdpSynAck> answer = read(packet, syn);
            if (answer.isPresent()) {
                return answered(port, took, packet.getLength(), answer.get());
            }
            soFar = UdpOutcome.OTHER_ANSWER;
        }
        return RdpUdp.without(port, soFar);
    }

    private static boolean receive(DatagramSocket socket, DatagramPacket packet, Deadline deadline) throws IOException {
        socket.setSoTimeout((int) Math.max(1, deadline.remaining().toMillis()));
        try {
            socket.receive(packet);
            return true;
        } catch (SocketTimeoutException silence) {
            return false;
        }
    }

    private static Optional<RdpUdpSynAck> read(DatagramPacket packet, RdpUdpSyn syn) {
        try {
            byte[] datagram = Arrays.copyOf(packet.getData(), packet.getLength());
            return Optional.of(RdpUdpSynAck.parse(datagram)).filter(answer -> answer.answers(syn));
        } catch (MalformedPduException otherProtocol) {
            return Optional.empty();
        }
    }

    private static RdpUdp answered(int port, Duration took, int bytes, RdpUdpSynAck answer) {
        return new RdpUdp(
                port,
                UdpOutcome.ANSWERED,
                Optional.of(took),
                Optional.of(bytes),
                Optional.of(answer.versionName()),
                Optional.of(answer.upStreamMtu()),
                Optional.of(answer.downStreamMtu()));
    }
}
