package io.github.rdpmedic.platform.windows;

import io.github.rdpmedic.platform.Availability;
import io.github.rdpmedic.platform.IcmpHeaders;
import io.github.rdpmedic.platform.SizedEcho;
import java.net.InetAddress;
import java.time.Duration;
import java.util.OptionalInt;
import java.util.function.Supplier;

/** Echoes of a chosen size with {@code IP_FLAG_DF}, which needs no administrator. */
final class WindowsSizedEcho implements SizedEcho {

    private static final int IP_SUCCESS = 0;
    private static final int IP_PACKET_TOO_BIG = 11009;
    private static final int IP_REQ_TIMED_OUT = 11010;

    private final Supplier<Iphlpapi> library;
    private Iphlpapi loaded;

    /** @param library loads the library; asked once, with the first echo */
    WindowsSizedEcho(Supplier<Iphlpapi> library) {
        this.library = library;
    }

    @Override
    public Availability availability() {
        return Availability.YES;
    }

    @Override
    public Reply send(InetAddress address, int size, Splitting splitting, Duration timeout) {
        boolean mayBeSplit = splitting == Splitting.ALLOWED;
        byte[] payload = new byte[size - IcmpHeaders.length(address)];
        try {
            return reply(new EchoCall(address, payload, mayBeSplit, timeout).through(api()));
        } catch (LinkageError e) {
            return new NotMeasured("iphlpapi.dll: " + e.getMessage());
        }
    }

    private static Reply reply(EchoCall.Result result) {
        return switch (result.status()) {
            case IP_SUCCESS ->
                result.replied()
                        ? new Passed(Duration.ofMillis(Integer.toUnsignedLong(result.roundTripMs())))
                        : new NotMeasured("no reply and no error");
            case IP_PACKET_TOO_BIG -> new TooBig(OptionalInt.empty());
            case IP_REQ_TIMED_OUT -> new Silence();
            default -> new NotMeasured("ICMP echo failed with status " + result.status());
        };
    }

    private synchronized Iphlpapi api() {
        if (loaded == null) {
            loaded = library.get();
        }
        return loaded;
    }
}
