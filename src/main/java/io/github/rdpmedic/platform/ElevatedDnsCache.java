package io.github.rdpmedic.platform;

import java.util.List;
import java.util.function.Supplier;

/** Empties the name caches of this PC; those that take orders from the administrator only, through an elevated child. */
public final class ElevatedDnsCache implements DnsResolverCache {

    private final DnsResolverCache system;
    private final Elevation elevation;
    private final Supplier<List<String>> program;

    /** @param program the command that starts this program again */
    public ElevatedDnsCache(DnsResolverCache system, Elevation elevation, Supplier<List<String>> program) {
        this.system = system;
        this.elevation = elevation;
        this.program = program;
    }

    @Override
    public Availability availability() {
        return needsAdministrator() && elevation.availability().isAvailable()
                ? Availability.YES
                : system.availability();
    }

    @Override
    public boolean needsAdministrator() {
        return system.needsAdministrator();
    }

    @Override
    public List<String> caches() {
        return system.caches();
    }

    @Override
    public List<String> plan() {
        return system.plan();
    }

    @Override
    public List<String> flush() throws PlatformException {
        if (!needsAdministrator()) {
            return system.flush();
        }
        List<String> done = system.plan();
        try (ElevatedCall call = ElevatedCall.start(elevation, program.get(), new ElevatedOrder.FlushDns())) {
            call.expect(ElevatedLink.DONE);
        }
        return done;
    }
}
