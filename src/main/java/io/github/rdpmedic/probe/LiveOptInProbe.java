package io.github.rdpmedic.probe;

import io.github.rdpmedic.model.Endpoint;
import io.github.rdpmedic.model.Observation;
import io.github.rdpmedic.model.OptionalFacts;
import io.github.rdpmedic.model.OptionalFacts.RdpSecurity;
import io.github.rdpmedic.model.OptionalFacts.RdpUdp;
import io.github.rdpmedic.model.OptionalFacts.WebSocket;
import io.github.rdpmedic.model.Target;
import java.io.IOException;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** Asks on real sockets, everything at the same time, so that the silence of one port does not cost another its answer. */
public final class LiveOptInProbe implements OptInProbe {

    /** Rules RemoteDesktop-In-TCP-WS and -WSS of the Windows firewall. */
    private static final List<WebSocketPort> WEB_SOCKET_PORTS =
            List.of(new WebSocketPort(3387, false), new WebSocketPort(3392, true));

    /** Longer than any round trip on Earth; more patience would only make a firewall slower to notice. */
    private static final Duration PATIENCE = Duration.ofSeconds(2);

    private static final System.Logger LOG = System.getLogger(LiveOptInProbe.class.getPackageName());

    private static final SecureRandom RANDOM = new SecureRandom();

    private final List<WebSocketPort> webSocketPorts;
    private final Watchdog watchdog = new Watchdog();

    /** @param secure whether TLS comes first */
    record WebSocketPort(int port, boolean secure) {}

    public LiveOptInProbe() {
        this(WEB_SOCKET_PORTS);
    }

    LiveOptInProbe(List<WebSocketPort> webSocketPorts) {
        this.webSocketPorts = webSocketPorts;
    }

    @Override
    public OptionalFacts look(Observation seen, Set<OptIn> asked, Duration timeout, Cancellation cancellation) {
        Optional<InetAddress> address = address(seen);
        boolean noTime = timeout.isNegative() || timeout.isZero();
        if (address.isEmpty() || noTime || asked.isEmpty() || cancellation.isCancelled()) {
            return OptionalFacts.NONE;
        }
        return new Look(seen.target(), address.get(), Deadline.in(timeout), cancellation).take(asked);
    }

    /** The address that was connected to, or the first that the name stands for. Literals only, so nothing is looked up. */
    private static Optional<InetAddress> address(Observation seen) {
        return seen.facts()
                .usedAddress()
                .or(() -> seen.facts().addresses().stream().findFirst())
                .flatMap(LiveOptInProbe::parse);
    }

    private static Optional<InetAddress> parse(String literal) {
        try {
            return Optional.of(InetAddress.getByName(literal));
        } catch (UnknownHostException interfaceIsGone) {
            return Optional.empty();
        }
    }

    /** One look at one host. */
    private final class Look {

        private final Target target;
        private final Endpoint endpoint;
        private final InetAddress address;
        private final Deadline deadline;
        private final Cancellation cancellation;

        private Look(Target target, InetAddress address, Deadline deadline, Cancellation cancellation) {
            this.target = target;
            endpoint = target.endpoint();
            this.address = address;
            this.deadline = deadline;
            this.cancellation = cancellation;
        }

        private OptionalFacts take(Set<OptIn> asked) {
            ExecutorService threads = Executors.newCachedThreadPool(DaemonThreads.named("rdp-medic-opt-in"));
            try {
                Optional<Future<Optional<RdpUdp>>> udp =
                        asked.contains(OptIn.UDP) ? Optional.of(threads.submit(this::udp)) : Optional.empty();
                List<Future<Optional<WebSocket>>> webSockets = new ArrayList<>();
                if (asked.contains(OptIn.WEB_SOCKET)) {
                    webSocketPorts.forEach(port -> webSockets.add(threads.submit(() -> webSocket(port))));
                }
                Optional<RdpSecurity> security =
                        asked.contains(OptIn.RDP_SECURITY) ? answered(this::rdpSecurity) : Optional.empty();
                return new OptionalFacts(
                        udp.flatMap(this::result),
                        webSockets.stream()
                                .map(this::result)
                                .flatMap(Optional::stream)
                                .toList(),
                        security);
            } finally {
                threads.shutdownNow();
            }
        }

        private Optional<RdpUdp> udp() throws IOException {
            return new RdpUdpProbe(RANDOM.nextInt())
                    .ask(address, endpoint.port(), deadline.earlierOf(Deadline.in(PATIENCE)), cancellation);
        }

        private Optional<WebSocket> webSocket(WebSocketPort port) throws IOException {
            byte[] nonce = new byte[16];
            RANDOM.nextBytes(nonce);
            return new WebSocketProbe(new Dial(watchdog, cancellation), deadline, PATIENCE)
                    .ask(address, new Endpoint(endpoint.host(), port.port()), port.secure(), nonce);
        }

        private Optional<RdpSecurity> rdpSecurity() throws IOException {
            return new RdpSecurityProbe(new Dial(watchdog, cancellation), target, deadline).ask(address);
        }

        private <T> Optional<T> result(Future<Optional<T>> pending) {
            return answered(pending::get);
        }

        /** What a cancelled look, or a fault of this PC or program, left unknown is not measured. */
        private <T> Optional<T> answered(Callable<Optional<T>> question) {
            try {
                Optional<T> answer = question.call();
                return cancellation.isCancelled() ? Optional.empty() : answer;
            } catch (InterruptedException interrupted) {
                Thread.currentThread().interrupt();
                return Optional.empty();
            } catch (Exception notMeasured) {
                LOG.log(System.Logger.Level.DEBUG, "a look on request broke off", notMeasured);
                return Optional.empty();
            }
        }
    }
}
