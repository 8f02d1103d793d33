package io.github.rdpmedic.probe.pins;

import io.github.rdpmedic.model.Message;
import io.github.rdpmedic.platform.Availability;
import io.github.rdpmedic.platform.PlatformException;
import io.github.rdpmedic.platform.Registry;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The registry of a test. */
final class RegistryInMemory implements Registry {

    private final Map<Key, Map<String, Value>> keys = new HashMap<>();
    boolean unreadable;
    boolean unavailable;

    @Override
    public Availability availability() {
        return unavailable ? Availability.no(Message.NONE) : Availability.YES;
    }

    @Override
    public Optional<Value> read(Key key, String name) throws PlatformException {
        if (unreadable) {
            throw new PlatformException(Message.NONE, "access denied");
        }
        return Optional.ofNullable(values(key).get(name));
    }

    @Override
    public Map<String, Value> values(Key key) {
        return keys.getOrDefault(key, Map.of());
    }

    @Override
    public List<String> subkeys(Key key) {
        throw new UnsupportedOperationException();
    }

    @Override
    public void write(Key key, String name, Value value) {
        keys.computeIfAbsent(key, any -> new HashMap<>()).put(name, value);
    }

    @Override
    public void delete(Key key, String name) {
        throw new UnsupportedOperationException();
    }

    @Override
    public void deleteKey(Key key) {
        throw new UnsupportedOperationException();
    }
}
