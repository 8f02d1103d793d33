package io.github.rdpmedic.probe;

import io.github.rdpmedic.platform.IcmpEcho;
import java.net.InetAddress;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeoutException;

/** What the path stage works with, the same for every probe. */
record PathTools(PathMtu pathMtu, IcmpEcho echo, Egress egress, VpnMemory vpns, OffThread offThread) {

    /** Empty when this PC cannot send an echo, or there was no time for the whole series. */
    Optional<EchoSeries> series(InetAddress host, Climb climb) {
        if (!echo.availability().isAvailable()) {
            return Optional.empty();
        }
        try {
            return Optional.of(offThread.call(
                    () -> EchoSeries.of(echo, host, climb.deadline()), climb.deadline(), climb.cancellation()));
        } catch (TimeoutException | CancellationException late) {
            climb.log("no time for a series of echoes");
        } catch (ExecutionException failed) {
            climb.log("echoes: " + failed.getCause());
        }
        return Optional.empty();
    }
}
