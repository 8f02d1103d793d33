package io.github.rdpmedic.probe;

import io.github.rdpmedic.model.Endpoint;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;

/** A real server on loopback that behaves as a test tells it to, and notices when the client hangs up. */
final class LocalServer implements AutoCloseable {

    /** What it does with one client. When it returns without closing, the server waits for the client to hang up. */
    interface Conversation {
        void with(Socket client) throws Exception;
    }

    private final ServerSocket listener;
    private final Conversation conversation;
    private final List<Socket> clients = new CopyOnWriteArrayList<>();
    private final AtomicInteger ended = new AtomicInteger();

    private LocalServer(InetAddress address, Conversation conversation) {
        try {
            listener = new ServerSocket(0, 128, address);
        } catch (IOException noPort) {
            throw new IllegalStateException(noPort);
        }
        this.conversation = conversation;
        start("local-server", this::acceptAll);
    }

    static LocalServer that(Conversation conversation) {
        return at("127.0.0.1", conversation);
    }

    static LocalServer at(String address, Conversation conversation) {
        try {
            return new LocalServer(InetAddress.getByName(address), conversation);
        } catch (IOException noAddress) {
            throw new IllegalStateException(noAddress);
        }
    }

    private static void start(String name, Runnable task) {
        Thread thread = new Thread(task, name);
        thread.setDaemon(true);
        thread.start();
    }

    private void acceptAll() {
        try {
            while (true) {
                Socket client = listener.accept();
                clients.add(client);
                start("local-server-client", () -> converse(client));
            }
        } catch (IOException closed) {
            // The test is over.
        }
    }

    private void converse(Socket client) {
        try (client) {
            conversation.with(client);
            drain(client);
        } catch (Exception clientIsGone) {
            // Which is what the tests wait for.
        } finally {
            ended.incrementAndGet();
        }
    }

    /** Reads until the client hangs up. */
    static void drain(Socket client) throws IOException {
        byte[] buffer = new byte[4096];
        while (client.getInputStream().read(buffer) >= 0) {
            // Nothing is kept.
        }
    }

    Endpoint endpoint() {
        return new Endpoint(listener.getInetAddress().getHostAddress(), port());
    }

    int port() {
        return listener.getLocalPort();
    }

    int accepted() {
        return clients.size();
    }

    /** How many conversations are over, because one side closed. */
    int ended() {
        return ended.get();
    }

    @Override
    public void close() throws IOException {
        listener.close();
        for (Socket client : clients) {
            client.close();
        }
    }
}
