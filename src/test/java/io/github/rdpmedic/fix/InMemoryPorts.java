package io.github.rdpmedic.fix;

import io.github.rdpmedic.fix.change.ChangePorts;
import io.github.rdpmedic.fix.change.SystemActions;
import io.github.rdpmedic.model.Message;
import io.github.rdpmedic.platform.Availability;
import io.github.rdpmedic.platform.InterfaceMtu;
import io.github.rdpmedic.platform.PlatformException;
import io.github.rdpmedic.platform.Registry;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** A PC that exists only in memory, and can be told to refuse. */
public final class InMemoryPorts implements Registry, InterfaceMtu, SystemActions {

    private final Map<Key, Map<String, Value>> registry = new HashMap<>();
    private final Map<String, Mtus> mtu = new HashMap<>();
    private final List<String> deeds = new ArrayList<>();
    private Optional<PlatformException> refusal = Optional.empty();
    private int beforeRefusal;

    public ChangePorts ports() {
        return new ChangePorts(this, this, this);
    }

    /** Lets so many writes pass and refuses from then on. */
    public void refuseAfter(int writes, PlatformException with) {
        beforeRefusal = writes;
        refusal = Optional.of(with);
    }

    public static PlatformException denied() {
        return new PlatformException(Message.verbatim("Access denied."), "ERROR_ACCESS_DENIED");
    }

    public void obey() {
        refusal = Optional.empty();
    }

    /** What was done that leaves nothing behind. */
    public List<String> deeds() {
        return List.copyOf(deeds);
    }

    private void maybeRefuse() throws PlatformException {
        if (refusal.isPresent() && beforeRefusal-- <= 0) {
            throw refusal.get();
        }
    }

    @Override
    public Availability availability() {
        return Availability.YES;
    }

    @Override
    public Optional<Value> read(Key key, String name) {
        return Optional.ofNullable(values(key).get(name));
    }

    @Override
    public Map<String, Value> values(Key key) {
        return Map.copyOf(registry.getOrDefault(key, Map.of()));
    }

    @Override
    public List<String> subkeys(Key key) {
        String prefix = key.path() + "\\";
        return registry.keySet().stream()
                .filter(other -> other.hive() == key.hive() && other.path().startsWith(prefix))
                .map(other -> other.path().substring(prefix.length()))
                .filter(rest -> !rest.contains("\\"))
                .sorted()
                .toList();
    }

    @Override
    public void write(Key key, String name, Value value) throws PlatformException {
        maybeRefuse();
        registry.computeIfAbsent(key, missing -> new TreeMap<>(String.CASE_INSENSITIVE_ORDER))
                .put(name, value);
    }

    @Override
    public void delete(Key key, String name) throws PlatformException {
        maybeRefuse();
        registry.getOrDefault(key, new HashMap<>()).remove(name);
    }

    @Override
    public void deleteKey(Key key) throws PlatformException {
        maybeRefuse();
        if (values(key).isEmpty() && subkeys(key).isEmpty()) {
            registry.remove(key);
        }
    }

    @Override
    public Optional<Mtus> read(String interfaceId, Family family) {
        return Optional.ofNullable(mtu.get(interfaceId + "/" + family));
    }

    @Override
    public void write(String interfaceId, Family family, Mtus mtus) throws PlatformException {
        maybeRefuse();
        mtu.put(interfaceId + "/" + family, mtus);
    }

    @Override
    public void keep(String interfaceId, Family family) throws PlatformException {
        maybeRefuse();
        deeds.add("keep the MTU of " + interfaceId + "/" + family);
    }

    @Override
    public void flushDns() throws PlatformException {
        maybeRefuse();
        deeds.add("flush DNS");
    }

    @Override
    public void deleteCredential(String target) throws PlatformException {
        maybeRefuse();
        deeds.add("delete credential " + target);
    }

    @Override
    public void wake(String mac) throws PlatformException {
        maybeRefuse();
        deeds.add("wake " + mac);
    }
}
