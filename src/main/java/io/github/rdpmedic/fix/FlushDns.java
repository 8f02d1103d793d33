package io.github.rdpmedic.fix;

import io.github.rdpmedic.fix.FixResult.Verdict;
import io.github.rdpmedic.model.Message;
import io.github.rdpmedic.platform.Availability;
import io.github.rdpmedic.platform.DnsResolverCache;
import io.github.rdpmedic.platform.PlatformException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.List;
import java.util.stream.IntStream;

/** Empties the name caches of this PC. Helps when a host has moved to another address, and never harms. */
final class FlushDns implements QuickFix {

    private static final Logger LOG = System.getLogger(FlushDns.class.getName());

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
    public Availability applicability() {
        return cache.availability();
    }

    @Override
    public FixPreview preview() {
        if (cache.availability() instanceof Availability.Unavailable unavailable) {
            return new FixPreview(unavailable.why(), List.of());
        }
        List<String> names = cache.caches();
        List<String> commands = cache.plan();
        List<Message> steps = IntStream.range(0, Math.min(names.size(), commands.size()))
                .mapToObj(i -> text("flush-dns.step", names.get(i), commands.get(i)))
                .toList();
        return new FixPreview(text("flush-dns.preview"), steps);
    }

    /** Nothing can be read back: no resolver shows its cache to an ordinary user. Its own answer is the proof. */
    @Override
    public FixResult apply() {
        if (cache.availability() instanceof Availability.Unavailable unavailable) {
            return new FixResult(Verdict.FAILED, unavailable.why(), List.of());
        }
        try {
            List<Message> done = cache.flush().stream().map(Message::verbatim).toList();
            return new FixResult(Verdict.APPLIED, text("flush-dns.applied"), done);
        } catch (PlatformException e) {
            LOG.log(Level.WARNING, "flush-dns: {0}", e.getMessage());
            return new FixResult(Verdict.FAILED, e.userMessage(), List.of());
        }
    }

    private static Message text(String key, Object... arguments) {
        return Message.of(FlushDns.class, key, arguments);
    }
}
