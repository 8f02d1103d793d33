package io.github.rdpmedic.platform.linux;

import static io.github.rdpmedic.platform.linux.OwnNamespace.command;
import static io.github.rdpmedic.platform.linux.OwnNamespace.sysctl;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.github.rdpmedic.platform.IcmpEcho;
import io.github.rdpmedic.platform.IcmpEcho.Answered;
import io.github.rdpmedic.platform.IcmpEcho.NoAnswer;
import io.github.rdpmedic.platform.IcmpEcho.NotMeasured;
import io.github.rdpmedic.platform.IcmpEcho.Reply;
import io.github.rdpmedic.platform.IcmpEcho.Unreachable;
import io.github.rdpmedic.platform.PingProgram;
import io.github.rdpmedic.platform.Programs;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;

/** Real echoes through the kernel and through the ping program. */
@EnabledOnOs(value = OS.LINUX, disabledReason = "needs the kernel of Linux")
class LinuxIcmpEchoIT {

    private static final Duration SECOND = Duration.ofSeconds(1);

    private final IcmpEcho socket = new DatagramIcmpEcho();
    private final Programs programs = new Programs(Map.of());
    private final IcmpEcho ping = new PingProgram(new LinuxPing(programs), Map.of());

    @Test
    void aSocketHearsTheLoopbackOverIpv4AndIpv6() throws Exception {
        OwnNamespace.run(() -> {
            sysctl("net.ipv4.ping_group_range", "0 2147483647");
            assertThat(PingGroupRange.admitsThisProcess()).isTrue();
            assertAnswered(send(socket, "127.0.0.1", SECOND));
            assertAnswered(send(socket, "::1", SECOND));
        });
    }

    @Test
    void theKernelOfThisPcIsAskedWhetherASocketIsAllowed() throws Exception {
        OwnNamespace.run(() -> {
            sysctl("net.ipv4.ping_group_range", "1 0");
            assertThat(PingGroupRange.admitsThisProcess()).isFalse();
            assertThat(send(socket, "127.0.0.1", SECOND)).isEqualTo(new NotMeasured("ICMP socket: errno 13"));
        });
    }

    @Test
    void aSilentHostCostsTheTimeoutAndNoMore() throws Exception {
        OwnNamespace.run(() -> {
            sysctl("net.ipv4.ping_group_range", "0 2147483647");
            sysctl("net.ipv4.icmp_echo_ignore_all", "1");
            for (IcmpEcho echo : new IcmpEcho[] {socket, ping()}) {
                long before = System.nanoTime();
                assertThat(send(echo, "127.0.0.1", Duration.ofMillis(250))).isEqualTo(new NoAnswer());
                assertThat(Duration.ofNanos(System.nanoTime() - before))
                        .isBetween(Duration.ofMillis(250), Duration.ofMillis(1500));
            }
        });
    }

    @Test
    void whatHasNoWayIsUnreachableAtOnce() throws Exception {
        OwnNamespace.run(() -> {
            sysctl("net.ipv4.ping_group_range", "0 2147483647");
            command("ip", "route", "add", "unreachable", "198.51.100.0/24");
            for (IcmpEcho echo : new IcmpEcho[] {socket, ping()}) {
                assertThat(send(echo, "192.0.2.1", SECOND)).isEqualTo(new Unreachable());
                assertThat(send(echo, "198.51.100.1", SECOND)).isEqualTo(new Unreachable());
                assertThat(send(echo, "2001:db8::1", SECOND)).isEqualTo(new Unreachable());
            }
        });
    }

    /** Another network namespace is the router; it knows no way to the host and says so. */
    @Test
    void whatARouterSaysComesBackThroughTheSocket() throws Exception {
        OwnNamespace.run(() -> {
            sysctl("net.ipv4.ping_group_range", "0 2147483647");
            Process router = new ProcessBuilder("unshare", "--net", "sleep", "60").start();
            try {
                connectTo(router.pid());
                assertAnswered(send(socket, "10.99.0.2", SECOND));
                assertThat(send(socket, "198.51.100.1", SECOND)).isEqualTo(new Unreachable());
            } finally {
                router.destroyForcibly().waitFor();
            }
        });
    }

    @Test
    void fiveHundredEchoesTakeLessThanOneHundredthOfAMinute() throws Exception {
        OwnNamespace.run(() -> {
            sysctl("net.ipv4.ping_group_range", "0 2147483647");
            send(socket, "127.0.0.1", SECOND);
            long descriptors = openDescriptors();
            long before = System.nanoTime();
            for (int i = 0; i < 500; i++) {
                assertAnswered(send(socket, "127.0.0.1", SECOND));
            }
            assertThat(Duration.ofNanos(System.nanoTime() - before)).isLessThan(Duration.ofMillis(600));
            assertThat(openDescriptors()).isLessThan(descriptors + 100);
        });
    }

    @Test
    void pingHearsTheLoopbackOverIpv4AndIpv6() throws UnknownHostException {
        assertAnswered(send(ping(), "127.0.0.1", SECOND));
        assertAnswered(send(ping(), "::1", SECOND));
    }

    @Test
    void thePlatformChoosesWhatWorksOnThisPc() throws UnknownHostException {
        ping();
        IcmpEcho echo = LinuxPlatform.create(System.getenv()).icmp();
        assertThat(echo.availability().isAvailable()).isTrue();
        assertAnswered(send(echo, "127.0.0.1", SECOND));
    }

    private IcmpEcho ping() {
        assumeTrue(programs.find("ping").isPresent(), "ping (package iputils-ping) is not installed");
        return ping;
    }

    /** The router is 10.99.0.2; what we send to 198.51.100.0/24 goes through it and no further. */
    private static void connectTo(long router) {
        String there = "--net=/proc/" + router + "/ns/net";
        command("ip", "link", "add", "here", "type", "veth", "peer", "name", "there", "netns", Long.toString(router));
        command("ip", "addr", "add", "10.99.0.1/24", "dev", "here");
        command("ip", "link", "set", "here", "up");
        command("nsenter", there, "ip", "addr", "add", "10.99.0.2/24", "dev", "there");
        command("nsenter", there, "ip", "link", "set", "there", "up");
        command("nsenter", there, "sh", "-c", "echo 1 > /proc/sys/net/ipv4/ip_forward");
        command("nsenter", there, "ip", "route", "add", "unreachable", "198.51.100.0/24");
        command("ip", "route", "add", "198.51.100.0/24", "via", "10.99.0.2");
    }

    private static Reply send(IcmpEcho echo, String address, Duration timeout) throws UnknownHostException {
        return echo.send(InetAddress.getByName(address), timeout);
    }

    private static void assertAnswered(Reply reply) {
        assertThat(reply)
                .isInstanceOfSatisfying(
                        Answered.class,
                        answered -> assertThat(answered.roundTrip()).isBetween(Duration.ofNanos(1), SECOND));
    }

    private static long openDescriptors() throws Exception {
        try (Stream<Path> descriptors = Files.list(Path.of("/proc/self/fd"))) {
            return descriptors.count();
        }
    }
}
