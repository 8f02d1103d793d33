package io.github.rdpmedic.platform.windows;

import static com.sun.jna.platform.win32.WinError.ERROR_ACCESS_DENIED;
import static com.sun.jna.platform.win32.WinError.ERROR_FILE_NOT_FOUND;
import static com.sun.jna.platform.win32.WinError.ERROR_MORE_DATA;
import static com.sun.jna.platform.win32.WinError.ERROR_NO_MORE_ITEMS;
import static com.sun.jna.platform.win32.WinError.ERROR_PATH_NOT_FOUND;
import static com.sun.jna.platform.win32.WinError.ERROR_SUCCESS;

import com.sun.jna.platform.win32.Advapi32;
import com.sun.jna.platform.win32.Kernel32Util;
import com.sun.jna.platform.win32.WinNT;
import com.sun.jna.platform.win32.WinReg;
import com.sun.jna.platform.win32.WinReg.HKEY;
import com.sun.jna.platform.win32.WinReg.HKEYByReference;
import com.sun.jna.ptr.IntByReference;
import io.github.rdpmedic.model.Message;
import io.github.rdpmedic.platform.Availability;
import io.github.rdpmedic.platform.PlatformException;
import io.github.rdpmedic.platform.Registry;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * The registry through advapi32.dll, always in its 64-bit view. {@code Advapi32Util} is not used for values: it gives
 * REG_SZ and REG_EXPAND_SZ as the same string, and what cannot be told apart cannot be put back.
 */
final class WindowsRegistry implements Registry {

    private static final int READ = WinNT.KEY_READ | WinNT.KEY_WOW64_64KEY;
    private static final int WRITE = WinNT.KEY_READ | WinNT.KEY_WRITE | WinNT.KEY_WOW64_64KEY;

    /** The longest name of a value, in characters, with its final NUL. */
    private static final int NAME_LENGTH = 16384;

    private static final int KEY_NAME_LENGTH = 256;

    /** Something to do with an open key. */
    @FunctionalInterface
    private interface Use<T> {
        T with(HKEY key) throws PlatformException;
    }

    @Override
    public Availability availability() {
        return Availability.YES;
    }

    @Override
    public Optional<Value> read(Key key, String name) throws PlatformException {
        return open(key, READ, handle -> read(key, handle, name)).flatMap(value -> value);
    }

    private static Optional<Value> read(Key key, HKEY handle, String name) throws PlatformException {
        IntByReference type = new IntByReference();
        IntByReference length = new IntByReference();
        byte[] bytes = new byte[256];
        int error;
        do {
            length.setValue(bytes.length);
            error = Advapi32.INSTANCE.RegQueryValueEx(handle, name, 0, type, bytes, length);
            if (error == ERROR_MORE_DATA) {
                bytes = new byte[Math.max(length.getValue(), bytes.length * 2)];
            }
        } while (error == ERROR_MORE_DATA);
        if (isMissing(error)) {
            return Optional.empty();
        }
        check(error, key);
        return Optional.of(new RegistryData(type.getValue(), Arrays.copyOf(bytes, length.getValue())).value());
    }

    @Override
    public Map<String, Value> values(Key key) throws PlatformException {
        return open(key, READ, handle -> {
                    Map<String, Value> values = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
                    for (String name : valueNames(key, handle)) {
                        read(key, handle, name).ifPresent(value -> values.put(name, value));
                    }
                    return values;
                })
                .orElse(Map.of());
    }

    private static List<String> valueNames(Key key, HKEY handle) throws PlatformException {
        List<String> names = new ArrayList<>();
        for (int index = 0; ; index++) {
            char[] name = new char[NAME_LENGTH];
            IntByReference length = new IntByReference(NAME_LENGTH);
            int error = Advapi32.INSTANCE.RegEnumValue(handle, index, name, length, null, null, (byte[]) null, null);
            if (error == ERROR_NO_MORE_ITEMS) {
                return names;
            }
            check(error, key);
            names.add(new String(name, 0, length.getValue()));
        }
    }

    @Override
    public List<String> subkeys(Key key) throws PlatformException {
        return open(key, READ, handle -> subkeys(key, handle)).orElse(List.of());
    }

    private static List<String> subkeys(Key key, HKEY handle) throws PlatformException {
        List<String> names = new ArrayList<>();
        for (int index = 0; ; index++) {
            char[] name = new char[KEY_NAME_LENGTH];
            IntByReference length = new IntByReference(KEY_NAME_LENGTH);
            int error = Advapi32.INSTANCE.RegEnumKeyEx(handle, index, name, length, null, null, null, null);
            if (error == ERROR_NO_MORE_ITEMS) {
                return names;
            }
            check(error, key);
            names.add(new String(name, 0, length.getValue()));
        }
    }

    @Override
    public void write(Key key, String name, Value value) throws PlatformException {
        HKEYByReference made = new HKEYByReference();
        check(
                Advapi32.INSTANCE.RegCreateKeyEx(
                        root(key), key.path(), 0, null, WinNT.REG_OPTION_NON_VOLATILE, WRITE, null, made, null),
                key);
        try {
            RegistryData data = RegistryData.of(value);
            check(
                    Advapi32.INSTANCE.RegSetValueEx(
                            made.getValue(), name, 0, data.type(), data.bytes(), data.bytes().length),
                    key);
        } finally {
            Advapi32.INSTANCE.RegCloseKey(made.getValue());
        }
    }

    @Override
    public void delete(Key key, String name) throws PlatformException {
        open(key, WRITE, handle -> {
            int error = Advapi32.INSTANCE.RegDeleteValue(handle, name);
            if (!isMissing(error)) {
                check(error, key);
            }
            return name;
        });
    }

    @Override
    public void deleteKey(Key key) throws PlatformException {
        if (!values(key).isEmpty() || !subkeys(key).isEmpty()) {
            return;
        }
        int error = Advapi32.INSTANCE.RegDeleteKey(root(key), key.path());
        if (!isMissing(error)) {
            check(error, key);
        }
    }

    /** Empty when there is no such key. */
    private static <T> Optional<T> open(Key key, int rights, Use<T> use) throws PlatformException {
        HKEYByReference opened = new HKEYByReference();
        int error = Advapi32.INSTANCE.RegOpenKeyEx(root(key), key.path(), 0, rights, opened);
        if (isMissing(error)) {
            return Optional.empty();
        }
        check(error, key);
        try {
            return Optional.of(use.with(opened.getValue()));
        } finally {
            Advapi32.INSTANCE.RegCloseKey(opened.getValue());
        }
    }

    private static HKEY root(Key key) {
        return switch (key.hive()) {
            case HKCU -> WinReg.HKEY_CURRENT_USER;
            case HKLM -> WinReg.HKEY_LOCAL_MACHINE;
        };
    }

    private static boolean isMissing(int error) {
        return error == ERROR_FILE_NOT_FOUND || error == ERROR_PATH_NOT_FOUND;
    }

    private static void check(int error, Key key) throws PlatformException {
        if (error != ERROR_SUCCESS) {
            String text = error == ERROR_ACCESS_DENIED ? "registry.denied" : "registry.failed";
            throw new PlatformException(
                    Message.of(WindowsRegistry.class, text, key.toString(), error),
                    key + ": " + Kernel32Util.formatMessageFromLastErrorCode(error));
        }
    }
}
