package io.github.rdpmedic.demo;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.StandardSocketOptions;
import java.nio.channels.NetworkChannel;
import java.nio.channels.SelectionKey;
import java.nio.channels.ServerSocketChannel;
import java.nio.channels.SocketChannel;
import java.time.Duration;
import java.util.function.Consumer;

/**
 * A loopback port that belongs to one host whether the host listens or not. While it does not, a socket
 * that is bound and never listens keeps the number, so connections are refused and nobody else gets it.
 * Everything but the constructor and {@link #address} runs on the loop's thread.
 */
final class LoopbackPort {

    private static final int BACKLOG = 512;
    private static final Duration PAUSE_WITHOUT_DESCRIPTORS = Duration.ofMillis(100);
    private static final boolean WINDOWS = System.getProperty("os.name").startsWith("Windows");

    private final EventLoop loop;
    private final Consumer<SocketChannel> guests;
    private NetworkChannel holder;
    private InetSocketAddress address;

    LoopbackPort(EventLoop loop, InetAddress loopback, Consumer<SocketChannel> guests) throws IOException {
        if (!loopback.isLoopbackAddress()) {
            throw new IllegalArgumentException(loopback + " is not a loopback address");
        }
        this.loop = loop;
        this.guests = guests;
        this.address = new InetSocketAddress(loopback, 0);
        this.holder = reserved();
        this.address = (InetSocketAddress) holder.getLocalAddress();
    }

    InetSocketAddress address() {
        return address;
    }

    boolean isListening() {
        return holder instanceof ServerSocketChannel && holder.isOpen();
    }

    void listen() throws IOException {
        if (isListening()) {
            return;
        }
        holder.close();
        ServerSocketChannel listener = ServerSocketChannel.open();
        try {
            listener.bind(address, BACKLOG);
            loop.register(listener, SelectionKey.OP_ACCEPT, () -> accept(listener));
        } catch (IOException portIsTaken) {
            listener.close();
            throw portIsTaken;
        }
        holder = listener;
    }

    void refuse() throws IOException {
        if (!isListening()) {
            return;
        }
        holder.close();
        loop.releaseClosedChannels();
        holder = reserved();
    }

    void close() {
        try {
            holder.close();
        } catch (IOException alreadyGone) {
            // Closing was all that was wanted.
        }
    }

    private SocketChannel reserved() throws IOException {
        SocketChannel placeholder = SocketChannel.open();
        if (!WINDOWS) {
            // Finished connections linger in TIME_WAIT; on Windows the same option would let others in.
            placeholder.setOption(StandardSocketOptions.SO_REUSEADDR, true);
        }
        return placeholder.bind(address);
    }

    private void accept(ServerSocketChannel listener) {
        try {
            SocketChannel guest = listener.accept();
            while (guest != null) {
                guests.accept(guest);
                guest = listener.accept();
            }
        } catch (IOException noDescriptorLeft) {
            pause(listener);
        }
    }

    /** The connection still waits in the backlog, so without a pause the selector would spin. */
    private void pause(ServerSocketChannel listener) {
        SelectionKey key = loop.keyOf(listener);
        if (key == null || !key.isValid()) {
            return;
        }
        key.interestOps(0);
        loop.after(PAUSE_WITHOUT_DESCRIPTORS, () -> {
            if (key.isValid()) {
                key.interestOps(SelectionKey.OP_ACCEPT);
            }
        });
    }
}
