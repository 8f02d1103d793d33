package io.github.rdpmedic.probe;

import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.NetworkInterface;
import java.net.SocketException;

/** Whether this PC is on any network at all. */
interface OwnNetwork {

    /** False only when it is certain: no interface but loopback is up with an address of its own. */
    boolean isUp();

    static OwnNetwork ofThisPc() {
        return () -> {
            try {
                return NetworkInterface.networkInterfaces().anyMatch(OwnNetwork::leadsOut);
            } catch (SocketException | UncheckedIOException unknown) {
                return true;
            }
        };
    }

    private static boolean leadsOut(NetworkInterface candidate) {
        try {
            return candidate.isUp()
                    && !candidate.isLoopback()
                    && candidate.inetAddresses().anyMatch(OwnNetwork::isOwn);
        } catch (SocketException vanished) {
            return false;
        }
    }

    /** A link-local address is what a PC gives itself when nobody else does. */
    private static boolean isOwn(InetAddress address) {
        return !address.isLinkLocalAddress() && !address.isLoopbackAddress();
    }
}
