package io.github.rdpmedic.platform.windows;

import com.sun.jna.Native;
import com.sun.jna.Pointer;
import com.sun.jna.win32.StdCallLibrary;
import com.sun.jna.win32.W32APIOptions;

/** The part of iphlpapi.dll that knows ways and neighbours over IPv4. Both return a Win32 error, 0 for success. */
interface RoutingApi extends StdCallLibrary {

    static RoutingApi load() {
        return Native.load("iphlpapi", RoutingApi.class, W32APIOptions.DEFAULT_OPTIONS);
    }

    /**
     * @param destination in network byte order, as it stands in memory
     * @param source 0 for any
     * @param row room for a {@code MIB_IPFORWARDROW}, 14 numbers of 4 bytes
     */
    int GetBestRoute(int destination, int source, Pointer row);

    /**
     * Asks the neighbour when it is not known, and waits for some seconds.
     *
     * @param macAddress room for the answer
     * @param length in: the room, out: how much of it was used
     */
    int SendARP(int destination, int source, byte[] macAddress, int[] length);
}
