package io.github.rdpmedic.platform.none;

import io.github.rdpmedic.model.Message;
import io.github.rdpmedic.platform.Availability;
import io.github.rdpmedic.platform.IcmpEcho;
import java.net.InetAddress;
import java.time.Duration;

/** Sends nothing and says so. */
public final class NoIcmpEcho implements IcmpEcho {

    @Override
    public Availability availability() {
        return Availability.no(Message.of(NoIcmpEcho.class, "icmp"));
    }

    @Override
    public Reply send(InetAddress address, Duration timeout) {
        return new NotMeasured("no ICMP echo on this operating system");
    }
}
