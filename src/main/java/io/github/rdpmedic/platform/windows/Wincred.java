package io.github.rdpmedic.platform.windows;

import com.sun.jna.Native;
import com.sun.jna.Pointer;
import com.sun.jna.ptr.IntByReference;
import com.sun.jna.ptr.PointerByReference;
import com.sun.jna.win32.StdCallLibrary;
import com.sun.jna.win32.W32APIOptions;

/** The part of advapi32.dll that lists and deletes saved sign-ins (wincred.h); jna-platform lacks it. */
interface Wincred extends StdCallLibrary {

    static Wincred load() {
        return Native.load("advapi32", Wincred.class, W32APIOptions.UNICODE_OPTIONS);
    }

    /**
     * @param filter a prefix and {@code *}
     * @param credentials receives an array of pointers, to be given back to {@link #CredFree}
     * @return false for a failure; the last error is {@code ERROR_NOT_FOUND} when nothing matches
     */
    boolean CredEnumerate(String filter, int flags, IntByReference count, PointerByReference credentials);

    boolean CredDelete(String targetName, int type, int flags);

    void CredFree(Pointer buffer);
}
