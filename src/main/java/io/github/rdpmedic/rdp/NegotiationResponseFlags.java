package io.github.rdpmedic.rdp;

import java.util.ArrayList;
import java.util.List;

/** flags of RDP_NEG_RSP, [MS-RDPBCGR] 2.2.1.2.1. Unknown bits survive. */
public record NegotiationResponseFlags(int bits) {

    public static final int EXTENDED_CLIENT_DATA_SUPPORTED = 0x01;
    public static final int DYNVC_GFX_PROTOCOL_SUPPORTED = 0x02;
    /** NEGRSP_FLAG_RESERVED; Windows 8 and later set it. */
    public static final int RESERVED = 0x04;

    public static final int RESTRICTED_ADMIN_MODE_SUPPORTED = 0x08;
    public static final int REDIRECTED_AUTHENTICATION_MODE_SUPPORTED = 0x10;

    /** The names of the bits that are set; the reserved bit says nothing and is left out. */
    public List<String> officialNames() {
        List<String> names = new ArrayList<>();
        add(names, EXTENDED_CLIENT_DATA_SUPPORTED, "EXTENDED_CLIENT_DATA_SUPPORTED");
        add(names, DYNVC_GFX_PROTOCOL_SUPPORTED, "DYNVC_GFX_PROTOCOL_SUPPORTED");
        add(names, RESTRICTED_ADMIN_MODE_SUPPORTED, "RESTRICTED_ADMIN_MODE_SUPPORTED");
        add(names, REDIRECTED_AUTHENTICATION_MODE_SUPPORTED, "REDIRECTED_AUTHENTICATION_MODE_SUPPORTED");
        int unknown = bits & 0xE0;
        if (unknown != 0) {
            names.add("0x%02x".formatted(unknown));
        }
        return List.copyOf(names);
    }

    @Override
    public String toString() {
        return officialNames().toString();
    }

    private void add(List<String> names, int bit, String name) {
        if ((bits & bit) != 0) {
            names.add(name);
        }
    }
}
