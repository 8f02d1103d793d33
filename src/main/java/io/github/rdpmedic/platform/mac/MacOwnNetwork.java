package io.github.rdpmedic.platform.mac;

import io.github.rdpmedic.model.Facts.InterfaceType;
import io.github.rdpmedic.model.NetworkAdapter;
import io.github.rdpmedic.platform.ChildProcess;
import io.github.rdpmedic.platform.ConfiguredNameServers;
import io.github.rdpmedic.platform.IpLiteral;
import io.github.rdpmedic.platform.JavaAdapters;
import io.github.rdpmedic.platform.OwnNetwork;
import io.github.rdpmedic.platform.Programs;
import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.NetworkInterface;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The network of a Mac, from networksetup(8), route(8) and arp(8). */
final class MacOwnNetwork implements OwnNetwork {

    private static final Duration TIMEOUT = Duration.ofSeconds(1);
    private static final Pattern WIFI_PORT =
            Pattern.compile("(?m)^Hardware Port: (?:Wi-Fi|AirPort)\\s*\\R^Device: (\\S+)");
    private static final Pattern GATEWAY = Pattern.compile("(?m)^\\s*gateway: (\\S+)");
    private static final Pattern INTERFACE = Pattern.compile("(?m)^\\s*interface: (\\S+)");

    private final Programs programs;

    MacOwnNetwork(Programs programs) {
        this.programs = programs;
    }

    @Override
    public List<NetworkAdapter> adapters() {
        Optional<String> wifi = output("networksetup", "-listallhardwareports").flatMap(MacOwnNetwork::wifiDevice);
        return new JavaAdapters(found -> type(found.getName(), wifi), NetworkInterface::getName).all();
    }

    static Optional<String> wifiDevice(String hardwarePorts) {
        Matcher matcher = WIFI_PORT.matcher(hardwarePorts);
        return matcher.find() ? Optional.of(matcher.group(1)) : Optional.empty();
    }

    /** By the prefixes that macOS gives its interfaces. */
    static InterfaceType type(String name, Optional<String> wifi) {
        if (wifi.filter(name::equals).isPresent()) {
            return InterfaceType.WIFI;
        }
        if (name.matches("(utun|ipsec|ppp|tun|tap)[0-9]+")) {
            return InterfaceType.VPN;
        }
        if (name.matches("pdp_ip[0-9]+")) {
            return InterfaceType.CELLULAR;
        }
        return name.matches("en[0-9]+") ? InterfaceType.ETHERNET : InterfaceType.OTHER;
    }

    @Override
    public Way wayTo(InetAddress destination) {
        String family = destination instanceof Inet6Address ? "-inet6" : "-inet";
        ChildProcess.Ending ending = programs.run(TIMEOUT, "route", "-n", "get", family, destination.getHostAddress());
        if (ending instanceof ChildProcess.Exited exited) {
            return exited.succeeded() ? way(exited.output()) : refusal(exited.output());
        }
        return new WayUnknown();
    }

    private static Way refusal(String output) {
        return output.contains("not in table") ? new NoWay() : new WayUnknown();
    }

    static Way way(String output) {
        Matcher device = INTERFACE.matcher(output);
        if (!device.find()) {
            return output.contains("not in table") ? new NoWay() : new WayUnknown();
        }
        Matcher gateway = GATEWAY.matcher(output);
        Optional<InetAddress> router = gateway.find() ? IpLiteral.parse(gateway.group(1)) : Optional.empty();
        return router.<Way>map(address -> new Via(device.group(1), address))
                .orElseGet(() -> new OnLink(device.group(1)));
    }

    @Override
    public Neighbour neighbour(InetAddress address) {
        return address instanceof Inet6Address
                ? Neighbour.UNKNOWN
                : output("arp", "-n", address.getHostAddress())
                        .map(MacOwnNetwork::neighbour)
                        .orElse(Neighbour.UNKNOWN);
    }

    /** An entry may be long out of date, so that it is there says nothing. */
    static Neighbour neighbour(String output) {
        return output.contains("(incomplete)") ? Neighbour.ABSENT : Neighbour.UNKNOWN;
    }

    @Override
    public List<InetAddress> nameServers() {
        return ConfiguredNameServers.ofThisPc();
    }

    private Optional<String> output(String name, String... arguments) {
        return programs.run(TIMEOUT, name, arguments) instanceof ChildProcess.Exited exited && exited.succeeded()
                ? Optional.of(exited.output())
                : Optional.empty();
    }
}
