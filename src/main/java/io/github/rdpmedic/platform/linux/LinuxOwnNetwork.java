package io.github.rdpmedic.platform.linux;

import io.github.rdpmedic.model.NetworkAdapter;
import io.github.rdpmedic.platform.ChildProcess;
import io.github.rdpmedic.platform.IpLiteral;
import io.github.rdpmedic.platform.JavaAdapters;
import io.github.rdpmedic.platform.OwnNetwork;
import io.github.rdpmedic.platform.Programs;
import java.io.IOException;
import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.NetworkInterface;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * The kernel's own answers through ip(8): only the kernel knows which of its routing tables counts for a packet,
 * and a VPN often brings a table of its own.
 */
final class LinuxOwnNetwork implements OwnNetwork {

    private static final Duration TIMEOUT = Duration.ofMillis(500);
    /** What ip(8) ends with when the kernel refused. */
    private static final int KERNEL_SAID_NO = 2;

    private final Programs programs;
    private final Path resolverConfiguration;
    private final JavaAdapters adapters;

    LinuxOwnNetwork(Programs programs) {
        this(programs, Path.of("/sys/class/net"), Path.of("/etc/resolv.conf"));
    }

    LinuxOwnNetwork(Programs programs, Path sysClassNet, Path resolverConfiguration) {
        this.programs = programs;
        this.resolverConfiguration = resolverConfiguration;
        adapters = new JavaAdapters(
                found -> LinuxInterfaceType.of(sysClassNet.resolve(found.getName())), NetworkInterface::getName);
    }

    @Override
    public List<NetworkAdapter> adapters() {
        return adapters.all();
    }

    @Override
    public Way wayTo(InetAddress destination) {
        ChildProcess.Ending ending = ip(destination, "route", "get", destination.getHostAddress());
        if (ending instanceof ChildProcess.Exited exited) {
            if (exited.succeeded()) {
                return way(exited.output());
            }
            return exited.code() == KERNEL_SAID_NO ? new NoWay() : new WayUnknown();
        }
        return new WayUnknown();
    }

    /** Of a line such as {@code 192.0.2.1 via 10.0.0.1 dev eth0 src 10.0.0.7 uid 1000}. */
    static Way way(String line) {
        List<String> words = words(line);
        Optional<String> device = wordAfter("dev", words);
        if (device.isEmpty()) {
            return new WayUnknown();
        }
        return wordAfter("via", words)
                .flatMap(IpLiteral::parse)
                .<Way>map(router -> new Via(device.get(), router))
                .orElseGet(() -> new OnLink(device.get()));
    }

    @Override
    public Neighbour neighbour(InetAddress address) {
        ChildProcess.Ending ending = ip(address, "neigh", "show", "to", address.getHostAddress());
        return ending instanceof ChildProcess.Exited exited && exited.succeeded()
                ? neighbour(exited.output())
                : Neighbour.UNKNOWN;
    }

    /** Of a line such as {@code 10.0.0.1 dev eth0 lladdr 02:00:00:00:00:01 REACHABLE}. */
    static Neighbour neighbour(String line) {
        List<String> words = words(line);
        String state = words.isEmpty() ? "" : words.get(words.size() - 1);
        return switch (state) {
            case "REACHABLE", "PERMANENT" -> Neighbour.PRESENT;
            case "FAILED", "INCOMPLETE" -> Neighbour.ABSENT;
            default -> Neighbour.UNKNOWN;
        };
    }

    @Override
    public List<InetAddress> nameServers() {
        try {
            return Files.readAllLines(resolverConfiguration).stream()
                    .map(LinuxOwnNetwork::words)
                    .filter(words -> words.size() > 1 && words.get(0).equals("nameserver"))
                    .flatMap(words -> IpLiteral.parse(words.get(1)).stream())
                    .toList();
        } catch (IOException unreadable) {
            return List.of();
        }
    }

    private ChildProcess.Ending ip(InetAddress family, String... arguments) {
        String[] all = new String[arguments.length + 2];
        all[0] = "-o";
        all[1] = family instanceof Inet6Address ? "-6" : "-4";
        System.arraycopy(arguments, 0, all, 2, arguments.length);
        return programs.run(TIMEOUT, "ip", all);
    }

    private static List<String> words(String text) {
        return Arrays.asList(text.strip().split("\\s+"));
    }

    private static Optional<String> wordAfter(String word, List<String> words) {
        int at = words.indexOf(word);
        return at >= 0 && at + 1 < words.size() ? Optional.of(words.get(at + 1)) : Optional.empty();
    }
}
