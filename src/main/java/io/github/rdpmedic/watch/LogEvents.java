package io.github.rdpmedic.watch;

import io.github.rdpmedic.model.Settings.Cadence;
import java.time.Duration;

/**
 * An estimate of what watching leaves in the event logs of a Windows host. An echo leaves nothing; a TCP
 * connection with an X.224 request or more leaves about five events (RdpCoreTS 131, 65, twice 72, and
 * RemoteConnectionManager 261), whatever follows on it.
 */
public final class LogEvents {

    private static final int EVENTS_PER_CONNECTION = 5;

    private LogEvents() {}

    /**
     * Events per day for one host in good health.
     *
     * @param answersEcho whether an echo serves between port checks; a port check stands in where it does not
     */
    public static long perDay(Cadence cadence, boolean answersEcho) {
        Duration port = answersEcho || cadence.port().compareTo(cadence.reachability()) < 0
                ? cadence.port()
                : cadence.reachability();
        return Math.round(EVENTS_PER_CONNECTION * (timesADay(port) + timesADay(cadence.certificate())));
    }

    private static double timesADay(Duration cadence) {
        return (double) Duration.ofDays(1).toNanos() / cadence.toNanos();
    }
}
