package io.github.rdpmedic.platform;

import java.util.List;
import java.util.function.Supplier;

/** The ports of the operating system that the program runs on. */
public record Platform(
        String name,
        Places places,
        IcmpEcho icmp,
        DnsResolverCache dnsCache,
        DesktopNotifications notifications,
        Registry registry,
        InterfaceMtu interfaceMtu,
        UserSession session,
        NetworkPorts network,
        Elevation elevation,
        LocalNetwork localNetwork) {

    /**
     * The same PC, where what needs an administrator goes through an elevated child.
     *
     * @param program the command that starts this program again
     */
    public Platform asking(Supplier<List<String>> program) {
        return new Platform(
                name,
                places,
                icmp,
                new ElevatedDnsCache(dnsCache, elevation, program),
                notifications,
                new ElevatedRegistry(registry, elevation, program),
                new ElevatedMtu(interfaceMtu, elevation, program),
                session,
                network,
                elevation,
                localNetwork);
    }
}
