package io.github.rdpmedic.platform.windows;

import com.sun.jna.Native;
import com.sun.jna.Pointer;
import com.sun.jna.ptr.LongByReference;
import com.sun.jna.ptr.PointerByReference;
import com.sun.jna.win32.StdCallLibrary;
import com.sun.jna.win32.W32APIOptions;

/** The part of iphlpapi.dll about interfaces and neighbours (netioapi.h). All return a Win32 error, 0 for success. */
interface IpInterfaceApi extends StdCallLibrary {

    short AF_UNSPEC = 0;
    short AF_INET = 2;
    short AF_INET6 = 23;

    int NO_ERROR = 0;
    int ERROR_FILE_NOT_FOUND = 2;
    int ERROR_ACCESS_DENIED = 5;
    int ERROR_NOT_FOUND = 1168;

    static IpInterfaceApi load() {
        return Native.load("iphlpapi", IpInterfaceApi.class, W32APIOptions.DEFAULT_OPTIONS);
    }

    int ConvertInterfaceIndexToLuid(int interfaceIndex, LongByReference interfaceLuid);

    /** @param row says family and LUID; the rest is filled in */
    int GetIpInterfaceEntry(MibIpInterfaceRow row);

    /** Until the next start of the PC; administrators only. */
    int SetIpInterfaceEntry(MibIpInterfaceRow row);

    /** @param table is made by Windows and freed with {@link #FreeMibTable} */
    int GetIpNetTable2(short family, PointerByReference table);

    void FreeMibTable(Pointer table);
}
