package io.github.rdpmedic.platform.linux;

import java.io.IOException;
import java.net.DatagramPacket;
import java.net.DatagramSocket;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.SocketException;
import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * A name server (RFC 1035) that has one IPv4 address for every name, keeps it valid for an hour, has nothing for
 * other types, and counts how often it was asked for the address.
 */
final class CountingDnsServer implements AutoCloseable {

    private static final int HEADER = 12;
    private static final short TYPE_A = 1;
    private static final short CLASS_IN = 1;
    private static final short RESPONSE_RECURSION_AVAILABLE = (short) 0x8180;
    private static final int HOUR = 3600;

    private final DatagramSocket socket;
    private final AtomicInteger questions = new AtomicInteger();
    private volatile byte[] address;

    CountingDnsServer(int port, String address) throws IOException {
        socket = new DatagramSocket(new InetSocketAddress("127.0.0.1", port));
        moveTo(address);
        Thread thread = new Thread(this::serve, "name server of the test");
        thread.setDaemon(true);
        thread.start();
    }

    /** From now on every name has this address. */
    void moveTo(String newAddress) throws IOException {
        address = InetAddress.getByName(newAddress).getAddress();
    }

    int questions() {
        return questions.get();
    }

    int port() {
        return socket.getLocalPort();
    }

    @Override
    public void close() {
        socket.close();
    }

    private void serve() {
        DatagramPacket packet = new DatagramPacket(new byte[512], 512);
        try {
            while (true) {
                socket.receive(packet);
                byte[] reply = reply(Arrays.copyOf(packet.getData(), packet.getLength()));
                socket.send(new DatagramPacket(reply, reply.length, packet.getSocketAddress()));
                packet.setLength(512);
            }
        } catch (SocketException e) {
            // Closed: the test is over.
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private byte[] reply(byte[] query) {
        int end = HEADER;
        while (query[end] != 0) {
            end += query[end] + 1;
        }
        short type = ByteBuffer.wrap(query).getShort(end + 1);
        int answers = type == TYPE_A ? 1 : 0;
        questions.addAndGet(answers);
        ByteBuffer reply = ByteBuffer.allocate(512)
                .put(query, 0, 2)
                .putShort(RESPONSE_RECURSION_AVAILABLE)
                .putShort((short) 1)
                .putShort((short) answers)
                .putInt(0)
                .put(query, HEADER, end + 5 - HEADER);
        if (answers == 1) {
            // C00C points to the name in the question.
            reply.putShort((short) 0xC00C).putShort(TYPE_A).putShort(CLASS_IN).putInt(HOUR);
            reply.putShort((short) address.length).put(address);
        }
        return Arrays.copyOf(reply.array(), reply.position());
    }
}
