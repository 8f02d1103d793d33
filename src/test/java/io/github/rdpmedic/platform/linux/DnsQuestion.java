package io.github.rdpmedic.platform.linux;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.DatagramPacket;
import java.net.DatagramSocket;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** Asks one name server for one IPv4 address, with no cache in between. */
final class DnsQuestion {

    private static final byte[] HEADER = {0x12, 0x34, 0x01, 0x00, 0, 1, 0, 0, 0, 0, 0, 0};
    private static final byte[] TYPE_A_CLASS_IN = {0, 1, 0, 1};

    private DnsQuestion() {}

    /** The address that ends the reply; one answer of type A stands last. */
    static String addressOf(String name, int port) throws IOException {
        byte[] question = question(name);
        try (DatagramSocket socket = new DatagramSocket()) {
            socket.setSoTimeout(2000);
            socket.send(new DatagramPacket(question, question.length, new InetSocketAddress("127.0.0.1", port)));
            DatagramPacket reply = new DatagramPacket(new byte[512], 512);
            socket.receive(reply);
            if (reply.getData()[7] != 1) {
                throw new IOException("no address for " + name);
            }
            byte[] address = Arrays.copyOfRange(reply.getData(), reply.getLength() - 4, reply.getLength());
            return InetAddress.getByAddress(address).getHostAddress();
        }
    }

    private static byte[] question(String name) throws IOException {
        ByteArrayOutputStream question = new ByteArrayOutputStream();
        question.write(HEADER);
        for (String label : name.split("\\.")) {
            question.write(label.length());
            question.write(label.getBytes(StandardCharsets.US_ASCII));
        }
        question.write(0);
        question.write(TYPE_A_CLASS_IN);
        return question.toByteArray();
    }
}
