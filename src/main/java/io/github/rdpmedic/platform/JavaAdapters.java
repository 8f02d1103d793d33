package io.github.rdpmedic.platform;

import io.github.rdpmedic.model.Facts.InterfaceType;
import io.github.rdpmedic.model.NetworkAdapter;
import io.github.rdpmedic.model.Printable;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.NetworkInterface;
import java.net.SocketException;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Function;

/**
 * The interfaces of this PC as Java sees them, with what only the operating system knows: their type. Java's own
 * names are the system's short ones; Windows' are useless to people, so its display names stand in for them.
 */
public final class JavaAdapters {

    private final Function<NetworkInterface, InterfaceType> typeOf;
    private final Function<NetworkInterface, String> nameOf;

    public JavaAdapters(Function<NetworkInterface, InterfaceType> typeOf, Function<NetworkInterface, String> nameOf) {
        this.typeOf = typeOf;
        this.nameOf = nameOf;
    }

    /** Every interface but loopback; none when Java cannot list them. */
    public List<NetworkAdapter> all() {
        try {
            return NetworkInterface.networkInterfaces()
                    .map(this::adapter)
                    .flatMap(Optional::stream)
                    .toList();
        } catch (SocketException | UncheckedIOException notListed) {
            return List.of();
        }
    }

    private Optional<NetworkAdapter> adapter(NetworkInterface found) {
        try {
            if (found.isLoopback()) {
                return Optional.empty();
            }
            int mtu = found.getMTU();
            return Optional.of(new NetworkAdapter(
                    Printable.of(nameOf.apply(found)),
                    typeOf.apply(found),
                    found.isUp(),
                    found.inetAddresses().anyMatch(JavaAdapters::isGiven),
                    mtu > 0 ? OptionalInt.of(mtu) : OptionalInt.empty()));
        } catch (SocketException vanished) {
            return Optional.empty();
        }
    }

    /** A link-local address is what a PC gives itself when nobody else does. */
    private static boolean isGiven(InetAddress address) {
        return !address.isLinkLocalAddress() && !address.isLoopbackAddress();
    }
}
