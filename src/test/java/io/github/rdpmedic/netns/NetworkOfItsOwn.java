package io.github.rdpmedic.netns;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.github.rdpmedic.platform.Programs;
import io.github.rdpmedic.platform.linux.OwnNamespace;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import org.awaitility.Awaitility;

/**
 * This PC, two routers and a host, each a network namespace: {@code PC 1500 near 1500|middle|1500 far 1500 host}.
 * The PC is the namespace of the calling thread, see {@link OwnNamespace}; the others live as long as this object.
 */
public final class NetworkOfItsOwn implements AutoCloseable {

    public static final String ROUTER = "10.77.1.2";
    public static final String HOST = "10.77.3.2";
    public static final String HOST_V6 = "fd77:3::2";

    private static final int IPV6_MINIMUM_MTU = 1280;

    private static final String[] SYSCTLS = {
        "echo 1 > /proc/sys/net/ipv4/ip_forward",
        "echo 1 > /proc/sys/net/ipv6/conf/all/forwarding",
        "echo 0 > /proc/sys/net/ipv6/conf/all/accept_dad",
        "echo 0 > /proc/sys/net/ipv6/conf/default/accept_dad"
    };

    /** What a test does with it. */
    public interface Body {
        void run(NetworkOfItsOwn network) throws Exception;
    }

    private final List<Process> nodes = new ArrayList<>();
    private final long near;
    private final long far;
    private final long host;

    /**
     * Runs a test as the PC of such a network. Skipped where nobody may make one.
     *
     * @param middle MTU of the link between the routers, bytes
     */
    public static void run(int middle, Body body) throws Exception {
        assumeTrue(new Programs(Map.of()).find("nft").isPresent(), "nft (package nftables) is not installed");
        OwnNamespace.run(() -> {
            try (NetworkOfItsOwn network = new NetworkOfItsOwn(middle)) {
                body.run(network);
            }
        });
    }

    private NetworkOfItsOwn(int middle) throws IOException {
        OwnNamespace.sysctl("net.ipv4.ping_group_range", "0 2147483647");
        OwnNamespace.command("sh", "-c", String.join("; ", SYSCTLS));
        near = node();
        far = node();
        host = node();
        link("pc0", "near0", near);
        linkBetween(near, "near1", far, "far0");
        linkBetween(far, "far1", host, "host0");
        in(near, "ip link set near1 mtu " + middle);
        in(far, "ip link set far0 mtu " + middle);
        numberIpv4();
        if (middle >= IPV6_MINIMUM_MTU) {
            numberIpv6();
        }
    }

    private void numberIpv4() {
        OwnNamespace.command("ip", "addr", "add", "10.77.1.1/24", "dev", "pc0");
        in(near, "ip addr add " + ROUTER + "/24 dev near0; ip addr add 10.77.2.1/24 dev near1");
        in(far, "ip addr add 10.77.2.2/24 dev far0; ip addr add 10.77.3.1/24 dev far1");
        in(host, "ip addr add " + HOST + "/24 dev host0; ip route add default via 10.77.3.1");
        in(near, "ip route add 10.77.3.0/24 via 10.77.2.2");
        in(far, "ip route add 10.77.1.0/24 via 10.77.2.1");
        OwnNamespace.command("ip", "route", "add", "default", "via", ROUTER);
    }

    private void numberIpv6() {
        OwnNamespace.command("ip", "addr", "add", "fd77:1::1/64", "dev", "pc0", "nodad");
        in(near, "ip addr add fd77:1::2/64 dev near0 nodad; ip addr add fd77:2::1/64 dev near1 nodad");
        in(far, "ip addr add fd77:2::2/64 dev far0 nodad; ip addr add fd77:3::1/64 dev far1 nodad");
        in(host, "ip addr add " + HOST_V6 + "/64 dev host0 nodad; ip -6 route add default via fd77:3::1");
        in(near, "ip -6 route add fd77:3::/64 via fd77:2::2");
        in(far, "ip -6 route add fd77:1::/64 via fd77:2::1");
        OwnNamespace.command("ip", "-6", "route", "add", "default", "via", "fd77:1::2");
    }

    /** The routers no longer say that a packet is too big. */
    public void refuseInSilence() {
        for (long router : new long[] {near, far}) {
            in(
                    router,
                    "nft add table inet quiet;"
                            + " nft 'add chain inet quiet out { type filter hook output priority 0; }';"
                            + " nft add rule inet quiet out icmp type destination-unreachable drop;"
                            + " nft add rule inet quiet out icmpv6 type packet-too-big drop");
        }
    }

    /** The near router loses so many percent of the echoes and their answers, by chance; TCP is spared. */
    public void loseEchoes(int percent) {
        in(
                near,
                "nft add table inet lossy;"
                        + " nft 'add chain inet lossy onward { type filter hook forward priority 0; }';"
                        + " nft add rule inet lossy onward meta l4proto icmp numgen random mod 100 lt " + percent
                        + " drop");
    }

    /** The host answers no echo. */
    public void filterEchoes() {
        in(host, "echo 1 > /proc/sys/net/ipv4/icmp_echo_ignore_all");
    }

    /** The near router is switched off: its link stands, and nobody is there. */
    public void switchRouterOff() {
        in(near, "ip addr flush dev near0");
        OwnNamespace.command("ip", "neigh", "flush", "dev", "pc0");
    }

    public void switchHostOff() {
        in(far, "ip link set far1 down");
    }

    /** Runs {@code task} on a thread whose network is the host's; the threads that it starts are the host's too. */
    public <T> T onHost(Callable<T> task) throws Exception {
        FutureTask<T> future = new FutureTask<>(() -> {
            OwnNamespace.enterNetworkOf(host);
            return task.call();
        });
        Thread thread = new Thread(future, "host");
        thread.start();
        try {
            return future.get();
        } catch (ExecutionException e) {
            throw (Exception) e.getCause();
        }
    }

    private long node() throws IOException {
        Process process = new ProcessBuilder("unshare", "--net", "sleep", "300").start();
        nodes.add(process);
        Path mine = Path.of("/proc/thread-self/ns/net");
        Path its = Path.of("/proc/" + process.pid() + "/ns/net");
        Awaitility.await()
                .pollInSameThread()
                .pollInterval(Duration.ofMillis(5))
                .until(() ->
                        !Files.readSymbolicLink(its).equals(Files.readSymbolicLink(mine)) && isReady(process.pid()));
        in(process.pid(), "ip link set lo up; " + String.join("; ", SYSCTLS));
        return process.pid();
    }

    private static boolean isReady(long pid) throws IOException {
        return Files.readString(Path.of("/proc/" + pid + "/comm")).startsWith("sleep");
    }

    private static void link(String here, String there, long node) {
        String pid = Long.toString(node);
        OwnNamespace.command("ip", "link", "add", here, "type", "veth", "peer", "name", there, "netns", pid);
        OwnNamespace.command("ip", "link", "set", here, "up");
        in(node, "ip link set " + there + " up");
    }

    private static void linkBetween(long one, String oneName, long other, String otherName) {
        in(
                one,
                "ip link add " + oneName + " type veth peer name " + otherName + " netns " + other + "; ip link set "
                        + oneName + " up");
        in(other, "ip link set " + otherName + " up");
    }

    private static void in(long node, String script) {
        OwnNamespace.command("nsenter", "--net=/proc/" + node + "/ns/net", "sh", "-e", "-c", script);
    }

    @Override
    public void close() {
        Collections.reverse(nodes);
        nodes.forEach(Process::destroyForcibly);
    }
}
