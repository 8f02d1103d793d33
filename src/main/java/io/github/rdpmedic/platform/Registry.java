package io.github.rdpmedic.platform;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** The Windows registry. A missing value and a missing key both read as empty. */
public interface Registry {

    enum Hive {
        HKCU,
        HKLM
    }

    /** @param path without the hive, with backslashes */
    record Key(Hive hive, String path) {
        public Key child(String name) {
            return new Key(hive, path + "\\" + name);
        }

        @Override
        public String toString() {
            return hive + "\\" + path;
        }
    }

    /** A value with its type; the type is part of what must be put back. */
    sealed interface Value {}

    /** REG_SZ. */
    record Text(String text) implements Value {
        @Override
        public String toString() {
            return "\"" + text + "\"";
        }
    }

    /** REG_EXPAND_SZ, not expanded. */
    record ExpandText(String text) implements Value {
        @Override
        public String toString() {
            return "\"" + text + "\"";
        }
    }

    /** REG_DWORD. */
    record Dword(int number) implements Value {
        @Override
        public String toString() {
            return Integer.toUnsignedString(number);
        }
    }

    /** REG_BINARY, as lower-case hexadecimal digits. */
    record Binary(String hex) implements Value {
        public Binary {
            hex = hex.toLowerCase(Locale.ROOT);
        }

        @Override
        public String toString() {
            return "hex:" + hex;
        }
    }

    /**
     * Any other type, or a value whose bytes are not what its type promises; kept to be put back as it was.
     *
     * @param type the number of the type in winnt.h
     * @param hex its bytes, as lower-case hexadecimal digits
     */
    record Other(int type, String hex) implements Value {
        public Other {
            hex = hex.toLowerCase(Locale.ROOT);
        }

        @Override
        public String toString() {
            return "hex(" + Integer.toHexString(type) + "):" + hex;
        }
    }

    Availability availability();

    Optional<Value> read(Key key, String name) throws PlatformException;

    /** Every value of a key, by name. */
    Map<String, Value> values(Key key) throws PlatformException;

    List<String> subkeys(Key key) throws PlatformException;

    /** Makes the key when it is missing. */
    void write(Key key, String name, Value value) throws PlatformException;

    /** Does nothing when there is no such value. */
    void delete(Key key, String name) throws PlatformException;

    /** Removes a key that has neither values nor subkeys; does nothing when it is missing. */
    void deleteKey(Key key) throws PlatformException;

    /**
     * A value that is to become another one.
     *
     * @param from empty when there is no such value
     * @param to empty to delete it
     */
    record Write(Key key, String name, Optional<Value> from, Optional<Value> to) {
        public Write reversed() {
            return new Write(key, name, to, from);
        }
    }

    /** Writes that belong together, until this is closed. */
    interface Batch extends AutoCloseable {
        @Override
        void close();
    }

    /**
     * Announces writes, in whatever order they will come: where a person must be asked for rights, one question then
     * covers them all. Changes nothing by itself.
     */
    default Batch together(List<Write> writes) {
        return () -> {};
    }
}
