package io.github.rdpmedic.model;

import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * What is measured only when a person asks for it, because a host or a network may take offence at it. Empty
 * means "not asked for, or not measured".
 *
 * @param webSockets one for each port that was asked
 */
public record OptionalFacts(Optional<RdpUdp> udp, List<WebSocket> webSockets, Optional<RdpSecurity> rdpSecurity) {

    public static final OptionalFacts NONE = new OptionalFacts(Optional.empty(), List.of(), Optional.empty());

    public OptionalFacts {
        webSockets = List.copyOf(webSockets);
    }

    public enum UdpOutcome {
        /** An RDP-UDP listener answered. */
        ANSWERED,
        /** ICMP port unreachable: nothing listens. */
        CLOSED,
        /** A filter on the way, or a listener that talks only inside a session; which of them, silence cannot say. */
        SILENT,
        /** Something answered that does not speak RDP-UDP. */
        OTHER_ANSWER,
        /** The datagram could not be sent, or the network said that it cannot get there. */
        UNREACHABLE
    }

    /**
     * One SYN datagram of RDP-UDP, [MS-RDPEUDP] 2.2.2.1, and what came back.
     *
     * @param answerBytes length of the answer; 1232 shows that datagrams of that length pass both ways
     * @param version 1, 2 or 3
     * @param upStreamMtu bytes, as the host offers it
     * @param downStreamMtu bytes, as the host offers it
     */
    public record RdpUdp(
            int port,
            UdpOutcome outcome,
            Optional<Duration> answerTime,
            Optional<Integer> answerBytes,
            Optional<String> version,
            Optional<Integer> upStreamMtu,
            Optional<Integer> downStreamMtu) {

        /** For an outcome that left nothing to read. */
        public static RdpUdp without(int port, UdpOutcome outcome) {
            return new RdpUdp(
                    port,
                    outcome,
                    Optional.empty(),
                    Optional.empty(),
                    Optional.empty(),
                    Optional.empty(),
                    Optional.empty());
        }
    }

    public enum WebSocketOutcome {
        /** A WebSocket server accepted the upgrade. */
        UPGRADED,
        /** An HTTP server answered, and did not. */
        HTTP,
        NOT_HTTP,
        CLOSED,
        TLS_FAILED,
        /** No answer in time, to the connect or to what followed. */
        SILENT,
        REFUSED,
        UNREACHABLE
    }

    /**
     * An HTTP upgrade request to one of the ports of Remote Desktop over WebSocket.
     *
     * @param secure whether TLS comes first
     * @param status of the HTTP answer
     * @param server what the answer calls its server, made printable
     */
    public record WebSocket(
            int port,
            boolean secure,
            WebSocketOutcome outcome,
            Optional<String> tlsVersion,
            Optional<Integer> status,
            Optional<String> server) {}

    public enum RdpSecurityOutcome {
        ACCEPTED,
        /** The host said no, by a failure code or by hanging up in the manner of the protocol. */
        REFUSED,
        CLOSED,
        SILENT,
        NOT_RDP,
        /** No TCP connection. */
        UNREACHABLE
    }

    /**
     * Standard RDP security, [MS-RDPBCGR] 5.3, as the host agrees to it.
     *
     * @param failure official name of the RDP_NEG_FAILURE code
     * @param level none, low, client-compatible, high or fips
     * @param method the one that the host chose when all were offered
     * @param methods each offered alone
     * @param version the newest RDP version that the host speaks, as it says
     * @param certificate the key of the host's certificate for this security, which is not that of TLS
     * @param multitransport official names of the SC_MULTITRANSPORT flags
     */
    public record RdpSecurity(
            RdpSecurityOutcome outcome,
            Optional<String> failure,
            Optional<String> level,
            Optional<String> method,
            List<Method> methods,
            Optional<String> version,
            Optional<ServerKey> certificate,
            Optional<List<String>> multitransport) {

        public RdpSecurity {
            methods = List.copyOf(methods);
        }

        /** For an outcome that left nothing to read. */
        public static RdpSecurity without(RdpSecurityOutcome outcome, Optional<String> failure) {
            return new RdpSecurity(
                    outcome,
                    failure,
                    Optional.empty(),
                    Optional.empty(),
                    List.of(),
                    Optional.empty(),
                    Optional.empty(),
                    Optional.empty());
        }
    }

    /** @param name 40bit, 56bit, 128bit or fips */
    public record Method(String name, Optional<Boolean> accepted) {}

    /** @param kind proprietary or x509 */
    public record ServerKey(String kind, Optional<Integer> keyBits) {}
}
