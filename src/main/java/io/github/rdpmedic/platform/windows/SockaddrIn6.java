package io.github.rdpmedic.platform.windows;

import com.sun.jna.Structure;
import com.sun.jna.Structure.FieldOrder;
import java.net.Inet6Address;

/** {@code SOCKADDR_IN6} (ws2ipdef.h). */
@FieldOrder({"sin6_family", "sin6_port", "sin6_flowinfo", "sin6_addr", "sin6_scope_id"})
public final class SockaddrIn6 extends Structure {

    private static final short AF_INET6 = 23;

    public short sin6_family = AF_INET6;
    public short sin6_port;
    public int sin6_flowinfo;
    public byte[] sin6_addr = new byte[16];
    public int sin6_scope_id;

    /** The unspecified address: Windows chooses the source itself. */
    public SockaddrIn6() {
        super(ALIGN_MSVC);
    }

    SockaddrIn6(Inet6Address address) {
        this();
        sin6_addr = address.getAddress();
        sin6_scope_id = address.getScopeId();
    }
}
