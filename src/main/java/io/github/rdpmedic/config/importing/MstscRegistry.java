package io.github.rdpmedic.config.importing;

import io.github.rdpmedic.platform.PlatformException;
import io.github.rdpmedic.platform.Registry;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/**
 * What mstsc remembers in the registry: the last ten addresses, newest first, every host it has signed in to, and
 * every host that it has been told to ask nothing more about.
 */
final class MstscRegistry implements ImportSource {

    private static final Registry.Key CLIENT =
            new Registry.Key(Registry.Hive.HKCU, "Software\\Microsoft\\Terminal Server Client");
    private static final int MOST_RECENTLY_USED = 10;

    private final Registry registry;

    MstscRegistry(Registry registry) {
        this.registry = registry;
    }

    @Override
    public SourceId id() {
        return SourceId.MSTSC;
    }

    @Override
    public Discovery discover() {
        if (!registry.availability().isAvailable()) {
            return Discovery.NOTHING;
        }
        return recent(CLIENT.child("Default"))
                .and(servers(CLIENT.child("Servers")))
                .and(devices(CLIENT.child("LocalDevices")));
    }

    private Discovery recent(Registry.Key key) {
        Findings findings = new Findings(id(), key.toString());
        try {
            Map<String, Registry.Value> values = registry.values(key);
            IntStream.range(0, MOST_RECENTLY_USED)
                    .mapToObj(n -> values.getOrDefault("MRU" + n, new Registry.Text("")))
                    .filter(Registry.Text.class::isInstance)
                    .map(value -> ((Registry.Text) value).text())
                    .forEach(address -> add(address, findings));
        } catch (PlatformException unreadable) {
            findings.remark("remark.registry", 0, unreadable.userMessage());
        }
        return findings.discovery();
    }

    private Discovery servers(Registry.Key key) {
        Findings findings = new Findings(id(), key.toString());
        try {
            List<String> hosts = registry.subkeys(key);
            hosts.forEach(host -> add(host, findings));
        } catch (PlatformException unreadable) {
            findings.remark("remark.registry", 0, unreadable.userMessage());
        }
        return findings.discovery();
    }

    /** A value for each host, with bits of what may be shared with it. */
    private Discovery devices(Registry.Key key) {
        Findings findings = new Findings(id(), key.toString());
        try {
            registry.values(key).keySet().stream().sorted().forEach(host -> add(host, findings));
        } catch (PlatformException unreadable) {
            findings.remark("remark.registry", 0, unreadable.userMessage());
        }
        return findings.discovery();
    }

    private static void add(String address, Findings findings) {
        if (!address.isBlank()) {
            findings.add(new Raw(0, "", address, ""));
        }
    }
}
