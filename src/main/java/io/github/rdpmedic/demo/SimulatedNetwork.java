package io.github.rdpmedic.demo;

import java.io.IOException;
import java.net.InetAddress;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executor;

/**
 * Simulated Remote Desktop hosts on loopback ports of this PC. However many there are, they share one
 * thread that waits and at most two that compute, which end when they have had nothing to do for a while.
 */
public final class SimulatedNetwork implements AutoCloseable {

    /**
     * @param connections open at once in the whole network; further ones are closed at once
     * @param idleTimeout after which a connection without a word from the client is closed
     */
    public record Limits(int connections, Duration idleTimeout) {
        public static final Limits DEFAULTS = new Limits(4096, Duration.ofSeconds(30));
    }

    private final InstantSource clock;
    private final Limits limits;
    private final CertificateMint mint;
    private final EventLoop loop = new EventLoop("simulated-network");
    private final Workers workers = new Workers("simulated-network-tls");
    private final List<SimulatedHost> hosts = new CopyOnWriteArrayList<>();
    private int guests;

    private SimulatedNetwork(InstantSource clock, Limits limits) throws IOException {
        this.clock = clock;
        this.limits = limits;
        this.mint = new CertificateMint(clock);
        loop.start();
    }

    public static SimulatedNetwork open() throws IOException {
        return open(InstantSource.system());
    }

    /** @param clock what the hosts take for the time: of certificates, of challenges, of going down and up */
    public static SimulatedNetwork open(InstantSource clock) throws IOException {
        return open(clock, Limits.DEFAULTS);
    }

    public static SimulatedNetwork open(InstantSource clock, Limits limits) throws IOException {
        return new SimulatedNetwork(clock, limits);
    }

    /** Starts a host on a free port of 127.0.0.1. */
    public SimulatedHost add(String name, HostBehaviour behaviour) throws IOException {
        return add(name, behaviour, InetAddress.getByAddress(new byte[] {127, 0, 0, 1}));
    }

    /**
     * Starts a host on a free port of another loopback address. Linux has all of 127.0.0.0/8 and ::1;
     * Windows and macOS have 127.0.0.1 and ::1.
     *
     * @throws IllegalArgumentException when the address is not a loopback address
     */
    public SimulatedHost add(String name, HostBehaviour behaviour, InetAddress loopback) throws IOException {
        SimulatedHost host = new SimulatedHost(name, behaviour, loopback, this);
        try {
            return loop.call(() -> {
                host.followPresence();
                hosts.add(host);
                return host;
            });
        } catch (IOException | IllegalStateException notStarted) {
            host.close();
            throw notStarted;
        }
    }

    public List<SimulatedHost> hosts() {
        return List.copyOf(hosts);
    }

    /** Looks at the clock again, for a clock that was moved by hand. */
    public void clockMoved() throws IOException {
        loop.call(() -> {
            for (SimulatedHost host : hosts) {
                if (host.followsClock()) {
                    host.followPresence();
                }
            }
            return null;
        });
    }

    /** Makes the shared key now, in the background, so that the first client need not wait for it. */
    void warmUp() {
        workers.execute(KeyStrength.RSA_2048_SHA256::keyPair);
    }

    /** Ends every thread and closes every socket before it returns. */
    @Override
    public void close() {
        loop.execute(this::closeHosts);
        loop.close();
        workers.close();
    }

    private void closeHosts() {
        for (SimulatedHost host : hosts) {
            host.close();
        }
    }

    InstantSource clock() {
        return clock;
    }

    Limits limits() {
        return limits;
    }

    CertificateMint mint() {
        return mint;
    }

    EventLoop loop() {
        return loop;
    }

    Executor workers() {
        return workers;
    }

    /** Counts one more connection, on the loop's thread; false when there are too many. */
    boolean admit() {
        if (guests >= limits.connections) {
            return false;
        }
        guests++;
        return true;
    }

    void leave() {
        guests--;
    }
}
