package io.github.rdpmedic.platform;

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
        NetworkPorts network) {}
