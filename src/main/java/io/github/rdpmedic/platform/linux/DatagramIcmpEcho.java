package io.github.rdpmedic.platform.linux;

import com.sun.jna.LastErrorException;
import io.github.rdpmedic.platform.Availability;
import io.github.rdpmedic.platform.IcmpEcho;
import java.net.Inet6Address;
import java.net.InetAddress;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/** ICMP echo through a datagram socket: no rights, no process, one short-lived descriptor an echo. */
final class DatagramIcmpEcho implements IcmpEcho {

    /** More than the request has, so that a longer packet is seen to be another. */
    private static final int ROOM = 1500;

    private final AtomicInteger sequence = new AtomicInteger();

    @Override
    public Availability availability() {
        return Availability.YES;
    }

    @Override
    public Reply send(InetAddress address, Duration timeout) {
        IcmpEchoRequest request = new IcmpEchoRequest(
                address instanceof Inet6Address,
                sequence.getAndIncrement() & 0xFFFF,
                ThreadLocalRandom.current().nextLong());
        try (IcmpSocket socket = IcmpSocket.connectedTo(address)) {
            return exchange(socket, request, timeout);
        } catch (LastErrorException e) {
            return reply(e.getErrorCode());
        } catch (LinkageError e) {
            return new NotMeasured("JNA: " + e.getMessage());
        }
    }

    private static Reply exchange(IcmpSocket socket, IcmpEchoRequest request, Duration timeout) {
        long start = System.nanoTime();
        socket.send(request.bytes());
        for (long left = timeout.toNanos(); left > 0; left = timeout.toNanos() - (System.nanoTime() - start)) {
            Optional<byte[]> packet = socket.receive(roundedUpToMillis(left), ROOM);
            if (packet.filter(request::isAnsweredBy).isPresent()) {
                return new Answered(Duration.ofNanos(System.nanoTime() - start));
            }
        }
        return new NoAnswer();
    }

    static int roundedUpToMillis(long nanos) {
        return (int) Math.min(Integer.MAX_VALUE, TimeUnit.NANOSECONDS.toMillis(nanos - 1) + 1);
    }

    static Reply reply(int errno) {
        return switch (errno) {
            case LibC.ENETDOWN, LibC.ENETUNREACH, LibC.EHOSTDOWN, LibC.EHOSTUNREACH, LibC.ECONNREFUSED ->
                new Unreachable();
            default -> new NotMeasured("ICMP socket: errno " + errno);
        };
    }
}
