package io.github.rdpmedic.diagnose.explain;

import io.github.rdpmedic.model.Message;
import java.util.List;
import java.util.Locale;

/** What can be behind an error. The order decides between causes that nothing else tells apart. */
public enum Cause {
    HOST_CERTIFICATE(List.of(), List.of("renew-certificate", "machine-keys", "restart-service")),
    PATH(List.of("set-mtu", "use-cable", "udp-off", "security-products"), List.of()),
    TLS_MISMATCH(List.of("client-tls", "client-version"), List.of("tls-protocols")),
    SERVER_DENIES(List.of(), List.of("connection-limits", "logon-right")),
    BASTION(List.of("default-rdp"), List.of()),
    WRONG_MACHINE(List.of("flush-dns"), List.of()),
    UDP_TRANSPORT(List.of("udp-off"), List.of()),
    OTHER_PROGRAM(List.of(), List.of("rdp-port")),
    CREDSSP(List.of("default-rdp", "credssp-oracle", "forget-credentials"), List.of("security-layer")),
    SERVICE_RESTARTING(List.of(), List.of("restart-service")),
    CLIENT_CACHE(List.of("clear-cache", "default-rdp"), List.of()),
    HOST_OFF(List.of("wake"), List.of("enable-rdp", "firewall-rules", "never-sleep")),
    RDP_OFF(List.of(), List.of("enable-rdp", "restart-service", "firewall-rules")),
    NAME_NOT_FOUND(List.of("flush-dns"), List.of()),
    OWN_NETWORK(List.of(), List.of()),
    ACCOUNT(List.of("forget-credentials"), List.of("logon-right")),
    LICENSING(List.of("client-licence"), List.of("licensing")),
    GATEWAY(List.of("forget-credentials"), List.of()),
    CLOCK(List.of(), List.of("set-clock")),
    CLIENT(List.of("client-version", "clear-cache"), List.of());

    private final List<String> quickFixes;
    private final List<String> hostRemedies;

    Cause(List<String> quickFixes, List<String> hostRemedies) {
        this.quickFixes = quickFixes;
        this.hostRemedies = hostRemedies;
    }

    /** The public name, in kebab case. */
    public String id() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** What it is, in one sentence. */
    public Message summary() {
        return Message.of(Cause.class, "cause." + id());
    }

    /** The test that would decide whether it is this one. */
    public Message decidingTest() {
        return Message.of(Cause.class, "test." + id());
    }

    /** Ids of the quick fixes on this PC that help against it, the mildest first. */
    public List<String> quickFixes() {
        return quickFixes;
    }

    /** Ids of what helps on the host. */
    public List<String> hostRemedies() {
        return hostRemedies;
    }

    /** What to do on the host, in a few words. */
    public static Message hostRemedyTitle(String id) {
        return Message.of(Cause.class, "remedy-title." + id);
    }

    /** What to do on the host. */
    public static Message hostRemedy(String id) {
        return Message.of(Cause.class, "remedy." + id);
    }
}
