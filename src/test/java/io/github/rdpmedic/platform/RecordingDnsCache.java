package io.github.rdpmedic.platform;

import io.github.rdpmedic.model.Message;
import java.util.ArrayList;
import java.util.List;

/** A name cache in memory: remembers how often it was emptied, and can be absent or refuse. */
public final class RecordingDnsCache implements DnsResolverCache {

    private final Availability availability;
    private final List<String> names;
    private final String refusal;
    private final List<List<String>> flushes = new ArrayList<>();

    private RecordingDnsCache(Availability availability, List<String> names, String refusal) {
        this.availability = availability;
        this.names = names;
        this.refusal = refusal;
    }

    public static RecordingDnsCache of(String... names) {
        return new RecordingDnsCache(Availability.YES, List.of(names), "");
    }

    public static RecordingDnsCache absent(String why) {
        return new RecordingDnsCache(Availability.no(Message.verbatim(why)), List.of(), why);
    }

    public static RecordingDnsCache refusing(String name, String why) {
        return new RecordingDnsCache(Availability.YES, List.of(name), why);
    }

    @Override
    public Availability availability() {
        return availability;
    }

    @Override
    public List<String> caches() {
        return names;
    }

    @Override
    public List<String> plan() {
        return names.stream().map(name -> "flush " + name).toList();
    }

    @Override
    public List<String> flush() throws PlatformException {
        if (!refusal.isEmpty()) {
            throw new PlatformException(Message.verbatim(refusal), refusal);
        }
        flushes.add(plan());
        return plan();
    }

    /** What each successful flush ran, oldest first. */
    public List<List<String>> flushes() {
        return List.copyOf(flushes);
    }
}
