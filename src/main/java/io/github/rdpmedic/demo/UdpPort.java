package io.github.rdpmedic.demo;

import io.github.rdpmedic.rdp.MalformedPduException;
import io.github.rdpmedic.rdp.RdpUdpSyn;
import io.github.rdpmedic.rdp.RdpUdpSynAck;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.SocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.DatagramChannel;
import java.nio.channels.SelectionKey;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.atomic.AtomicInteger;

/** The UDP port beside the TCP port of one host. Runs on the loop's thread; the count may be read on any. */
final class UdpPort {

    private static final int VERSION_2 = 2;
    private static final int BUFFER = 2048;

    private final EventLoop loop;
    private final InetSocketAddress address;
    private final AtomicInteger received = new AtomicInteger();
    private Optional<DatagramChannel> channel = Optional.empty();

    UdpPort(EventLoop loop, InetSocketAddress address) {
        this.loop = loop;
        this.address = address;
    }

    /** Datagrams received since the host was made. */
    int received() {
        return received.get();
    }

    void follow(UdpConduct conduct) throws IOException {
        close();
        loop.releaseClosedChannels();
        if (conduct == UdpConduct.CLOSED) {
            return;
        }
        DatagramChannel opened = DatagramChannel.open();
        channel = Optional.of(opened);
        opened.bind(address);
        loop.register(opened, SelectionKey.OP_READ, () -> answerAll(opened, conduct));
    }

    private void answerAll(DatagramChannel opened, UdpConduct conduct) {
        ByteBuffer buffer = ByteBuffer.allocate(BUFFER);
        try {
            SocketAddress client = opened.receive(buffer);
            while (client != null) {
                received.incrementAndGet();
                byte[] datagram = new byte[buffer.flip().remaining()];
                buffer.get(datagram);
                Optional<byte[]> answer = answer(datagram, conduct);
                if (answer.isPresent()) {
                    opened.send(ByteBuffer.wrap(answer.get()), client);
                }
                client = opened.receive(buffer.clear());
            }
        } catch (IOException clientIsGone) {
            // The next datagram is another client's.
        }
    }

    private static Optional<byte[]> answer(byte[] datagram, UdpConduct conduct) {
        if (conduct == UdpConduct.ECHOES) {
            return Optional.of(datagram);
        }
        if (conduct == UdpConduct.SILENT) {
            return Optional.empty();
        }
        try {
            int asked = RdpUdpSyn.parse(datagram).initialSequenceNumber();
            return Optional.of(
                    new RdpUdpSynAck(asked, ~asked, RdpUdpSyn.LENGTH, RdpUdpSyn.LENGTH, OptionalInt.of(VERSION_2))
                            .encode());
        } catch (MalformedPduException notRdpUdp) {
            return Optional.empty();
        }
    }

    void close() {
        channel.ifPresent(UdpPort::closeQuietly);
        channel = Optional.empty();
    }

    private static void closeQuietly(DatagramChannel opened) {
        try {
            opened.close();
        } catch (IOException alreadyGone) {
            // Closing was all that was wanted.
        }
    }
}
