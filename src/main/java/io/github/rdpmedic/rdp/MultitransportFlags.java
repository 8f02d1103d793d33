package io.github.rdpmedic.rdp;

import java.util.ArrayList;
import java.util.List;

/** flags of SC_MULTITRANSPORT and CS_MULTITRANSPORT, [MS-RDPBCGR] 2.2.1.4.6 and 2.2.1.3.8. Unknown bits survive. */
public record MultitransportFlags(int bits) {

    public static final int UDPFECR = 0x0001;
    public static final int UDPFECL = 0x0004;
    public static final int UDP_PREFERRED = 0x0100;
    public static final int SOFTSYNC_TCP_TO_UDP = 0x0200;

    private static final int KNOWN = UDPFECR | UDPFECL | UDP_PREFERRED | SOFTSYNC_TCP_TO_UDP;

    /** The names of the bits that are set. */
    public List<String> officialNames() {
        List<String> names = new ArrayList<>();
        add(names, UDPFECR, "TRANSPORTTYPE_UDPFECR");
        add(names, UDPFECL, "TRANSPORTTYPE_UDPFECL");
        add(names, UDP_PREFERRED, "TRANSPORTTYPE_UDP_PREFERRED");
        add(names, SOFTSYNC_TCP_TO_UDP, "SOFTSYNC_TCP_TO_UDP");
        int unknown = bits & ~KNOWN;
        if (unknown != 0) {
            names.add("0x%08x".formatted(unknown));
        }
        return List.copyOf(names);
    }

    private void add(List<String> names, int bit, String name) {
        if ((bits & bit) != 0) {
            names.add(name);
        }
    }
}
