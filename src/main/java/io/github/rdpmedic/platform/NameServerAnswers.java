package io.github.rdpmedic.platform;

import io.github.rdpmedic.model.Message;
import io.github.rdpmedic.platform.AddressQuery.Reply;
import io.github.rdpmedic.platform.AddressQuery.Type;
import java.io.IOException;
import java.net.DatagramPacket;
import java.net.DatagramSocket;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.SocketTimeoutException;
import java.net.UnknownHostException;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;

/**
 * What is remembered is what the system's own resolver says; what is fresh is asked of the name server itself over
 * UDP, past every cache of this PC. Works where the name servers behind the caches are known.
 */
public final class NameServerAnswers implements NameAnswers {

    private static final Duration PATIENCE = Duration.ofSeconds(1);
    private static final int TRIES = 2;
    private static final int PACKET = 1500;

    /**
     * @param servers past all caches, in the order in which the system asks them; none when they are not known
     * @param searchDomains what the system appends to a name without a dot
     */
    public record Upstream(List<InetSocketAddress> servers, List<String> searchDomains) {
        public Upstream {
            servers = List.copyOf(servers);
            searchDomains = List.copyOf(searchDomains);
        }
    }

    private final Supplier<Upstream> upstream;
    private final HostsFile hosts;
    private final SecureRandom random = new SecureRandom();

    public NameServerAnswers(Supplier<Upstream> upstream, HostsFile hosts) {
        this.upstream = upstream;
        this.hosts = hosts;
    }

    @Override
    public Answer remembered(String name) {
        if (hosts.names(name)) {
            return new NotMeasured(text("name.hosts-file", hosts.file().toString()));
        }
        try {
            return Addresses.of(List.of(InetAddress.getAllByName(name)));
        } catch (UnknownHostException noSuchName) {
            return new NoSuchName();
        }
    }

    @Override
    public Answer fresh(String name) {
        Upstream now = upstream.get();
        if (now.servers().isEmpty()) {
            return new NotMeasured(text("name.no-server"));
        }
        Answer last = new NotMeasured(text("name.no-answer"));
        for (String candidate : candidates(name, now.searchDomains())) {
            last = ask(candidate, now.servers());
            if (last instanceof Addresses) {
                return last;
            }
        }
        return last;
    }

    private static List<String> candidates(String name, List<String> searchDomains) {
        if (name.contains(".") || searchDomains.isEmpty()) {
            return List.of(name);
        }
        return searchDomains.stream().map(domain -> name + "." + domain).toList();
    }

    private Answer ask(String name, List<InetSocketAddress> servers) {
        for (InetSocketAddress server : servers) {
            Optional<Reply> four = ask(server, name, Type.A);
            Optional<Reply> six = four.isPresent() ? ask(server, name, Type.AAAA) : Optional.empty();
            if (four.isPresent() && six.isPresent()) {
                Set<InetAddress> all = new LinkedHashSet<>(four.get().addresses());
                all.addAll(six.get().addresses());
                return all.isEmpty() ? new NoSuchName() : new Addresses(all);
            }
        }
        return new NotMeasured(text("name.no-answer"));
    }

    /** A server that is out of order, or has more to say than fits a packet, counts as silent. */
    private Optional<Reply> ask(InetSocketAddress server, String name, Type type) {
        AddressQuery query = new AddressQuery(random.nextInt(0x10000), name, type);
        try (DatagramSocket socket = new DatagramSocket()) {
            socket.connect(server);
            byte[] question = query.encode();
            for (int i = 0; i < TRIES; i++) {
                socket.send(new DatagramPacket(question, question.length));
                Optional<Reply> reply = await(socket, query);
                if (reply.isPresent()) {
                    return reply.filter(NameServerAnswers::isUsable);
                }
            }
        } catch (IOException | IllegalArgumentException unreachableOrNoDnsName) {
            return Optional.empty();
        }
        return Optional.empty();
    }

    private static boolean isUsable(Reply reply) {
        boolean says = reply.responseCode() == AddressQuery.NOERROR || reply.responseCode() == AddressQuery.NXDOMAIN;
        return says && !reply.truncated();
    }

    private static Optional<Reply> await(DatagramSocket socket, AddressQuery query) throws IOException {
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        DatagramPacket packet = new DatagramPacket(new byte[PACKET], PACKET);
        try {
            for (long left = PATIENCE.toMillis(); left > 0; left = (deadline - System.nanoTime()) / 1_000_000) {
                socket.setSoTimeout((int) left);
                packet.setLength(PACKET);
                socket.receive(packet);
                Optional<Reply> reply = query.read(packet.getData(), packet.getLength());
                if (reply.isPresent()) {
                    return reply;
                }
            }
        } catch (SocketTimeoutException silent) {
            return Optional.empty();
        }
        return Optional.empty();
    }

    private static Message text(String key, Object... arguments) {
        return Message.of(NameServerAnswers.class, key, arguments);
    }
}
