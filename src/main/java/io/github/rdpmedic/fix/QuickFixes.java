package io.github.rdpmedic.fix;

import io.github.rdpmedic.fix.rdp.DefaultRdp;
import io.github.rdpmedic.platform.Platform;
import java.util.List;
import java.util.Optional;

/** Every quick fix there is, in the order of the menu. */
public record QuickFixes(List<QuickFix> all) {

    public QuickFixes {
        all = List.copyOf(all);
    }

    public static QuickFixes on(Platform platform) {
        return new QuickFixes(List.of(new DefaultRdp(platform.session(), platform.registry()), new FlushDns(platform.dnsCache())));
    }

    /** @param id as {@link QuickFix#id} says it */
    public Optional<QuickFix> find(String id) {
        return all.stream().filter(fix -> fix.id().equals(id)).findFirst();
    }
}
