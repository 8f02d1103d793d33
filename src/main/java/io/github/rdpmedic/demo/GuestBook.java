package io.github.rdpmedic.demo;

import io.github.rdpmedic.rdp.TsRequest;
import java.nio.channels.SocketChannel;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;

/** The clients of one host: welcomes them, counts them, shows them out. The counts may be read on any thread. */
final class GuestBook {

    private final String hostName;
    private final HostCertificate certificate;
    private final SimulatedNetwork network;
    private final Set<Connection> connections = new HashSet<>();
    private final AtomicInteger accepted = new AtomicInteger();
    private final AtomicInteger open = new AtomicInteger();
    private final AtomicInteger logonAttempts = new AtomicInteger();

    GuestBook(String hostName, HostCertificate certificate, SimulatedNetwork network) {
        this.hostName = hostName;
        this.certificate = certificate;
        this.network = network;
    }

    int accepted() {
        return accepted.get();
    }

    int open() {
        return open.get();
    }

    int logonAttempts() {
        return logonAttempts.get();
    }

    void welcome(SocketChannel channel, HostBehaviour behaviour) {
        accepted.incrementAndGet();
        Guest guest = new Guest(channel, behaviour);
        if (network.admit()) {
            connections.add(guest.connection);
            open.incrementAndGet();
            guest.admitted = true;
            guest.connection.open(new Dialogue(behaviour, guest.connection, guest)::received);
        } else {
            guest.connection.close();
        }
    }

    void showOut() {
        Set.copyOf(connections).forEach(Connection::close);
    }

    /** One client, from its welcome to its leaving. */
    private final class Guest implements Dialogue.Backstage {

        private final HostBehaviour behaviour;
        private final Connection connection;
        private boolean admitted;

        private Guest(SocketChannel channel, HostBehaviour behaviour) {
            this.behaviour = behaviour;
            this.connection = new Connection(
                    network.loop(), channel, behaviour.delay(), network.limits().idleTimeout(), this::left);
        }

        @Override
        public ServerSideTls startTls(Wire wire, Consumer<byte[]> plaintext) {
            if (behaviour.tls() == TlsConduct.LEGACY) {
                LegacyTlsServer legacy = new LegacyTlsServer(network.loop()::execute, wire, plaintext);
                legacy.start(network.workers(), () -> certificate.legacyTls(behaviour.certificate()));
                return legacy;
            }
            TlsServer server = new TlsServer(network.workers(), network.loop()::execute, wire, plaintext);
            server.start(() -> certificate.tlsEngine(behaviour.certificate()));
            return server;
        }

        @Override
        public Optional<TsRequest> nlaReply() {
            return behaviour.nla().reply(hostName, network.clock().instant());
        }

        @Override
        public void logonAttempted() {
            logonAttempts.incrementAndGet();
        }

        private void left() {
            if (admitted) {
                connections.remove(connection);
                open.decrementAndGet();
                network.leave();
            }
        }
    }
}
