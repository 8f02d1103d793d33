package io.github.rdpmedic.platform;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.NetworkInterface;
import java.net.SocketException;
import java.nio.channels.DatagramChannel;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;

/** The interfaces as Java lists them, with the id that the operating system knows them by. */
public final class JavaInterfaces implements Interfaces {

    private static final int DISCARD_PORT = 9;
    private static final Pattern INDEX = Pattern.compile("[1-9][0-9]{0,8}");
    private static final Pattern TUNNEL = Pattern.compile("(tun|tap|wg|ppp|utun|ipsec|vpn|tailscale).*");

    private final Function<NetworkInterface, Optional<String>> idOf;

    public JavaInterfaces(Function<NetworkInterface, Optional<String>> idOf) {
        this.idOf = idOf;
    }

    /** Connecting a UDP socket sends nothing, but the kernel looks the route up and chooses the local address. */
    @Override
    public Optional<Interface> towards(InetAddress destination) {
        try (DatagramChannel channel = DatagramChannel.open()) {
            channel.connect(new InetSocketAddress(destination, DISCARD_PORT));
            InetSocketAddress local = (InetSocketAddress) channel.getLocalAddress();
            return seen(NetworkInterface.getByInetAddress(local.getAddress()));
        } catch (IOException noRoute) {
            return Optional.empty();
        }
    }

    @Override
    public List<Interface> all() {
        List<Interface> all = new ArrayList<>();
        try {
            for (NetworkInterface found : NetworkInterface.networkInterfaces().toList()) {
                if (found.isUp() && !found.isLoopback()) {
                    seen(found).ifPresent(all::add);
                }
            }
        } catch (SocketException notListed) {
            return List.of();
        }
        return all;
    }

    @Override
    public Optional<Interface> named(String nameOrIndex) {
        try {
            Optional<Interface> byName = seen(NetworkInterface.networkInterfaces()
                    .filter(one -> one.getName().equals(nameOrIndex)
                            || one.getDisplayName().equals(nameOrIndex))
                    .findFirst()
                    .orElse(null));
            return byName.isEmpty() && INDEX.matcher(nameOrIndex).matches()
                    ? seen(NetworkInterface.getByIndex(Integer.parseInt(nameOrIndex)))
                    : byName;
        } catch (SocketException notListed) {
            return Optional.empty();
        }
    }

    /** @param found null for none, as {@link NetworkInterface} says it */
    private Optional<Interface> seen(NetworkInterface found) throws SocketException {
        Optional<String> id = Optional.ofNullable(found).flatMap(idOf);
        if (id.isEmpty()) {
            return Optional.empty();
        }
        boolean tunnel =
                found.isPointToPoint() || TUNNEL.matcher(found.getName()).matches();
        return Optional.of(
                new Interface(id.get(), found.getIndex(), found.getDisplayName(), found.isLoopback(), tunnel));
    }
}
