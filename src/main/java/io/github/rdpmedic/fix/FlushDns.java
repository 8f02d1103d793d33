package io.github.rdpmedic.fix;

import io.github.rdpmedic.fix.change.SystemAction;
import io.github.rdpmedic.model.Message;
import io.github.rdpmedic.platform.Availability;
import io.github.rdpmedic.platform.DnsResolverCache;
import java.util.List;
import java.util.stream.IntStream;

/** Empties the name caches of this PC. Helps when a host has moved to another address, and never harms. */
final class FlushDns implements QuickFix {

    private final DnsResolverCache cache;

    FlushDns(DnsResolverCache cache) {
        this.cache = cache;
    }

    @Override
    public String id() {
        return "flush-dns";
    }

    @Override
    public Message title() {
        return text("flush-dns.title");
    }

    @Override
    public Message touches() {
        return text("flush-dns.touches");
    }

    @Override
    public boolean needsElevation() {
        return false;
    }

    /** What was in the cache is gone; it fills again by itself. */
    @Override
    public boolean reversible() {
        return false;
    }

    @Override
    public Applicability applicability(Evidence evidence) {
        return Applicability.of(cache.availability());
    }

    /** Nothing can be read back: no resolver shows its cache to an ordinary user. Its own answer is the proof. */
    @Override
    public FixPlan plan(FixOptions options, Evidence evidence) throws FixRefusedException {
        if (cache.availability() instanceof Availability.Unavailable unavailable) {
            throw FixRefusedException.notNow(unavailable.why());
        }
        SystemAction flush = new SystemAction(SystemAction.Verb.FLUSH_DNS, "");
        return FixPlan.of(this, text("flush-dns.preview"), text("flush-dns.applied"), List.of(flush))
                .withDetails(commands())
                .verifiedBy(evidence);
    }

    private List<Message> commands() {
        List<String> names = cache.caches();
        List<String> commands = cache.plan();
        return IntStream.range(0, Math.min(names.size(), commands.size()))
                .mapToObj(i -> text("flush-dns.step", names.get(i), commands.get(i)))
                .toList();
    }

    private static Message text(String key, Object... arguments) {
        return Message.of(FlushDns.class, key, arguments);
    }
}
