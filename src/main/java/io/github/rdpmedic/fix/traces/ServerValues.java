package io.github.rdpmedic.fix.traces;

import io.github.rdpmedic.fix.change.RegistryValue;
import io.github.rdpmedic.platform.PlatformException;
import io.github.rdpmedic.platform.Registry;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** One value that mstsc keeps for each host; its key stays, for other values are in it. */
record ServerValues(CachePart part, Registry registry, String name) implements CacheContent {

    @Override
    public List<RegistryValue> clearing(Scope scope) throws PlatformException {
        List<RegistryValue> changes = new ArrayList<>();
        for (String host : registry.subkeys(MstscKeys.SERVERS)) {
            Registry.Key key = MstscKeys.SERVERS.child(host);
            Optional<Registry.Value> value = registry.read(key, name);
            if (value.isPresent() && scope.includes(host)) {
                changes.add(new RegistryValue(key, name, value, Optional.empty()));
            }
        }
        return changes;
    }
}
