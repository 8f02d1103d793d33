package io.github.rdpmedic.serve;

import io.github.rdpmedic.demo.HostBehaviour;
import io.github.rdpmedic.demo.SimulatedNetwork;
import java.net.InetAddress;
import java.time.Duration;
import java.time.InstantSource;
import java.util.concurrent.CountDownLatch;

/** So many simulated hosts in a process of their own, one address a line; ends when it is killed. Linux only. */
final class FleetSimulator {

    /** So that the ports of one address are never all taken. */
    private static final int HOSTS_PER_ADDRESS = 500;

    private FleetSimulator() {}

    public static void main(String[] arguments) throws Exception {
        int hosts = Integer.parseInt(arguments[0]);
        SimulatedNetwork.Limits limits = new SimulatedNetwork.Limits(hosts, Duration.ofSeconds(30));
        try (SimulatedNetwork network = SimulatedNetwork.open(InstantSource.system(), limits)) {
            for (int i = 0; i < hosts; i++) {
                byte[] loopback = {127, 0, 1, (byte) (1 + i / HOSTS_PER_ADDRESS)};
                System.out.println(network.add("SRV-" + i, HostBehaviour.healthy(), InetAddress.getByAddress(loopback))
                        .target()
                        .endpoint());
            }
            System.out.println("ready");
            new CountDownLatch(1).await();
        }
    }
}
