package io.github.rdpmedic.platform;

import java.util.List;

/** The name cache of this PC (Windows Dnscache, systemd-resolved, nscd, dnsmasq, mDNSResponder). */
public interface DnsResolverCache {

    Availability availability();

    /** Whether this user may not empty them, but an administrator may. */
    default boolean needsAdministrator() {
        return false;
    }

    /** The caches found running, by their own names; shown in the preview. */
    List<String> caches();

    /**
     * What {@link #flush} would run or call, one entry a cache in the order of {@link #caches}; the name alone
     * where there is no more to say. Changes nothing.
     */
    default List<String> plan() {
        return caches();
    }

    /**
     * Empties every cache of {@link #caches}.
     *
     * @return what was run or called, one entry a cache
     * @throws PlatformException when one refused; the others were still tried
     */
    List<String> flush() throws PlatformException;
}
