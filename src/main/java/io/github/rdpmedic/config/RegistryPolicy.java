package io.github.rdpmedic.config;

import io.github.rdpmedic.platform.PlatformException;
import io.github.rdpmedic.platform.Registry;
import io.github.rdpmedic.platform.Registry.Hive;
import io.github.rdpmedic.platform.Registry.Key;
import java.io.IOException;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * {@code Software\Policies\RDP Medic} as the text of a properties file: a value a key, that of the computer before
 * that of the person. So a wrong value in the registry is told in the same words as one in a file.
 */
final class RegistryPolicy implements ConfigFile.Reading {

    static final String KEY = "Software\\Policies\\RDP Medic";

    /** How problems name the place. */
    static final Path PLACE = Path.of(KEY);

    private final Registry registry;
    private final ConfigFile.Reading whenEmpty;

    RegistryPolicy(Registry registry, ConfigFile.Reading whenEmpty) {
        this.registry = registry;
        this.whenEmpty = whenEmpty;
    }

    @Override
    public FileStamp stamp() {
        try {
            Map<String, String> values = values();
            return values.isEmpty()
                    ? whenEmpty.stamp()
                    : new FileStamp(FileTime.fromMillis(0), values.size(), Optional.of(values));
        } catch (PlatformException unreadable) {
            return FileStamp.UNREAD;
        }
    }

    @Override
    public byte[] bytes() throws IOException {
        try {
            Map<String, String> values = values();
            return values.isEmpty() ? whenEmpty.bytes() : text(values);
        } catch (PlatformException unreadable) {
            throw new IOException(unreadable.getMessage(), unreadable);
        }
    }

    private static byte[] text(Map<String, String> values) {
        PropertiesText text = PropertiesText.empty();
        values.forEach(text::put);
        return text.bytes();
    }

    private Map<String, String> values() throws PlatformException {
        Map<String, String> values = new TreeMap<>();
        for (Hive hive : new Hive[] {Hive.HKCU, Hive.HKLM}) {
            registry.values(new Key(hive, KEY))
                    .forEach((name, value) ->
                            text(value).ifPresent(text -> values.put(name.toLowerCase(Locale.ROOT), text)));
        }
        return values;
    }

    /** Templates write texts and numbers; nothing else is a setting. */
    private static Optional<String> text(Registry.Value value) {
        if (value instanceof Registry.Text text) {
            return Optional.of(text.text());
        }
        if (value instanceof Registry.ExpandText text) {
            return Optional.of(text.text());
        }
        return value instanceof Registry.Dword number
                ? Optional.of(Integer.toUnsignedString(number.number()))
                : Optional.empty();
    }
}
