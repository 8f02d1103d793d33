package io.github.rdpmedic.platform;

import io.github.rdpmedic.model.Message;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/**
 * A registry in memory that behaves as winreg.h documents: names without regard to case, a missing value and a
 * missing key are both no error, a key is made with its parents, a type is kept, access can be denied.
 */
public final class RecordingRegistry implements Registry {

    private final Map<String, Map<String, Value>> keys = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
    private final Set<String> denied = new HashSet<>();
    private final List<String> writes = new ArrayList<>();

    public RecordingRegistry with(Key key, String name, Value value) {
        make(key).put(name, value);
        return this;
    }

    /** Neither this key nor what is below it can be written; it can still be read. */
    public RecordingRegistry readOnly(Key key) {
        denied.add(key.toString().toLowerCase(Locale.ROOT));
        return this;
    }

    /** Every write, in order. */
    public List<String> writes() {
        return List.copyOf(writes);
    }

    private Map<String, Value> make(Key key) {
        String path = key.toString();
        for (int end = path.indexOf('\\'); end > 0; end = path.indexOf('\\', end + 1)) {
            keys.computeIfAbsent(path.substring(0, end), made -> new TreeMap<>(String.CASE_INSENSITIVE_ORDER));
        }
        return keys.computeIfAbsent(path, made -> new TreeMap<>(String.CASE_INSENSITIVE_ORDER));
    }

    private void checkAccess(Key key) throws PlatformException {
        String path = key.toString().toLowerCase(Locale.ROOT);
        if (denied.stream().anyMatch(root -> path.equals(root) || path.startsWith(root + "\\"))) {
            throw new PlatformException(Message.verbatim("Access to " + key + " is denied."), "ERROR_ACCESS_DENIED");
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
        Map<String, Value> copy = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
        copy.putAll(keys.getOrDefault(key.toString(), Map.of()));
        return copy;
    }

    @Override
    public List<String> subkeys(Key key) {
        String prefix = key + "\\";
        return keys.keySet().stream()
                .filter(path -> path.regionMatches(true, 0, prefix, 0, prefix.length()))
                .map(path -> path.substring(prefix.length()))
                .filter(rest -> !rest.isEmpty() && !rest.contains("\\"))
                .toList();
    }

    @Override
    public void write(Key key, String name, Value value) throws PlatformException {
        checkAccess(key);
        make(key).put(name, value);
        writes.add(key + "\\" + name + " = " + value);
    }

    @Override
    public void delete(Key key, String name) throws PlatformException {
        checkAccess(key);
        if (keys.getOrDefault(key.toString(), new TreeMap<>()).remove(name) != null) {
            writes.add(key + "\\" + name + " deleted");
        }
    }

    @Override
    public void deleteKey(Key key) throws PlatformException {
        checkAccess(key);
        if (values(key).isEmpty() && subkeys(key).isEmpty() && keys.remove(key.toString()) != null) {
            writes.add(key + " deleted");
        }
    }
}
