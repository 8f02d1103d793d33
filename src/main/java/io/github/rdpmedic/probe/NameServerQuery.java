package io.github.rdpmedic.probe;

import java.io.IOException;
import java.net.DatagramPacket;
import java.net.DatagramSocket;
import java.net.InetAddress;
import java.time.Duration;
import java.util.List;
import java.util.OptionalInt;
import java.util.concurrent.ThreadLocalRandom;

/** Asks name servers one question each, over UDP. */
final class NameServerQuery {

    private static final Duration WAIT = Duration.ofMillis(300);
    private static final int SERVERS_TO_ASK = 3;
    private static final int PACKET = 1500;

    private final int port;

    /** @param port 53 outside of tests */
    NameServerQuery(int port) {
        this.port = port;
    }

    /** Whether one of them says something about the name, be it that it does not exist. */
    boolean answered(List<InetAddress> servers, String name, Deadline deadline) {
        return servers.stream()
                .limit(SERVERS_TO_ASK)
                .anyMatch(server -> !deadline.hasPassed() && answers(server, name, deadline));
    }

    private boolean answers(InetAddress server, String name, Deadline deadline) {
        DnsQuestion question = new DnsQuestion(ThreadLocalRandom.current().nextInt(0x10000), name);
        try (DatagramSocket socket = new DatagramSocket()) {
            socket.connect(server, port);
            byte[] bytes = question.encode();
            socket.send(new DatagramPacket(bytes, bytes.length));
            Deadline last = deadline.earlierOf(Deadline.in(WAIT));
            DatagramPacket packet = new DatagramPacket(new byte[PACKET], PACKET);
            while (!last.hasPassed()) {
                socket.setSoTimeout((int) Math.max(1, last.remaining().toMillis()));
                socket.receive(packet);
                OptionalInt code = question.responseCode(packet.getData(), packet.getLength());
                if (code.isPresent()) {
                    return code.getAsInt() == DnsQuestion.NOERROR || code.getAsInt() == DnsQuestion.NXDOMAIN;
                }
            }
            return false;
        } catch (IOException silentOrUnreachable) {
            return false;
        }
    }
}
