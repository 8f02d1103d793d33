package io.github.rdpmedic.platform.windows;

import static com.sun.jna.platform.win32.WinError.ERROR_NOT_FOUND;
import static com.sun.jna.platform.win32.WinError.ERROR_NO_SUCH_LOGON_SESSION;

import com.sun.jna.Native;
import com.sun.jna.Pointer;
import com.sun.jna.platform.win32.Advapi32Util;
import com.sun.jna.ptr.IntByReference;
import com.sun.jna.ptr.PointerByReference;
import io.github.rdpmedic.model.Message;
import io.github.rdpmedic.platform.Availability;
import io.github.rdpmedic.platform.CredentialStore;
import io.github.rdpmedic.platform.PlatformException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** The Credential Manager of Windows. */
final class WindowsCredentialStore implements CredentialStore {

    /** An entry with its kind: mstsc makes CRED_TYPE_DOMAIN_PASSWORD, {@code cmdkey /generic} CRED_TYPE_GENERIC. */
    private record Entry(int type, Saved saved) {}

    /** An elevated process may be the session of an administrator who is somebody else. */
    @Override
    public Availability availability() {
        return Advapi32Util.isCurrentProcessElevated()
                ? Availability.no(Message.of(WindowsCredentialStore.class, "credentials.elevated"))
                : Availability.YES;
    }

    @Override
    public List<Saved> list(String prefix) throws PlatformException {
        return entries(prefix).stream().map(Entry::saved).distinct().toList();
    }

    @Override
    public void delete(String target) throws PlatformException {
        Wincred wincred = Wincred.load();
        for (Entry entry : entries(target)) {
            if (!entry.saved().target().equalsIgnoreCase(target)) {
                continue;
            }
            if (!wincred.CredDelete(entry.saved().target(), entry.type(), 0)
                    && Native.getLastError() != ERROR_NOT_FOUND) {
                throw failed("CredDelete", Native.getLastError());
            }
        }
    }

    private static List<Entry> entries(String prefix) throws PlatformException {
        Wincred wincred = Wincred.load();
        IntByReference count = new IntByReference();
        PointerByReference list = new PointerByReference();
        if (!wincred.CredEnumerate(prefix + "*", 0, count, list)) {
            int error = Native.getLastError();
            if (error == ERROR_NOT_FOUND || error == ERROR_NO_SUCH_LOGON_SESSION) {
                return List.of();
            }
            throw failed("CredEnumerate", error);
        }
        try {
            List<Entry> entries = new ArrayList<>();
            for (Pointer pointer : list.getValue().getPointerArray(0, count.getValue())) {
                entries.add(entry(pointer));
            }
            return entries;
        } finally {
            wincred.CredFree(list.getValue());
        }
    }

    private static Entry entry(Pointer pointer) {
        CredentialW credential = new CredentialW(pointer);
        credential.read();
        return new Entry(
                credential.Type,
                new Saved(
                        text(credential.TargetName),
                        text(credential.UserName),
                        Instant.ofEpochMilli(credential.LastWritten.toTime())));
    }

    private static String text(Pointer text) {
        return text == null ? "" : text.getWideString(0);
    }

    private static PlatformException failed(String call, int error) {
        return new PlatformException(
                Message.of(WindowsCredentialStore.class, "credentials.failed", error), call + " failed with " + error);
    }
}
