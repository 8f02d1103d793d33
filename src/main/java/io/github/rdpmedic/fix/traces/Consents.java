package io.github.rdpmedic.fix.traces;

import io.github.rdpmedic.fix.change.RegistryValue;
import io.github.rdpmedic.platform.PlatformException;
import io.github.rdpmedic.platform.Registry;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What the person allowed: devices for a host, and the opening of {@code .rdp} files as such. */
record Consents(Registry registry) implements CacheContent {

    @Override
    public CachePart part() {
        return CachePart.CONSENTS;
    }

    @Override
    public List<RegistryValue> clearing(Scope scope) throws PlatformException {
        List<RegistryValue> changes = new ArrayList<>();
        for (Map.Entry<String, Registry.Value> mask :
                registry.values(MstscKeys.LOCAL_DEVICES).entrySet()) {
            if (scope.includes(mask.getKey())) {
                changes.add(new RegistryValue(
                        MstscKeys.LOCAL_DEVICES, mask.getKey(), Optional.of(mask.getValue()), Optional.empty()));
            }
        }
        Optional<Registry.Value> accepted = registry.read(MstscKeys.ROOT, MstscKeys.FIRST_FILE_ACCEPTED);
        if (scope.host().isEmpty() && accepted.isPresent()) {
            changes.add(new RegistryValue(MstscKeys.ROOT, MstscKeys.FIRST_FILE_ACCEPTED, accepted, Optional.empty()));
        }
        return changes;
    }
}
