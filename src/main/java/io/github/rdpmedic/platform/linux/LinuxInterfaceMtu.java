package io.github.rdpmedic.platform.linux;

import io.github.rdpmedic.model.Message;
import io.github.rdpmedic.model.Printable;
import io.github.rdpmedic.platform.Availability;
import io.github.rdpmedic.platform.ChildProcess;
import io.github.rdpmedic.platform.InterfaceMtu;
import io.github.rdpmedic.platform.PlatformException;
import io.github.rdpmedic.platform.Programs;
import java.net.Inet6Address;
import java.net.NetworkInterface;
import java.net.SocketException;
import java.time.Duration;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * The MTU on Linux: a device has one for both families, ip(8) sets it, and NetworkManager, where it runs the device,
 * keeps one. An interface goes by its name.
 */
final class LinuxInterfaceMtu implements InterfaceMtu {

    private static final Duration TIMEOUT = Duration.ofSeconds(10);

    private final Programs programs;
    private final ConnectionProfiles profiles;

    LinuxInterfaceMtu(Programs programs) {
        this.programs = programs;
        this.profiles = new ConnectionProfiles(programs);
    }

    @Override
    public Availability availability() {
        return programs.find("ip").isPresent()
                ? Availability.YES
                : Availability.no(Message.of(LinuxInterfaceMtu.class, "mtu.no-ip"));
    }

    /** The kernel takes IPv6 away from a device whose MTU is below 1280, with its addresses and routes. */
    @Override
    public int minimum(String interfaceId, Family family) throws PlatformException {
        return find(interfaceId).filter(LinuxInterfaceMtu::carriesIpv6).isPresent()
                ? Family.IPV6.minimum()
                : family.minimum();
    }

    @Override
    public Optional<Mtus> read(String interfaceId, Family family) throws PlatformException {
        Optional<NetworkInterface> device = find(interfaceId);
        if (device.isEmpty() || family == Family.IPV6 && !carriesIpv6(device.get())) {
            return Optional.empty();
        }
        try {
            return Optional.of(new Mtus(device.get().getMTU(), profiles.mtu(interfaceId)));
        } catch (SocketException gone) {
            return Optional.empty();
        }
    }

    @Override
    public void write(String interfaceId, Family family, Mtus mtus) throws PlatformException {
        String bytes = Integer.toString(mtus.active());
        ChildProcess.Ending ending = programs.run(TIMEOUT, "ip", "link", "set", "dev", interfaceId, "mtu", bytes);
        if (!(ending instanceof ChildProcess.Exited exited) || !exited.succeeded()) {
            throw refused(interfaceId, mtus.active(), ending);
        }
        OptionalInt kept = profiles.mtu(interfaceId);
        if (kept.isPresent() && mtus.kept().isPresent() && !kept.equals(mtus.kept())) {
            profiles.keep(interfaceId, mtus.kept().getAsInt());
        }
    }

    private static PlatformException refused(String device, int mtu, ChildProcess.Ending ending) {
        String said =
                ending instanceof ChildProcess.Exited exited ? exited.output().strip() : ending.toString();
        return new PlatformException(
                Message.of(LinuxInterfaceMtu.class, "mtu.refused", Printable.of(device), mtu, Printable.of(said)),
                "ip link set dev " + Printable.of(device) + " mtu " + mtu + ": " + ending);
    }

    private static Optional<NetworkInterface> find(String name) throws PlatformException {
        try {
            return Optional.ofNullable(NetworkInterface.getByName(name));
        } catch (SocketException e) {
            throw new PlatformException(Message.of(LinuxInterfaceMtu.class, "mtu.unreadable"), e.toString(), e);
        }
    }

    private static boolean carriesIpv6(NetworkInterface device) {
        return device.inetAddresses().anyMatch(Inet6Address.class::isInstance);
    }
}
