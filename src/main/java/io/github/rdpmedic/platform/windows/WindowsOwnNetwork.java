package io.github.rdpmedic.platform.windows;

import com.sun.jna.Memory;
import com.sun.jna.platform.win32.IPHlpAPI;
import io.github.rdpmedic.model.Facts.InterfaceType;
import io.github.rdpmedic.model.NetworkAdapter;
import io.github.rdpmedic.platform.ConfiguredNameServers;
import io.github.rdpmedic.platform.JavaAdapters;
import io.github.rdpmedic.platform.OwnNetwork;
import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.NetworkInterface;
import java.net.SocketException;
import java.net.UnknownHostException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.List;
import java.util.function.Supplier;

/** The network of this PC through iphlpapi.dll. */
final class WindowsOwnNetwork implements OwnNetwork {

    private static final int NO_ERROR = 0;
    private static final int ERROR_NETWORK_UNREACHABLE = 1231;
    private static final int ERROR_HOST_UNREACHABLE = 1232;
    /** What {@code SendARP} ends with when nobody answered: ERROR_GEN_FAILURE and ERROR_BAD_NET_NAME. */
    private static final int NOBODY_ANSWERED = 31;

    private static final int BAD_NET_NAME = 67;

    private static final int FORWARD_ROW = 14 * Integer.BYTES;
    private static final int NEXT_HOP = 12;
    private static final int INTERFACE_INDEX = 16;
    private static final int MAC_ADDRESS = 8;

    private final Supplier<RoutingApi> library;
    private RoutingApi loaded;

    /** @param library loads the library; asked once, when it is needed */
    WindowsOwnNetwork(Supplier<RoutingApi> library) {
        this.library = library;
    }

    @Override
    public List<NetworkAdapter> adapters() {
        return new JavaAdapters(found -> type(found.getIndex()), NetworkInterface::getDisplayName).all();
    }

    private static InterfaceType type(int index) {
        try {
            IPHlpAPI.MIB_IF_ROW2 row = new IPHlpAPI.MIB_IF_ROW2();
            row.InterfaceIndex = index;
            return IPHlpAPI.INSTANCE.GetIfEntry2(row) == NO_ERROR
                    ? WindowsInterfaceType.of(row.Type, row.PhysicalMediumType)
                    : InterfaceType.OTHER;
        } catch (LinkageError notWindows) {
            return InterfaceType.OTHER;
        }
    }

    /** IPv4 only: the calls that also know IPv6 need far more of the API than this question is worth. */
    @Override
    public Way wayTo(InetAddress destination) {
        if (destination instanceof Inet6Address) {
            return new WayUnknown();
        }
        try (Memory row = new Memory(FORWARD_ROW)) {
            row.clear();
            int error = api().GetBestRoute(asInMemory(destination), 0, row);
            return switch (error) {
                case NO_ERROR -> way(row.getByteArray(0, FORWARD_ROW));
                case ERROR_NETWORK_UNREACHABLE, ERROR_HOST_UNREACHABLE -> new NoWay();
                default -> new WayUnknown();
            };
        } catch (LinkageError notWindows) {
            return new WayUnknown();
        }
    }

    /** A next hop that is 0.0.0.0 or an address of this PC itself is Windows' way to say "on the link". */
    private static Way way(byte[] row) {
        ByteBuffer fields = ByteBuffer.wrap(row).order(ByteOrder.nativeOrder());
        byte[] hop = new byte[4];
        fields.get(NEXT_HOP, hop);
        String name = "interface " + fields.getInt(INTERFACE_INDEX);
        try {
            InetAddress router = InetAddress.getByAddress(hop);
            boolean onLink = router.isAnyLocalAddress() || NetworkInterface.getByInetAddress(router) != null;
            return onLink ? new OnLink(name) : new Via(name, router);
        } catch (UnknownHostException | SocketException unreadable) {
            return new WayUnknown();
        }
    }

    @Override
    public Neighbour neighbour(InetAddress address) {
        if (address instanceof Inet6Address) {
            return Neighbour.UNKNOWN;
        }
        try {
            int error = api().SendARP(asInMemory(address), 0, new byte[MAC_ADDRESS], new int[] {MAC_ADDRESS});
            return switch (error) {
                case NO_ERROR -> Neighbour.PRESENT;
                case NOBODY_ANSWERED, BAD_NET_NAME -> Neighbour.ABSENT;
                default -> Neighbour.UNKNOWN;
            };
        } catch (LinkageError notWindows) {
            return Neighbour.UNKNOWN;
        }
    }

    @Override
    public List<InetAddress> nameServers() {
        return ConfiguredNameServers.ofThisPc();
    }

    private static int asInMemory(InetAddress ipv4) {
        return ByteBuffer.wrap(ipv4.getAddress()).order(ByteOrder.nativeOrder()).getInt();
    }

    private synchronized RoutingApi api() {
        if (loaded == null) {
            loaded = library.get();
        }
        return loaded;
    }
}
