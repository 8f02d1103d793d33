package io.github.rdpmedic.platform;

import io.github.rdpmedic.model.Facts.InterfaceType;
import io.github.rdpmedic.model.NetworkAdapter;
import java.net.InetAddress;
import java.net.NetworkInterface;
import java.util.List;

/** What Java alone knows: which interfaces there are and which name servers are asked. */
public final class JavaOwnNetwork implements OwnNetwork {

    private final JavaAdapters adapters =
            new JavaAdapters(found -> InterfaceType.OTHER, NetworkInterface::getDisplayName);

    @Override
    public List<NetworkAdapter> adapters() {
        return adapters.all();
    }

    @Override
    public Way wayTo(InetAddress destination) {
        return new WayUnknown();
    }

    @Override
    public Neighbour neighbour(InetAddress address) {
        return Neighbour.UNKNOWN;
    }

    @Override
    public List<InetAddress> nameServers() {
        return ConfiguredNameServers.ofThisPc();
    }
}
