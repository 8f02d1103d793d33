package io.github.rdpmedic.platform.linux;

import io.github.rdpmedic.platform.Availability;
import io.github.rdpmedic.platform.IcmpEcho;
import java.net.InetAddress;
import java.time.Duration;
import java.util.function.BooleanSupplier;

/**
 * An ICMP datagram socket where the kernel allows it, because it costs microseconds; else the ping program, which
 * brings its own permission and costs a process. The permission is asked each time: an administrator may change it.
 */
final class LinuxIcmpEcho implements IcmpEcho {

    private final BooleanSupplier socketsAllowed;
    private final IcmpEcho socket;
    private final IcmpEcho program;

    LinuxIcmpEcho(BooleanSupplier socketsAllowed, IcmpEcho socket, IcmpEcho program) {
        this.socketsAllowed = socketsAllowed;
        this.socket = socket;
        this.program = program;
    }

    @Override
    public Availability availability() {
        return socketsAllowed.getAsBoolean() ? Availability.YES : program.availability();
    }

    @Override
    public Reply send(InetAddress address, Duration timeout) {
        if (!socketsAllowed.getAsBoolean()) {
            return program.send(address, timeout);
        }
        Reply reply = socket.send(address, timeout);
        boolean another = reply instanceof NotMeasured && program.availability().isAvailable();
        return another ? program.send(address, timeout) : reply;
    }
}
