package io.github.rdpmedic.platform.mac;

import io.github.rdpmedic.model.Message;
import io.github.rdpmedic.model.Printable;
import io.github.rdpmedic.platform.Availability;
import io.github.rdpmedic.platform.ChildProcess;
import io.github.rdpmedic.platform.DnsResolverCache;
import io.github.rdpmedic.platform.PlatformException;
import io.github.rdpmedic.platform.Programs;
import java.time.Duration;
import java.util.List;

/**
 * The directory service cache, emptied with dscacheutil(1). The unicast cache inside mDNSResponder itself needs
 * {@code sudo killall -HUP mDNSResponder}; that takes an administrator, so it is not done from here.
 */
final class MacDnsCache implements DnsResolverCache {

    private static final String PROGRAM = "dscacheutil";
    private static final String FLUSH = "-flushcache";
    private static final Duration TIMEOUT = Duration.ofSeconds(5);

    private final Programs programs;

    MacDnsCache(Programs programs) {
        this.programs = programs;
    }

    @Override
    public Availability availability() {
        return programs.find(PROGRAM).isPresent()
                ? Availability.YES
                : Availability.no(Message.of(MacDnsCache.class, "dns.missing"));
    }

    @Override
    public List<String> caches() {
        return programs.find(PROGRAM).map(found -> List.of("Directory Service")).orElse(List.of());
    }

    @Override
    public List<String> plan() {
        return programs.find(PROGRAM)
                .map(found -> List.of(PROGRAM + " " + FLUSH))
                .orElse(List.of());
    }

    @Override
    public List<String> flush() throws PlatformException {
        ChildProcess.Ending ending = programs.run(TIMEOUT, PROGRAM, FLUSH);
        if (ending instanceof ChildProcess.Exited exited && exited.succeeded()) {
            return plan();
        }
        throw new PlatformException(
                Message.of(MacDnsCache.class, "dns.refused"), PROGRAM + ": " + Printable.of(ending.toString()));
    }
}
