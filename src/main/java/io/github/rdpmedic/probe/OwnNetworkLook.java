package io.github.rdpmedic.probe;

import io.github.rdpmedic.model.AddressText;
import io.github.rdpmedic.model.Endpoint;
import io.github.rdpmedic.model.NetworkAdapter;
import io.github.rdpmedic.model.NetworkStatus;
import io.github.rdpmedic.platform.IcmpEcho;
import io.github.rdpmedic.platform.IcmpEcho.Answered;
import io.github.rdpmedic.platform.OwnNetwork;
import io.github.rdpmedic.platform.OwnNetwork.Neighbour;
import io.github.rdpmedic.platform.OwnNetwork.NoWay;
import io.github.rdpmedic.platform.OwnNetwork.Via;
import io.github.rdpmedic.platform.OwnNetwork.Way;
import io.github.rdpmedic.platform.OwnNetwork.WayUnknown;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeoutException;

/**
 * Looks at this PC's own network after a check failed on the way to a target: interfaces, route, router, name
 * servers, in that order. It collects and judges nothing; a router that only ignores echoes is not called absent.
 */
final class OwnNetworkLook {

    private static final Duration ROUTER_WAIT = Duration.ofMillis(400);
    private static final int DNS_PORT = 53;
    /** TEST-NET-1, RFC 5737: on nobody's network, so the way there is the default route. Nothing is sent there. */
    private static final byte[] ANYWHERE = {(byte) 192, 0, 2, 1};

    private final OwnNetwork network;
    private final IcmpEcho echo;
    private final NameServerQuery nameServers;
    private final VpnMemory vpns;
    private final OffThread offThread;

    OwnNetworkLook(OwnNetwork network, IcmpEcho echo, VpnMemory vpns, OffThread offThread) {
        this(network, echo, new NameServerQuery(DNS_PORT), vpns, offThread);
    }

    OwnNetworkLook(
            OwnNetwork network, IcmpEcho echo, NameServerQuery nameServers, VpnMemory vpns, OffThread offThread) {
        this.network = network;
        this.echo = echo;
        this.nameServers = nameServers;
        this.vpns = vpns;
        this.offThread = offThread;
    }

    /** Empty when there was no time for a look, or when it failed itself. */
    Optional<NetworkStatus> look(Climb climb) {
        try {
            return Optional.of(offThread.call(
                    () -> status(climb.endpoint(), climb.addresses(), climb.deadline()),
                    climb.deadline(),
                    climb.cancellation()));
        } catch (TimeoutException | CancellationException late) {
            climb.log("no time to look at this PC's own network");
        } catch (ExecutionException failed) {
            climb.log("own network: " + failed.getCause());
        }
        return Optional.empty();
    }

    NetworkStatus status(Endpoint target, List<InetAddress> addresses, Deadline deadline) {
        List<NetworkAdapter> leadingOut =
                network.adapters().stream().filter(NetworkAdapter::leadsOut).toList();
        Optional<String> lostVpn = vpns.lost(target, leadingOut);
        if (leadingOut.isEmpty()) {
            return new NetworkStatus(leadingOut, Optional.empty(), Optional.empty(), Optional.empty(), lostVpn);
        }
        List<InetAddress> servers = addresses.isEmpty() ? network.nameServers() : List.of();
        Way way = network.wayTo(firstHopTowards(addresses, servers));
        Optional<Boolean> answered = servers.isEmpty()
                ? Optional.empty()
                : Optional.of(nameServers.answered(servers, target.host(), deadline));
        boolean routerMatters = !answered.orElse(false);
        return new NetworkStatus(
                leadingOut,
                way instanceof WayUnknown ? Optional.empty() : Optional.of(!(way instanceof NoWay)),
                routerMatters && way instanceof Via via ? absent(via.router(), deadline) : Optional.empty(),
                answered,
                lostVpn);
    }

    /** Without an address of the target, the way to the name server counts; a resolver on this PC hides it. */
    private static InetAddress firstHopTowards(List<InetAddress> addresses, List<InetAddress> servers) {
        return addresses.stream()
                .findFirst()
                .or(() -> servers.stream()
                        .filter(server -> !server.isLoopbackAddress())
                        .findFirst())
                .orElseGet(OwnNetworkLook::anywhere);
    }

    private static InetAddress anywhere() {
        try {
            return InetAddress.getByAddress(ANYWHERE);
        } catch (UnknownHostException fourBytesAreAnAddress) {
            throw new IllegalStateException(fourBytesAreAnAddress);
        }
    }

    /** The echo makes the system ask for the neighbour, so that what it then says is new. */
    private Optional<String> absent(InetAddress router, Deadline deadline) {
        Duration wait = deadline.earlierOf(Deadline.in(ROUTER_WAIT)).remaining();
        boolean answered = !wait.isZero() && echo.send(router, wait) instanceof Answered;
        return !answered && network.neighbour(router) == Neighbour.ABSENT
                ? Optional.of(AddressText.of(router))
                : Optional.empty();
    }
}
