package io.github.rdpmedic.netns;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.github.rdpmedic.platform.ChildProcess;
import io.github.rdpmedic.platform.Programs;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A PC and a host with a cable between them: two network namespaces and a veth pair, see ip-netns(8). What happens
 * there touches nothing of this PC. Needs the superuser.
 */
final class TwoComputers implements AutoCloseable {

    static final String PC = "10.99.7.1";
    static final String HOST = "10.99.7.2";
    static final String HOST_IPV6 = "fd99:7::2";
    static final String CABLE = "cable0";

    private static final Duration TIMEOUT = Duration.ofSeconds(10);
    private static final Pattern MTU = Pattern.compile(" mtu ([0-9]+) ");

    private static final Pattern MAC = Pattern.compile("link/ether ([0-9a-f:]{17}) ");

    private final String pc;
    private final String host;
    private String path = System.getenv("PATH");
    private final List<Process> started = new ArrayList<>();

    private TwoComputers(String name) {
        this.pc = name + "-pc";
        this.host = name + "-host";
    }

    static TwoComputers connected() {
        Programs programs = new Programs(Map.of());
        assumeTrue(programs.find("ip").isPresent(), "ip (package iproute2) is not installed");
        TwoComputers two =
                new TwoComputers("medic-" + UUID.randomUUID().toString().substring(0, 8));
        assumeTrue(
                succeeded(run("ip", "netns", "add", two.pc)), "only the superuser may make a network namespace here");
        ip("netns", "add", two.host);
        ip("link", "add", CABLE, "netns", two.pc, "type", "veth", "peer", "name", CABLE, "netns", two.host);
        two.setUp(two.pc, PC, "fd99:7::1");
        two.setUp(two.host, HOST, HOST_IPV6);
        return two;
    }

    private void setUp(String namespace, String ipv4, String ipv6) {
        ip("-n", namespace, "link", "set", "lo", "up");
        ip("-n", namespace, "link", "set", CABLE, "up");
        ip("-n", namespace, "address", "add", ipv4 + "/24", "dev", CABLE);
        ip("-n", namespace, "address", "add", ipv6 + "/64", "dev", CABLE, "nodad");
    }

    /** The MTU of the cable as the PC sees it. */
    int mtu() {
        Matcher matcher = MTU.matcher(ip("-n", pc, "link", "show", "dev", CABLE));
        if (!matcher.find()) {
            throw new AssertionError("no MTU");
        }
        return Integer.parseInt(matcher.group(1));
    }

    /** A host that answers no echo, so that nobody can measure what the path carries. */
    void hideThePath() {
        ip(
                "netns",
                "exec",
                host,
                "sh",
                "-c",
                "echo 1 > /proc/sys/net/ipv4/icmp_echo_ignore_all && echo 1 > /proc/sys/net/ipv6/icmp/echo_ignore_all");
    }

    /** A computer that answers RDP requests on its IPv4 and IPv6 address. */
    Process startHost(Path output) throws IOException {
        return java(host, output, RdpAnswer.class.getName());
    }

    /** The same, once it is woken. */
    Process startSleepingHost(Path output) throws IOException {
        return java(host, output, RdpAnswer.class.getName(), "asleep", hostAdapter());
    }

    /** The MAC address of the host. */
    String hostAdapter() {
        Matcher matcher = MAC.matcher(ip("-n", host, "link", "show", "dev", CABLE));
        if (!matcher.find()) {
            throw new AssertionError("no MAC address");
        }
        return matcher.group(1);
    }

    /**
     * From now on a packet size of {@code mtu} cuts the PC off from the host, as a network device does that cannot
     * have this size: the {@code ip} of the PC takes the route away with it.
     */
    void cutOffAt(int mtu, Path directory) throws IOException {
        String real = new Programs(Map.of()).find("ip").orElseThrow().toString();
        Path program = Files.writeString(directory.resolve("ip"), """
                #!/bin/sh
                case "$*" in
                  "link set dev %1$s mtu %2$d") %3$s route add blackhole %4$s/32 ;;
                  "link set dev %1$s mtu "*) %3$s route del blackhole %4$s/32 ;;
                esac
                exec %3$s "$@"
                """.formatted(CABLE, mtu, real, HOST));
        Files.setPosixFilePermissions(program, PosixFilePermissions.fromString("rwxr-xr-x"));
        path = directory + File.pathSeparator + path;
    }

    /** The program itself, on the PC. */
    Process startProgram(Path output, String... arguments) throws IOException {
        List<String> command = new ArrayList<>(List.of("io.github.rdpmedic.Main"));
        command.addAll(List.of(arguments));
        return java(pc, output, command.toArray(String[]::new));
    }

    private Process java(String namespace, Path output, String... arguments) throws IOException {
        List<String> command = new ArrayList<>(List.of("ip", "netns", "exec", namespace));
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(List.of("-XX:TieredStopAtLevel=1", "-Duser.language=en", "-cp"));
        command.add(System.getProperty("java.class.path"));
        command.addAll(List.of(arguments));
        ProcessBuilder builder = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(output.toFile())
                .redirectInput(new File("/dev/null"));
        builder.environment().put("PATH", path);
        Process process = builder.start();
        started.add(process);
        return process;
    }

    private static String ip(String... arguments) {
        ChildProcess.Ending ending = run("ip", arguments);
        if (!succeeded(ending)) {
            throw new AssertionError("ip " + String.join(" ", arguments) + ": " + ending);
        }
        return ((ChildProcess.Exited) ending).output();
    }

    private static ChildProcess.Ending run(String program, String... arguments) {
        return new Programs(Map.of()).run(TIMEOUT, program, arguments);
    }

    private static boolean succeeded(ChildProcess.Ending ending) {
        return ending instanceof ChildProcess.Exited exited && exited.succeeded();
    }

    @Override
    public void close() {
        started.forEach(Process::destroyForcibly);
        run("ip", "netns", "del", pc);
        run("ip", "netns", "del", host);
    }
}
