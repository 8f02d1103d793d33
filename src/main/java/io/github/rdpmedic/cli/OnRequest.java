package io.github.rdpmedic.cli;

import io.github.rdpmedic.probe.Extra;
import io.github.rdpmedic.probe.OptIn;
import java.time.Duration;
import java.util.EnumSet;
import java.util.Set;
import picocli.CommandLine.Option;

/** The options for what a check looks at only when a person asks, and which the monitor therefore never does. */
final class OnRequest {

    /** Without any of the options. */
    static final OnRequest NOTHING = new OnRequest();

    @Option(names = "--udp", descriptionKey = "udp")
    private boolean udp;

    @Option(names = "--websocket", descriptionKey = "websocket")
    private boolean webSocket;

    @Option(names = "--rdp-security", descriptionKey = "rdp-security")
    private boolean rdpSecurity;

    @Option(names = "--protocols", descriptionKey = "protocols")
    private boolean protocols;

    @Option(names = "--tls-versions", descriptionKey = "tls-versions")
    private boolean tlsVersions;

    @Option(names = "--path-mtu", descriptionKey = "path-mtu")
    private boolean pathMtu;

    /** For one check, when the person names none. */
    Duration usualTimeout() {
        return pathMtu ? Checks.TIMEOUT_WITH_PATH : Checks.TIMEOUT;
    }

    /** What the probe asks along with the ladder. */
    Set<Extra> extras() {
        Set<Extra> extras = EnumSet.noneOf(Extra.class);
        if (protocols) {
            extras.add(Extra.PROTOCOLS);
        }
        if (tlsVersions) {
            extras.add(Extra.TLS_VERSIONS);
        }
        if (pathMtu) {
            extras.add(Extra.PATH);
        }
        return extras;
    }

    /** What is looked at when the ladder is done. */
    Set<OptIn> optIns() {
        Set<OptIn> asked = EnumSet.noneOf(OptIn.class);
        if (udp) {
            asked.add(OptIn.UDP);
        }
        if (webSocket) {
            asked.add(OptIn.WEB_SOCKET);
        }
        if (rdpSecurity) {
            asked.add(OptIn.RDP_SECURITY);
        }
        return asked;
    }
}
