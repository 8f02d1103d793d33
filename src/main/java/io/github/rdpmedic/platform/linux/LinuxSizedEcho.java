package io.github.rdpmedic.platform.linux;

import io.github.rdpmedic.platform.Availability;
import io.github.rdpmedic.platform.SizedEcho;
import java.net.InetAddress;
import java.time.Duration;
import java.util.function.BooleanSupplier;

/** A datagram socket where the kernel allows it, else the ping program; see {@link LinuxIcmpEcho}. */
final class LinuxSizedEcho implements SizedEcho {

    private final BooleanSupplier socketsAllowed;
    private final SizedEcho socket;
    private final SizedEcho program;

    LinuxSizedEcho(BooleanSupplier socketsAllowed, SizedEcho socket, SizedEcho program) {
        this.socketsAllowed = socketsAllowed;
        this.socket = socket;
        this.program = program;
    }

    @Override
    public Availability availability() {
        return chosen().availability();
    }

    @Override
    public Reply send(InetAddress address, int size, Splitting splitting, Duration timeout) {
        return chosen().send(address, size, splitting, timeout);
    }

    private SizedEcho chosen() {
        return socketsAllowed.getAsBoolean() ? socket : program;
    }
}
