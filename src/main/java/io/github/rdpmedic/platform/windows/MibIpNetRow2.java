package io.github.rdpmedic.platform.windows;

import com.sun.jna.Pointer;
import com.sun.jna.Structure;
import com.sun.jna.Structure.FieldOrder;

/** {@code MIB_IPNET_ROW2} (netioapi.h): what is known of one neighbour. */
@FieldOrder({
    "Address",
    "InterfaceIndex",
    "InterfaceLuid",
    "PhysicalAddress",
    "PhysicalAddressLength",
    "State",
    "Flags",
    "ReachabilityTime"
})
public final class MibIpNetRow2 extends Structure {

    /** {@code SOCKADDR_INET}: family, port, then 4 bytes of IPv4, or flow and 16 bytes of IPv6. */
    public byte[] Address = new byte[28];

    public int InterfaceIndex;
    public long InterfaceLuid;
    public byte[] PhysicalAddress = new byte[32];
    public int PhysicalAddressLength;
    /** {@code NL_NEIGHBOR_STATE}. */
    public int State;

    public byte Flags;
    public int ReachabilityTime;

    public MibIpNetRow2() {
        super(ALIGN_MSVC);
    }

    public MibIpNetRow2(Pointer memory) {
        super(memory, ALIGN_MSVC);
    }
}
