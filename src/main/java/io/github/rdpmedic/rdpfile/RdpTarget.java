package io.github.rdpmedic.rdpfile;

import io.github.rdpmedic.model.Endpoint;
import io.github.rdpmedic.model.Route;
import io.github.rdpmedic.model.Target;
import java.util.OptionalInt;
import java.util.stream.Stream;

/** The host that an {@code .rdp} file connects to, and the way there. */
public final class RdpTarget {

    private RdpTarget() {}

    /**
     * @param name what the target is to be called
     * @throws IllegalArgumentException with one sentence when the file names no host, or one that is no address
     */
    public static Target of(RdpFile file, String name) {
        String address =
                file.address().orElseThrow(() -> new IllegalArgumentException("the file names no host (full address)"));
        OptionalInt port = file.integer("server port");
        Endpoint endpoint = Endpoint.parse(address, port.orElse(Endpoint.DEFAULT_PORT));
        return new Target(name, endpoint, file.value("loadbalanceinfo").filter(Target::isLoadBalanceInfo), route(file));
    }

    /** Azure Virtual Desktop writes settings that no other file has, not always the provider among them. */
    private static Route route(RdpFile file) {
        boolean brokered = Stream.of("armpath", "wvd endpoint pool")
                .anyMatch(
                        name -> file.value(name).filter(text -> !text.isBlank()).isPresent());
        return brokered
                ? Route.BROKERED
                : Route.of(
                        file.value("gatewayhostname").orElse(""),
                        file.integer("gatewayusagemethod").orElse(0),
                        file.value("resourceprovider").orElse(""));
    }
}
