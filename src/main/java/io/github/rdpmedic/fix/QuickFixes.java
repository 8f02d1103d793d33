package io.github.rdpmedic.fix;

import io.github.rdpmedic.fix.client.ClientLicence;
import io.github.rdpmedic.fix.client.ClientTls;
import io.github.rdpmedic.fix.client.ClientVersion;
import io.github.rdpmedic.fix.client.CredSspOracle;
import io.github.rdpmedic.fix.client.SecurityProducts;
import io.github.rdpmedic.fix.client.UdpOff;
import io.github.rdpmedic.fix.rdp.DefaultRdp;
import io.github.rdpmedic.fix.traces.ClearCache;
import io.github.rdpmedic.fix.traces.ForgetCredentials;
import io.github.rdpmedic.fix.wake.LearntAdapters;
import io.github.rdpmedic.fix.wake.Wake;
import io.github.rdpmedic.platform.LocalNetwork;
import io.github.rdpmedic.platform.Platform;
import io.github.rdpmedic.platform.UserSession;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** Every quick fix there is, in the order of the menu. */
public record QuickFixes(List<QuickFix> all) {

    /** How long a host may be silent after a change of the network before the change is taken back. */
    private static final Duration TRIAL = Duration.ofSeconds(30);

    public QuickFixes {
        all = List.copyOf(all);
    }

    public static QuickFixes on(Platform platform, LearntAdapters adapters) {
        UserSession session = platform.session();
        LocalNetwork local = platform.localNetwork();
        return new QuickFixes(List.of(
                new ClearCache(session, platform.registry(), Clock.systemUTC()),
                new DefaultRdp(session, platform.registry()),
                new FlushDns(platform.dnsCache(), local.names()),
                new SetMtu(platform.interfaceMtu(), local.interfaces(), platform.elevation(), TRIAL),
                new Wake(adapters),
                new UseCable(),
                new ForgetCredentials(session.credentials()),
                new UdpOff(platform.registry()),
                new ClientTls(platform.registry()),
                new CredSspOracle(platform.registry()),
                new ClientLicence(platform.registry()),
                new ClientVersion(session.software(), platform.registry()),
                new SecurityProducts(session.software(), platform.registry())));
    }

    /** @param id as {@link QuickFix#id} says it */
    public Optional<QuickFix> find(String id) {
        return all.stream().filter(fix -> fix.id().equals(id)).findFirst();
    }
}
