package io.github.rdpmedic.platform.windows;

import io.github.rdpmedic.platform.IcmpEcho;
import io.github.rdpmedic.platform.IcmpEcho.Reply;
import java.time.Duration;

/** What an {@code IP_STATUS} (ipexport.h), or the last error of a failed echo, means. */
final class IcmpStatus {

    private static final int IP_SUCCESS = 0;
    private static final int ERROR_NETWORK_UNREACHABLE = 1231;
    private static final int ERROR_PORT_UNREACHABLE = 1234;
    private static final int IP_DEST_NET_UNREACHABLE = 11002;
    private static final int IP_DEST_PORT_UNREACHABLE = 11005;
    private static final int IP_REQ_TIMED_OUT = 11010;
    private static final int IP_BAD_ROUTE = 11012;
    private static final int IP_TTL_EXPIRED_TRANSIT = 11013;
    private static final int IP_DEST_UNREACHABLE = 11040;

    private IcmpStatus() {}

    /** @param roundTripMs only meaningful with {@code IP_SUCCESS} */
    static Reply reply(int status, int roundTripMs) {
        if (status == IP_SUCCESS) {
            return new IcmpEcho.Answered(Duration.ofMillis(Integer.toUnsignedLong(roundTripMs)));
        }
        if (status == IP_REQ_TIMED_OUT) {
            return new IcmpEcho.NoAnswer();
        }
        return saysNoWay(status)
                ? new IcmpEcho.Unreachable()
                : new IcmpEcho.NotMeasured("ICMP echo failed with status " + status);
    }

    private static boolean saysNoWay(int status) {
        return between(ERROR_NETWORK_UNREACHABLE, status, ERROR_PORT_UNREACHABLE)
                || between(IP_DEST_NET_UNREACHABLE, status, IP_DEST_PORT_UNREACHABLE)
                || status == IP_BAD_ROUTE
                || status == IP_TTL_EXPIRED_TRANSIT
                || status == IP_DEST_UNREACHABLE;
    }

    private static boolean between(int lowest, int value, int highest) {
        return lowest <= value && value <= highest;
    }
}
