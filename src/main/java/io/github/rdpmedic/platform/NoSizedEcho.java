package io.github.rdpmedic.platform;

import io.github.rdpmedic.model.Message;
import java.net.InetAddress;
import java.time.Duration;

/** Sends nothing and says so. */
public final class NoSizedEcho implements SizedEcho {

    @Override
    public Availability availability() {
        return Availability.no(Message.of(NoSizedEcho.class, "echo.none"));
    }

    @Override
    public Reply send(InetAddress address, int size, Splitting splitting, Duration timeout) {
        return new NotMeasured("no ICMP echo on this operating system");
    }
}
