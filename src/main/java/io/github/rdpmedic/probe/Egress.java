package io.github.rdpmedic.probe;

import io.github.rdpmedic.model.NetworkAdapter;
import io.github.rdpmedic.model.Printable;
import io.github.rdpmedic.platform.OwnNetwork;
import java.net.InetAddress;
import java.net.NetworkInterface;
import java.net.SocketException;
import java.util.Optional;

/** Finds the interface that a connection goes out by. */
record Egress(OwnNetwork network) {

    /** @param local the connection's own address; loopback has no adapter */
    Optional<NetworkAdapter> of(InetAddress local) {
        try {
            return Optional.ofNullable(NetworkInterface.getByInetAddress(local)).flatMap(this::adapter);
        } catch (SocketException notListed) {
            return Optional.empty();
        }
    }

    private Optional<NetworkAdapter> adapter(NetworkInterface out) {
        String name = Printable.of(out.getName());
        String displayName = Printable.of(out.getDisplayName());
        return network.adapters().stream()
                .filter(adapter -> adapter.name().equals(name) || adapter.name().equals(displayName))
                .findFirst();
    }
}
