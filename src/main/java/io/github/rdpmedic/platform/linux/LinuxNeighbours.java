package io.github.rdpmedic.platform.linux;

import io.github.rdpmedic.model.MacAddress;
import io.github.rdpmedic.platform.ChildProcess;
import io.github.rdpmedic.platform.NeighbourTable;
import io.github.rdpmedic.platform.Programs;
import java.io.IOException;
import java.net.Inet4Address;
import java.net.InetAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The neighbours that the kernel knows: over IPv4 from {@code /proc}, over IPv6 from ip-neighbour(8). */
final class LinuxNeighbours implements NeighbourTable {

    /** The one of the asking thread; threads of one process may be in different networks. */
    private static final Path ARP = Path.of("/proc/thread-self/net/arp");

    private static final Duration TIMEOUT = Duration.ofSeconds(2);
    private static final int IP_ADDRESS = 0;
    private static final int HW_ADDRESS = 3;
    private static final Pattern LINK_LAYER = Pattern.compile(" lladdr ([0-9a-f:]{17})( |$)", Pattern.MULTILINE);

    private final Programs programs;

    LinuxNeighbours(Programs programs) {
        this.programs = programs;
    }

    @Override
    public Optional<MacAddress> find(InetAddress address) {
        return (address instanceof Inet4Address ? arp(address) : neighbour(address)).filter(MacAddress::isOneAdapter);
    }

    private static Optional<MacAddress> arp(InetAddress address) {
        String wanted = address.getHostAddress();
        try (Stream<String> lines = Files.lines(ARP)) {
            return lines.map(line -> line.trim().split(" +"))
                    .filter(cells -> cells.length > HW_ADDRESS && cells[IP_ADDRESS].equals(wanted))
                    .findFirst()
                    .flatMap(cells -> MacAddress.parse(cells[HW_ADDRESS]));
        } catch (IOException noSuchTable) {
            return Optional.empty();
        }
    }

    private Optional<MacAddress> neighbour(InetAddress address) {
        String wanted = address.getHostAddress().replaceAll("%.*", "");
        ChildProcess.Ending ending = programs.run(TIMEOUT, "ip", "-6", "neighbour", "show", "to", wanted);
        if (ending instanceof ChildProcess.Exited exited && exited.succeeded()) {
            Matcher matcher = LINK_LAYER.matcher(exited.output());
            return matcher.find() ? MacAddress.parse(matcher.group(1)) : Optional.empty();
        }
        return Optional.empty();
    }
}
