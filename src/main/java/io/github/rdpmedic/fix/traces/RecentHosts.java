package io.github.rdpmedic.fix.traces;

import io.github.rdpmedic.fix.change.RegistryValue;
import io.github.rdpmedic.platform.PlatformException;
import io.github.rdpmedic.platform.Registry;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** The hosts in the drop-down list of mstsc. It reads them up to the first gap, so those that stay close up. */
record RecentHosts(Registry registry) implements CacheContent {

    private static final String PREFIX = "MRU";

    @Override
    public CachePart part() {
        return CachePart.RECENT;
    }

    @Override
    public List<RegistryValue> clearing(Scope scope) throws PlatformException {
        Map<Integer, Registry.Value> list = numbered(registry.values(MstscKeys.RECENT));
        List<Registry.Value> staying = list.values().stream()
                .filter(value -> !scope.includes(MstscKeys.text(value)))
                .toList();
        if (staying.size() == list.size()) {
            return List.of();
        }
        List<RegistryValue> changes = new ArrayList<>();
        int place = 0;
        for (Map.Entry<Integer, Registry.Value> entry : list.entrySet()) {
            Optional<Registry.Value> before = Optional.of(entry.getValue());
            Optional<Registry.Value> after =
                    place < staying.size() ? Optional.of(staying.get(place)) : Optional.empty();
            place++;
            if (!before.equals(after)) {
                changes.add(new RegistryValue(MstscKeys.RECENT, PREFIX + entry.getKey(), before, after));
            }
        }
        return changes;
    }

    private static Map<Integer, Registry.Value> numbered(Map<String, Registry.Value> values) {
        Map<Integer, Registry.Value> numbered = new TreeMap<>();
        values.forEach((name, value) -> {
            if (name.matches("(?i)" + PREFIX + "[0-9]{1,3}")) {
                numbered.put(Integer.valueOf(name.substring(PREFIX.length())), value);
            }
        });
        return numbered;
    }
}
