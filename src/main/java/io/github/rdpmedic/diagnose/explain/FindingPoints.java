package io.github.rdpmedic.diagnose.explain;

import io.github.rdpmedic.model.FindingId;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/** Which causes each finding of a check points to, the likeliest first. */
final class FindingPoints {

    /** They say what is wrong although the check went on. */
    private static final Set<FindingId> DECIDING = EnumSet.of(
            FindingId.CERTIFICATE_EXPIRED,
            FindingId.CERTIFICATE_NOT_YET_VALID,
            FindingId.WRONG_HOST,
            FindingId.DNS_STALE,
            FindingId.MTU_BLACK_HOLE,
            FindingId.NLA_NO_ANSWER);

    private FindingPoints() {}

    static boolean decides(FindingId id) {
        return DECIDING.contains(id);
    }

    static List<Cause> of(FindingId id) {
        return switch (id) {
            case OWN_NETWORK_DOWN, VPN_DOWN -> List.of(Cause.OWN_NETWORK);
            case GATEWAY_UNREACHABLE -> List.of(Cause.OWN_NETWORK, Cause.GATEWAY);
            case DNS_NOT_FOUND, DNS_FAILED -> List.of(Cause.NAME_NOT_FOUND);
            case DNS_STALE, WRONG_HOST -> List.of(Cause.WRONG_MACHINE);
            case CERTIFICATE_REPLACED -> List.of(Cause.WRONG_MACHINE, Cause.CLIENT_CACHE);
            case CERTIFICATE_NAME_MISMATCH, SECURITY_RDP_ONLY -> List.of(Cause.BASTION);
            case HOST_UNREACHABLE, PORT_FILTERED -> List.of(Cause.HOST_OFF);
            case PORT_REFUSED -> List.of(Cause.RDP_OFF);
            case NO_RDP_ANSWER -> List.of(Cause.SERVICE_RESTARTING, Cause.SERVER_DENIES);
            case CLOSED_BEFORE_ANSWER -> List.of(Cause.SERVER_DENIES, Cause.SERVICE_RESTARTING);
            case NOT_RDP -> List.of(Cause.OTHER_PROGRAM);
            case NEGOTIATION_REFUSED, NLA_NO_ANSWER -> List.of(Cause.CREDSSP);
            case CERTIFICATE_MISSING, CERTIFICATE_EXPIRED -> List.of(Cause.HOST_CERTIFICATE);
            case CERTIFICATE_NOT_YET_VALID -> List.of(Cause.HOST_CERTIFICATE, Cause.CLOCK);
            case TLS_CLOSED -> List.of(Cause.HOST_CERTIFICATE, Cause.TLS_MISMATCH);
            case TLS_REFUSED, TLS_LEGACY, CERTIFICATE_WEAK -> List.of(Cause.TLS_MISMATCH);
            case TLS_STALLED, MTU_BLACK_HOLE, LOSSY_PATH, TIMEOUT -> List.of(Cause.PATH);
            case CLOCK_SKEW -> List.of(Cause.CLOCK);
            case BEHIND_GATEWAY -> List.of(Cause.GATEWAY);
            case CERTIFICATE_EXPIRING, NLA_REQUIRED, NLA_OFF, MTU_REDUCED, WIFI, INTERNAL_ERROR -> List.of();
        };
    }
}
