package io.github.rdpmedic.platform.windows;

import com.sun.jna.Pointer;
import com.sun.jna.Structure;
import com.sun.jna.Structure.FieldOrder;

/**
 * {@code ICMPV6_ECHO_REPLY} (ipexport.h). Its first member {@code IPV6_ADDRESS_EX} is declared packed, 26 bytes
 * without an alignment of its own, so it stands here as bytes and {@code Status} follows at 28.
 */
@FieldOrder({"Address", "Status", "RoundTripTime"})
public final class Icmpv6EchoReply extends Structure {

    public byte[] Address = new byte[26];
    public int Status;
    public int RoundTripTime;

    public Icmpv6EchoReply() {
        super(ALIGN_MSVC);
    }

    Icmpv6EchoReply(Pointer memory) {
        super(memory, ALIGN_MSVC);
    }
}
