package io.github.rdpmedic.platform;

import io.github.rdpmedic.model.MacAddress;
import io.github.rdpmedic.model.Message;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.net.DatagramPacket;
import java.net.DatagramSocket;
import java.net.Inet4Address;
import java.net.InetAddress;
import java.net.InterfaceAddress;
import java.net.NetworkInterface;
import java.net.SocketException;
import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.List;

/**
 * The magic packet of Wake-on-LAN: six bytes FF and sixteen times the address of the adapter. It is sent to
 * everybody on every IPv4 network of this PC, from the address that this PC has there, because a sleeping computer
 * has no IP address and a router passes no broadcast on.
 */
public final class MagicPacket implements WakeOnLan {

    private static final Logger LOG = System.getLogger(MagicPacket.class.getName());

    static final int LENGTH = 6 + 16 * 6;

    /** The discard port, which is customary; adapters look at the bytes only. */
    static final int PORT = 9;

    /** UDP promises nothing, and waking twice does no harm. */
    private static final int TIMES = 3;

    static byte[] bytes(MacAddress adapter) {
        byte[] six = new byte[6];
        Arrays.fill(six, (byte) 0xFF);
        ByteBuffer packet = ByteBuffer.allocate(LENGTH).put(six);
        for (int i = 0; i < 16; i++) {
            packet.put(adapter.bytes());
        }
        return packet.array();
    }

    @Override
    public void wake(MacAddress adapter) throws PlatformException {
        byte[] packet = bytes(adapter);
        List<InterfaceAddress> networks = networks();
        long took = networks.stream().filter(network -> takes(network, packet)).count();
        if (took == 0) {
            throw new PlatformException(
                    Message.of(MagicPacket.class, "wake.not-sent"), "none of " + networks.size() + " networks");
        }
    }

    private static boolean takes(InterfaceAddress network, byte[] packet) {
        try (DatagramSocket socket = new DatagramSocket(0, network.getAddress())) {
            socket.setBroadcast(true);
            InetAddress everybody = everybody((Inet4Address) network.getAddress(), network.getNetworkPrefixLength());
            for (int i = 0; i < TIMES; i++) {
                socket.send(new DatagramPacket(packet, packet.length, everybody, PORT));
            }
            return true;
        } catch (IOException refused) {
            LOG.log(Level.DEBUG, "{0}: {1}", network, refused.toString());
            return false;
        }
    }

    /** Computed, because a system tells the broadcast address only of an interface that was given one. */
    static InetAddress everybody(Inet4Address own, int prefixLength) throws IOException {
        int hosts = prefixLength == 0 ? -1 : (1 << (32 - prefixLength)) - 1;
        int address = ByteBuffer.wrap(own.getAddress()).getInt() | hosts;
        return InetAddress.getByAddress(ByteBuffer.allocate(4).putInt(address).array());
    }

    /** The IPv4 addresses of this PC on networks that have room for others. */
    private static List<InterfaceAddress> networks() {
        try {
            return NetworkInterface.networkInterfaces()
                    .filter(MagicPacket::isUsable)
                    .flatMap(found -> found.getInterfaceAddresses().stream())
                    .filter(address -> address.getAddress() instanceof Inet4Address)
                    .filter(address -> address.getNetworkPrefixLength() < 31)
                    .toList();
        } catch (SocketException | UncheckedIOException notListed) {
            return List.of();
        }
    }

    private static boolean isUsable(NetworkInterface found) {
        try {
            return found.isUp() && !found.isLoopback() && !found.isPointToPoint();
        } catch (SocketException gone) {
            return false;
        }
    }
}
