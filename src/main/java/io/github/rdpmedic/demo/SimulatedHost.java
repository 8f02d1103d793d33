package io.github.rdpmedic.demo;

import io.github.rdpmedic.model.Endpoint;
import io.github.rdpmedic.model.Target;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.time.Instant;

/** The server side of one Remote Desktop host on a loopback port. Its methods may be called from any thread. */
public final class SimulatedHost {

    private final String name;
    private final SimulatedNetwork network;
    private final HostCertificate certificate;
    private final GuestBook guests;
    private final LoopbackPort port;
    private final UdpPort udpPort;
    private final Instant bornAt;
    private volatile HostBehaviour behaviour;
    private volatile boolean up;
    private Appointments.Appointment nextChange;

    SimulatedHost(String name, HostBehaviour behaviour, InetAddress loopback, SimulatedNetwork network)
            throws IOException {
        this.name = name;
        this.behaviour = behaviour;
        this.network = network;
        this.certificate = new HostCertificate(name, network.mint());
        this.bornAt = network.clock().instant();
        this.guests = new GuestBook(name, certificate, network);
        this.port = new LoopbackPort(network.loop(), loopback, channel -> guests.welcome(channel, this.behaviour));
        this.udpPort = new UdpPort(network.loop(), port.address());
    }

    public String name() {
        return name;
    }

    public InetSocketAddress address() {
        return port.address();
    }

    /** The host as a saved target, by its address. */
    public Target target() {
        return new Target(
                name,
                new Endpoint(address().getAddress().getHostAddress(), address().getPort()));
    }

    public HostBehaviour behaviour() {
        return behaviour;
    }

    /** Behaves differently from the next connection on. What {@link #goDown} or {@link #comeUp} set is forgotten. */
    public void behave(HostBehaviour other) {
        inLoop(() -> {
            behaviour = other;
            followPresence();
        });
    }

    /** Whether the host listens at this moment. */
    public boolean isUp() {
        return up;
    }

    /** Refuses connections from now on and drops those that are open; the port stays the host's. */
    public void goDown() {
        inLoop(() -> {
            stopFollowing();
            listen(false);
        });
    }

    /** Listens again on the same port, from now on. */
    public void comeUp() {
        inLoop(() -> {
            stopFollowing();
            listen(true);
        });
    }

    /** The certificate that the host shows. */
    public X509Certificate certificate() {
        return certificate.made(behaviour.certificate());
    }

    /** Connections accepted since the host was made. */
    public int connectionsAccepted() {
        return guests.accepted();
    }

    /** Connections that are open now. */
    public int openConnections() {
        return guests.open();
    }

    /** UDP datagrams received since the host was made. */
    public int datagramsReceived() {
        return udpPort.received();
    }

    /** How often a client went on after the CHALLENGE, which on a real host is an attempt to log on. */
    public int logonAttempts() {
        return guests.logonAttempts();
    }

    /** Puts the port into the state that the clock asks for. On the loop's thread, like all that follows. */
    void followPresence() throws IOException {
        stopFollowing();
        Presence presence = behaviour.presence();
        Duration age = Duration.between(bornAt, network.clock().instant());
        presence.untilChange(age).ifPresent(wait -> nextChange = network.loop().after(wait, this::followQuietly));
        listen(presence.isUpAfter(age));
    }

    /** True for a host that was not switched by hand and whose presence changes with time. */
    boolean followsClock() {
        return nextChange != null;
    }

    private void followQuietly() {
        try {
            followPresence();
        } catch (IOException portIsTaken) {
            throw new UncheckedIOException(portIsTaken);
        }
    }

    private void stopFollowing() {
        if (nextChange != null) {
            nextChange.cancel();
            nextChange = null;
        }
    }

    private void listen(boolean wanted) throws IOException {
        if (wanted) {
            port.listen();
            udpPort.follow(behaviour.udp());
        } else {
            udpPort.close();
            port.refuse();
            guests.showOut();
        }
        up = wanted;
    }

    void close() {
        stopFollowing();
        up = false;
        port.close();
        udpPort.close();
        guests.showOut();
    }

    private interface Change {
        void make() throws IOException;
    }

    private void inLoop(Change change) {
        try {
            network.loop().call(() -> {
                change.make();
                return null;
            });
        } catch (IOException portIsTaken) {
            throw new UncheckedIOException(name + " could not switch its port", portIsTaken);
        }
    }
}
