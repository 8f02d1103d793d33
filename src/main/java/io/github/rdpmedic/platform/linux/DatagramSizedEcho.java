package io.github.rdpmedic.platform.linux;

import com.sun.jna.LastErrorException;
import io.github.rdpmedic.platform.Availability;
import io.github.rdpmedic.platform.IcmpHeaders;
import io.github.rdpmedic.platform.SizedEcho;
import java.net.Inet6Address;
import java.net.InetAddress;
import java.time.Duration;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.atomic.AtomicInteger;

/** Echoes of a chosen size through an ICMP datagram socket. */
final class DatagramSizedEcho implements SizedEcho {

    private final AtomicInteger sequence = new AtomicInteger();

    @Override
    public Availability availability() {
        return Availability.YES;
    }

    @Override
    public Reply send(InetAddress address, int size, Splitting splitting, Duration timeout) {
        IcmpEchoRequest request = new IcmpEchoRequest(
                address instanceof Inet6Address,
                sequence.getAndIncrement() & 0xFFFF,
                ThreadLocalRandom.current().nextLong());
        byte[] packet = request.bytes(size - IcmpHeaders.ip(address));
        try (IcmpSocket socket = IcmpSocket.connectedTo(address)) {
            if (splitting == Splitting.FORBIDDEN) {
                socket.forbidSplitting();
            } else {
                socket.allowSplitting();
            }
            return awaited(socket, request, packet, timeout);
        } catch (LastErrorException e) {
            return e.getErrorCode() == LibC.EMSGSIZE
                    ? new TooBig(limit(address, size))
                    : new NotMeasured("ICMP socket: errno " + e.getErrorCode());
        } catch (LinkageError e) {
            return new NotMeasured("JNA: " + e.getMessage());
        }
    }

    private static Reply awaited(IcmpSocket socket, IcmpEchoRequest request, byte[] packet, Duration timeout) {
        long start = System.nanoTime();
        socket.send(packet);
        for (long left = timeout.toNanos(); left > 0; left = timeout.toNanos() - (System.nanoTime() - start)) {
            Optional<byte[]> answer = socket.receive(DatagramIcmpEcho.roundedUpToMillis(left), packet.length);
            if (answer.filter(request::isEchoedBy).isPresent()) {
                return new Passed(Duration.ofNanos(System.nanoTime() - start));
            }
        }
        return new Silence();
    }

    /** The kernel has read the limit from the refusal; one that does not explain the refusal is not it. */
    private static OptionalInt limit(InetAddress address, int refused) {
        try (IcmpSocket socket = IcmpSocket.connectedTo(address)) {
            int learnt = socket.pathMtu();
            return learnt > 0 && learnt < refused ? OptionalInt.of(learnt) : OptionalInt.empty();
        } catch (LastErrorException notTold) {
            return OptionalInt.empty();
        }
    }
}
