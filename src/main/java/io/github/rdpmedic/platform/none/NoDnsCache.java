package io.github.rdpmedic.platform.none;

import io.github.rdpmedic.model.Message;
import io.github.rdpmedic.platform.Availability;
import io.github.rdpmedic.platform.DnsResolverCache;
import io.github.rdpmedic.platform.PlatformException;
import java.util.List;

/** Knows no name cache. */
public final class NoDnsCache implements DnsResolverCache {

    private static final Message WHY = Message.of(NoDnsCache.class, "dns");

    @Override
    public Availability availability() {
        return Availability.no(WHY);
    }

    @Override
    public List<String> caches() {
        return List.of();
    }

    @Override
    public List<String> flush() throws PlatformException {
        throw new PlatformException(WHY, "no DNS cache known on this operating system");
    }
}
