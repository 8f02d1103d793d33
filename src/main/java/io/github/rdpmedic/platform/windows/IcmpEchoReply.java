package io.github.rdpmedic.platform.windows;

import com.sun.jna.Pointer;
import com.sun.jna.Structure;
import com.sun.jna.Structure.FieldOrder;

/** {@code ICMP_ECHO_REPLY} (ipexport.h): the reply to an IPv4 echo. */
@FieldOrder({"Address", "Status", "RoundTripTime", "DataSize", "Reserved", "Data", "Options"})
public final class IcmpEchoReply extends Structure {

    public int Address;
    public int Status;
    public int RoundTripTime;
    public short DataSize;
    public short Reserved;
    public Pointer Data;
    public IpOptionInformation Options;

    public IcmpEchoReply() {
        super(ALIGN_MSVC);
    }

    IcmpEchoReply(Pointer memory) {
        super(memory, ALIGN_MSVC);
    }
}
