package io.github.rdpmedic.platform;

import java.util.List;

/** The name cache of this PC (Windows Dnscache, systemd-resolved, nscd, dnsmasq, mDNSResponder). */
public interface DnsResolverCache {

    Availability availability();

    /** The caches found running, by their own names; shown in the preview. */
    List<String> caches();

    /**
     * Empties every cache of {@link #caches}.
     *
     * @return what was run or called, one entry a cache
     * @throws PlatformException when one refused; the others were still tried
     */
    List<String> flush() throws PlatformException;
}
