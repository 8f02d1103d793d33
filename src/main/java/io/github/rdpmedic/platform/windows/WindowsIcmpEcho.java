package io.github.rdpmedic.platform.windows;

import io.github.rdpmedic.platform.Availability;
import io.github.rdpmedic.platform.IcmpEcho;
import java.net.InetAddress;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.function.Supplier;

/** ICMP echo through iphlpapi.dll, which needs no administrator. */
final class WindowsIcmpEcho implements IcmpEcho {

    private static final byte[] PAYLOAD = "rdp-medic".getBytes(StandardCharsets.US_ASCII);

    private final Supplier<Iphlpapi> library;
    private Iphlpapi loaded;

    /** @param library loads the library; asked once, with the first echo */
    WindowsIcmpEcho(Supplier<Iphlpapi> library) {
        this.library = library;
    }

    @Override
    public Availability availability() {
        return Availability.YES;
    }

    @Override
    public Reply send(InetAddress address, Duration timeout) {
        try {
            EchoCall.Result result = new EchoCall(address, PAYLOAD, true, timeout).through(api());
            if (!result.replied() && result.status() == 0) {
                return new NotMeasured("no reply and no error");
            }
            return IcmpStatus.reply(result.status(), result.roundTripMs());
        } catch (LinkageError e) {
            return new NotMeasured("iphlpapi.dll: " + e.getMessage());
        }
    }

    private synchronized Iphlpapi api() {
        if (loaded == null) {
            loaded = library.get();
        }
        return loaded;
    }
}
