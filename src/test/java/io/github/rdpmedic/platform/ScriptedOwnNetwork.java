package io.github.rdpmedic.platform;

import io.github.rdpmedic.model.Facts.InterfaceType;
import io.github.rdpmedic.model.NetworkAdapter;
import java.net.InetAddress;
import java.util.List;
import java.util.OptionalInt;

/** The network of a PC in memory. */
public record ScriptedOwnNetwork(
        List<NetworkAdapter> adapters, Way way, Neighbour neighbour, List<InetAddress> nameServers)
        implements OwnNetwork {

    public static final NetworkAdapter CABLE =
            new NetworkAdapter("eth0", InterfaceType.ETHERNET, true, true, OptionalInt.of(1500));

    /** A PC with a cable, where nothing else is known. */
    public static ScriptedOwnNetwork connected() {
        return new ScriptedOwnNetwork(List.of(CABLE), new WayUnknown(), Neighbour.UNKNOWN, List.of());
    }

    /** A PC without any network. */
    public static ScriptedOwnNetwork unplugged() {
        return new ScriptedOwnNetwork(List.of(), new NoWay(), Neighbour.UNKNOWN, List.of());
    }

    @Override
    public Way wayTo(InetAddress destination) {
        return way;
    }

    @Override
    public Neighbour neighbour(InetAddress address) {
        return neighbour;
    }
}
