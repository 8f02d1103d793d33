package io.github.rdpmedic.demo;

import io.github.rdpmedic.model.Settings;
import io.github.rdpmedic.model.Target;
import java.io.IOException;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;

/** The six hosts a newcomer meets: one that is well, and five with a trouble each. */
public final class DemoNetwork implements AutoCloseable {

    /** Quick enough that a newcomer sees a host go and come back; loopback bears it. */
    public static final Settings.Cadence CADENCE = new Settings.Cadence(
            Duration.ofSeconds(2), Duration.ofSeconds(2), Duration.ofSeconds(10), Duration.ofSeconds(2), 8);

    private static final Duration UP_AND_DOWN = Duration.ofSeconds(20);

    private final SimulatedNetwork network;

    private DemoNetwork(SimulatedNetwork network) {
        this.network = network;
    }

    public static DemoNetwork start() throws IOException {
        return start(InstantSource.system());
    }

    static DemoNetwork start(InstantSource clock) throws IOException {
        SimulatedNetwork network = SimulatedNetwork.open(clock);
        try {
            network.warmUp();
            network.add("DESKTOP-K4", HostBehaviour.healthy().with(HostIdentity.inWorkgroup()));
            network.add(
                    "FILESRV01",
                    HostBehaviour.certificateExpiringIn(Duration.ofDays(5).plusHours(12)));
            network.add("SQL-ADMIN", HostBehaviour.certificateExpired());
            network.add("TERM-02", HostBehaviour.tlsStalls());
            network.add("HOME-PC", HostBehaviour.portRefused());
            network.add("BUILD-VM", HostBehaviour.upAndDownEvery(UP_AND_DOWN));
            return new DemoNetwork(network);
        } catch (IOException | RuntimeException e) {
            network.close();
            throw e;
        }
    }

    /**
     * Starts so many hosts that are well, to measure with.
     *
     * @param delay by which each of their answers comes later
     */
    public static DemoNetwork ofHealthyHosts(int count, Duration delay) throws IOException {
        SimulatedNetwork network = SimulatedNetwork.open();
        try {
            for (int i = 1; i <= count; i++) {
                network.add("host-" + i, HostBehaviour.healthy().withDelay(delay));
            }
            return new DemoNetwork(network);
        } catch (IOException | RuntimeException e) {
            network.close();
            throw e;
        }
    }

    /** The hosts as saved targets, in the order above. */
    public List<Target> targets() {
        return hosts().stream().map(SimulatedHost::target).toList();
    }

    /** The hosts themselves, to switch them by hand. */
    public List<SimulatedHost> hosts() {
        return network.hosts();
    }

    /** Ends every thread and closes every socket before it returns. */
    @Override
    public void close() {
        network.close();
    }
}
