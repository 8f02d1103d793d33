package io.github.rdpmedic.hostfix;

import io.github.rdpmedic.hostfix.HostRemedy.Success;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The remedies on the host, declared. */
public final class HostRemedies {

    private static final Parameter INI = Parameter.of("ini", "/[ -~]{1,250}", "/etc/xrdp/xrdp.ini");
    private static final Parameter DAYS = Parameter.of("days", "[1-9][0-9]{0,2}", "365");
    private static final Parameter ACCOUNT = Parameter.of("account", "[a-z_][a-z0-9_-]{0,31}", "xrdp");
    private static final Parameter PORT = Parameter.of(
            "port",
            "(?:102[4-9]|10[3-9][0-9]|1[1-9][0-9]{2}|[2-9][0-9]{3}|[1-5][0-9]{4}|6[0-4][0-9]{3}"
                    + "|65[0-4][0-9]{2}|655[0-2][0-9]|6553[0-5])",
            "3389");
    private static final Parameter PROFILES =
            Parameter.of("profiles", "(?:Domain|Private|Public)(?:,(?:Domain|Private|Public)){0,2}", "Domain,Private");
    private static final Parameter WEBSOCKET = Parameter.choice("websocket", "no", "yes");
    private static final Parameter LAYER = Parameter.choice("layer", "2", "1", "0");
    private static final Parameter NLA = Parameter.choice("nla", "1", "0");
    private static final Parameter ENCRYPTION = Parameter.choice("encryption", "3", "4", "2", "1");
    private static final Parameter MINUTES = Parameter.of("minutes", "[1-9][0-9]{0,3}", "60");
    private static final Parameter USER = Parameter.needed("user", "[^\\p{Cntrl}\"/\\[\\]:;|=,+*?<>]{1,256}");
    private static final Parameter SERVER = Parameter.needed("server", "[A-Za-z0-9][A-Za-z0-9.-]{0,252}");
    private static final Parameter LICENCES = Parameter.choice("licences", "user", "device");

    private static final List<HostRemedy> ALL = List.of(
            both("renew-certificate", Success.NEW_CERTIFICATE, List.of(), List.of(INI, DAYS)),
            both("machine-keys", Success.ANSWERS, List.of(), List.of(INI, ACCOUNT)),
            both("restart-service", Success.ANSWERS, List.of(), List.of()),
            windows("enable-rdp", Success.ANSWERS),
            windows("rdp-port", Success.NEW_PORT, PORT, PROFILES),
            windows("firewall-rules", Success.ANSWERS, PROFILES, WEBSOCKET),
            windows("security-layer", Success.ANSWERS, LAYER, NLA, ENCRYPTION, MINUTES),
            windows("tls-protocols", Success.SCRIPT_SAYS),
            windows("never-sleep", Success.SCRIPT_SAYS),
            windows("connection-limits", Success.SCRIPT_SAYS),
            windows("logon-right", Success.SCRIPT_SAYS, USER),
            windows("licensing", Success.SCRIPT_SAYS, SERVER, LICENCES),
            windows("set-clock", Success.SCRIPT_SAYS));

    private HostRemedies() {}

    private static HostRemedy windows(String id, Success success, Parameter... parameters) {
        return new HostRemedy(id, Map.of(HostKind.WINDOWS, withMode(List.of(parameters))), success);
    }

    private static HostRemedy both(String id, Success success, List<Parameter> windows, List<Parameter> xrdp) {
        Map<HostKind, List<Parameter>> parameters = new EnumMap<>(HostKind.class);
        parameters.put(HostKind.WINDOWS, withMode(windows));
        parameters.put(HostKind.XRDP, withMode(xrdp));
        return new HostRemedy(id, parameters, success);
    }

    private static List<Parameter> withMode(List<Parameter> parameters) {
        List<Parameter> all = new ArrayList<>(parameters);
        all.add(Parameter.MODE);
        return List.copyOf(all);
    }

    public static List<HostRemedy> all() {
        return ALL;
    }

    public static Optional<HostRemedy> named(String id) {
        return ALL.stream().filter(remedy -> remedy.id().equals(id)).findFirst();
    }
}
