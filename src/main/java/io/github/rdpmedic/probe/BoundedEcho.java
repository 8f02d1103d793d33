package io.github.rdpmedic.probe;

import io.github.rdpmedic.platform.IcmpEcho;
import io.github.rdpmedic.platform.IcmpEcho.NotMeasured;
import io.github.rdpmedic.platform.IcmpEcho.Reply;
import java.net.InetAddress;
import java.time.Duration;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeoutException;

/** An ICMP echo that ends at a deadline and on cancel, whatever the operating system does meanwhile. */
final class BoundedEcho {

    /** What the operating system needs beside the wait for the answer. */
    private static final Duration MARGIN = Duration.ofMillis(50);

    private static final Duration SHORTEST = Duration.ofMillis(10);

    private final IcmpEcho echo;
    private final OffThread offThread;

    BoundedEcho(IcmpEcho echo, OffThread offThread) {
        this.echo = echo;
        this.offThread = offThread;
    }

    Reply send(InetAddress address, Deadline deadline, Cancellation cancellation) {
        Duration wait = deadline.earlierBy(MARGIN).remaining();
        if (wait.compareTo(SHORTEST) < 0) {
            return new NotMeasured("no time was left for an echo");
        }
        try {
            return offThread.call(() -> sendIfAvailable(address, wait), deadline, cancellation);
        } catch (TimeoutException | CancellationException late) {
            return new NotMeasured("the echo did not end in time");
        } catch (ExecutionException failed) {
            return new NotMeasured(failed.getCause().toString());
        }
    }

    private Reply sendIfAvailable(InetAddress address, Duration wait) {
        return echo.availability().isAvailable()
                ? echo.send(address, wait)
                : new NotMeasured("this PC cannot send an echo");
    }
}
