package io.github.rdpmedic.peers;

import io.github.rdpmedic.model.Endpoint;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.time.Duration;
import java.util.Arrays;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;

/**
 * A TCP relay that plays a long line. Every byte takes half a round trip each way. A relay on loopback cannot delay
 * the SYN, so it charges the round trip of the connect afterwards: what a client sends leaves the relay as if the
 * client had learnt of its connection one round trip later than it did. The total time of a dialogue is that of a
 * real line; only the connect time that a client measures is not.
 */
public final class DelayProxy implements AutoCloseable {

    private static final int CHUNK = 16 * 1024;

    private final ServerSocket listener;
    private final Endpoint target;
    private final Duration roundTrip;

    private DelayProxy(ServerSocket listener, Endpoint target, Duration roundTrip) {
        this.listener = listener;
        this.target = target;
        this.roundTrip = roundTrip;
        start("delay-proxy", this::acceptAll);
    }

    /** @param port 0 for a free one */
    public static DelayProxy to(Endpoint target, Duration roundTrip, String loopback, int port) throws IOException {
        return new DelayProxy(new ServerSocket(port, 64, InetAddress.getByName(loopback)), target, roundTrip);
    }

    public static DelayProxy to(Endpoint target, Duration roundTrip) throws IOException {
        return to(target, roundTrip, "127.0.0.1", 0);
    }

    public Endpoint endpoint() {
        return new Endpoint(listener.getInetAddress().getHostAddress(), listener.getLocalPort());
    }

    private void acceptAll() {
        try {
            while (true) {
                Socket client = listener.accept();
                long connected = System.nanoTime() + roundTrip.toNanos();
                Socket server = new Socket();
                server.connect(new InetSocketAddress(target.host(), target.port()));
                client.setTcpNoDelay(true);
                server.setTcpNoDelay(true);
                relay(client, server, connected);
                relay(server, client, 0);
            }
        } catch (IOException closed) {
            // The benchmark is over.
        }
    }

    /** @param bytes none for the end of the stream */
    private record Chunk(long due, byte[] bytes) {}

    private void relay(Socket from, Socket to, long notBefore) {
        BlockingQueue<Chunk> line = new LinkedBlockingQueue<>();
        start("delay-proxy-in", () -> read(from, line, notBefore));
        start("delay-proxy-out", () -> write(to, line));
    }

    private void read(Socket from, BlockingQueue<Chunk> line, long notBefore) {
        byte[] buffer = new byte[CHUNK];
        int count = 0;
        while (count >= 0) {
            try {
                count = from.getInputStream().read(buffer);
            } catch (IOException gone) {
                count = -1;
            }
            long read = System.nanoTime();
            long learnt = notBefore == 0 ? read : Math.max(read, notBefore);
            line.add(new Chunk(learnt + roundTrip.toNanos() / 2, Arrays.copyOf(buffer, Math.max(count, 0))));
        }
    }

    private static void write(Socket to, BlockingQueue<Chunk> line) {
        try (to) {
            while (true) {
                Chunk chunk = line.take();
                long wait = chunk.due() - System.nanoTime();
                if (wait > 0) {
                    Thread.sleep(wait / 1_000_000, (int) (wait % 1_000_000));
                }
                if (chunk.bytes().length == 0) {
                    to.shutdownOutput();
                    return;
                }
                to.getOutputStream().write(chunk.bytes());
            }
        } catch (IOException | InterruptedException gone) {
            // The other direction ends by itself.
        }
    }

    private static void start(String name, Runnable task) {
        Thread thread = new Thread(task, name);
        thread.setDaemon(true);
        thread.start();
    }

    @Override
    public void close() throws IOException {
        listener.close();
    }
}
