package io.github.rdpmedic.platform.windows;

import com.sun.jna.Pointer;
import com.sun.jna.ptr.PointerByReference;
import io.github.rdpmedic.model.MacAddress;
import io.github.rdpmedic.platform.NeighbourTable;
import java.net.Inet6Address;
import java.net.InetAddress;
import java.util.Arrays;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.IntStream;

/** The neighbours that Windows knows, for both families ({@code GetIpNetTable2}). */
final class WindowsNeighbours implements NeighbourTable {

    /** {@code MIB_IPNET_TABLE2.Table}: the rows begin here. */
    private static final int ROWS = 8;

    private static final int MAC_LENGTH = 6;
    private static final int IPV4_OFFSET = 4;
    private static final int IPV6_OFFSET = 8;

    private final Supplier<IpInterfaceApi> api;

    WindowsNeighbours(Supplier<IpInterfaceApi> api) {
        this.api = api;
    }

    @Override
    public Optional<MacAddress> find(InetAddress address) {
        boolean ipv6 = address instanceof Inet6Address;
        PointerByReference made = new PointerByReference();
        int error = api.get().GetIpNetTable2(ipv6 ? IpInterfaceApi.AF_INET6 : IpInterfaceApi.AF_INET, made);
        if (error != IpInterfaceApi.NO_ERROR) {
            return Optional.empty();
        }
        Pointer table = made.getValue();
        try {
            return find(table, address.getAddress(), ipv6 ? IPV6_OFFSET : IPV4_OFFSET);
        } finally {
            api.get().FreeMibTable(table);
        }
    }

    private static Optional<MacAddress> find(Pointer table, byte[] address, int offset) {
        int size = new MibIpNetRow2().size();
        return IntStream.range(0, table.getInt(0))
                .mapToObj(i -> new MibIpNetRow2(table.share(ROWS + (long) i * size)))
                .peek(MibIpNetRow2::read)
                .filter(row -> Arrays.equals(Arrays.copyOfRange(row.Address, offset, offset + address.length), address))
                .filter(row -> row.PhysicalAddressLength == MAC_LENGTH)
                .map(row -> MacAddress.of(Arrays.copyOf(row.PhysicalAddress, MAC_LENGTH)))
                .filter(MacAddress::isOneAdapter)
                .findFirst();
    }
}
