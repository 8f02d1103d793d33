package io.github.rdpmedic.platform.windows;

import io.github.rdpmedic.model.Message;
import io.github.rdpmedic.platform.Availability;
import io.github.rdpmedic.platform.DnsResolverCache;
import io.github.rdpmedic.platform.PlatformException;
import java.util.List;

/** The cache of the Windows service Dnscache ("DNS Client"). */
final class WindowsDnsCache implements DnsResolverCache {

    /** What Windows is asked; nothing is decided behind it. */
    interface Service {

        /** Whether the service Dnscache runs. */
        boolean isRunning();

        /** Empties the cache; false when Windows refused. */
        boolean flush();
    }

    private static final String CACHE = "Dnscache";
    private static final String CALL = "DnsFlushResolverCache (dnsapi.dll)";

    private final Service service;

    WindowsDnsCache(Service service) {
        this.service = service;
    }

    @Override
    public Availability availability() {
        return service.isRunning()
                ? Availability.YES
                : Availability.no(Message.of(WindowsDnsCache.class, "dns.stopped"));
    }

    @Override
    public List<String> caches() {
        return service.isRunning() ? List.of(CACHE) : List.of();
    }

    @Override
    public List<String> plan() {
        return service.isRunning() ? List.of(CALL) : List.of();
    }

    @Override
    public List<String> flush() throws PlatformException {
        if (!service.flush()) {
            throw new PlatformException(Message.of(WindowsDnsCache.class, "dns.refused"), CALL + " returned FALSE");
        }
        return List.of(CALL);
    }
}
