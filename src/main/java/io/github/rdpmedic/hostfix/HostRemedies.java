package io.github.rdpmedic.hostfix;

import io.github.rdpmedic.hostfix.HostRemedy.Success;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The remedies on the host, declared. */
public final class HostRemedies {

    private static final Parameter INI = Parameter.of("ini", "/[^\\p{Cntrl}]{1,250}", "/etc/xrdp/xrdp.ini");
    private static final Parameter DAYS = Parameter.of("days", "[1-9][0-9]{0,2}", "365");

    private static final List<HostRemedy> ALL = List.of(
            new HostRemedy(
                    "renew-certificate",
                    Map.of(HostKind.WINDOWS, List.of(), HostKind.XRDP, List.of(INI, DAYS)),
                    Success.NEW_CERTIFICATE),
            new HostRemedy(
                    "restart-service", Map.of(HostKind.WINDOWS, List.of(), HostKind.XRDP, List.of()), Success.ANSWERS));

    private HostRemedies() {}

    public static List<HostRemedy> all() {
        return ALL;
    }

    public static Optional<HostRemedy> named(String id) {
        return ALL.stream().filter(remedy -> remedy.id().equals(id)).findFirst();
    }
}
