package io.github.rdpmedic.fix;

import io.github.rdpmedic.fix.change.SystemAction;
import io.github.rdpmedic.model.Message;
import io.github.rdpmedic.model.Printable;
import io.github.rdpmedic.model.Target;
import io.github.rdpmedic.platform.Availability;
import io.github.rdpmedic.platform.DnsResolverCache;
import io.github.rdpmedic.platform.NameAnswers;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Empties the name caches of this PC. Helps when a host has moved to another address, and never harms. For a named
 * host it is offered when what is remembered is not what the name server says.
 */
final class FlushDns implements QuickFix {

    private final DnsResolverCache cache;
    private final NameAnswers names;

    FlushDns(DnsResolverCache cache, NameAnswers names) {
        this.cache = cache;
        this.names = names;
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
        Applicability here = Applicability.of(cache.availability());
        return here.isApplicable() ? evidence.target().map(this::applicability).orElse(here) : here;
    }

    private Applicability applicability(Target target) {
        String name = Printable.of(target.endpoint().host());
        if (target.endpoint().isLiteral()) {
            return Applicability.no(text("flush-dns.literal", name));
        }
        NameEvidence seen = evidence(target);
        return switch (seen.verdict()) {
            case SAME -> Applicability.no(text("flush-dns.same", name, NameEvidence.words(seen.fresh())));
            case NOTHING_REMEMBERED -> Applicability.no(text("flush-dns.nothing-remembered", name));
            case DIFFERENT, NOT_MEASURED -> Applicability.YES;
        };
    }

    private NameEvidence evidence(Target target) {
        String name = target.endpoint().host();
        return new NameEvidence(names.remembered(name), names.fresh(name));
    }

    /** Nothing can be read back: no resolver shows its cache to an ordinary user. Its own answer is the proof. */
    @Override
    public FixPlan plan(FixOptions options, Evidence evidence) throws FixRefusedException {
        if (cache.availability() instanceof Availability.Unavailable unavailable) {
            throw FixRefusedException.notNow(unavailable.why());
        }
        SystemAction flush = new SystemAction(SystemAction.Verb.FLUSH_DNS, "");
        return FixPlan.of(this, text("flush-dns.preview"), text("flush-dns.applied"), List.of(flush))
                .withDetails(details(evidence))
                .verifiedBy(evidence);
    }

    private List<Message> details(Evidence evidence) {
        List<Message> lines = new ArrayList<>(commands());
        evidence.target()
                .filter(target -> !target.endpoint().isLiteral())
                .ifPresent(target -> lines.addAll(evidence(target).lines()));
        return lines;
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
