package io.github.rdpmedic.platform.none;

import io.github.rdpmedic.model.Message;
import io.github.rdpmedic.platform.Availability;
import io.github.rdpmedic.platform.PlatformException;
import io.github.rdpmedic.platform.Registry;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Every system but Windows: nothing is in the registry, and nothing can be put there. */
public final class NoRegistry implements Registry {

    private static final Message WHY = Message.of(NoRegistry.class, "registry");

    @Override
    public Availability availability() {
        return Availability.no(WHY);
    }

    @Override
    public Optional<Value> read(Key key, String name) {
        return Optional.empty();
    }

    @Override
    public Map<String, Value> values(Key key) {
        return Map.of();
    }

    @Override
    public List<String> subkeys(Key key) {
        return List.of();
    }

    @Override
    public void write(Key key, String name, Value value) throws PlatformException {
        throw refused();
    }

    @Override
    public void delete(Key key, String name) throws PlatformException {
        throw refused();
    }

    @Override
    public void deleteKey(Key key) throws PlatformException {
        throw refused();
    }

    private static PlatformException refused() {
        return new PlatformException(WHY, "no registry on this operating system");
    }
}
