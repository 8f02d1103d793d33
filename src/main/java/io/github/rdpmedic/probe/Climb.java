package io.github.rdpmedic.probe;

import io.github.rdpmedic.model.Endpoint;
import io.github.rdpmedic.model.FindingId;
import io.github.rdpmedic.model.Target;
import io.github.rdpmedic.platform.SizedEcho;
import io.github.rdpmedic.rdp.ConnectionConfirm.NegotiationResponse;
import io.github.rdpmedic.rdp.SecurityProtocol;
import java.net.InetAddress;
import java.security.cert.X509Certificate;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.FutureTask;

/** What the stages of one probe share. Used by one thread; only the cancellation may come from another. */
final class Climb {

    private static final int LEFT_FOR_OWN_NETWORK = 15;

    private final ProbeRequest request;
    private final Endpoint endpoint;
    private final Cancellation cancellation;
    private final Clock clock;
    private final Deadline deadline;
    private final Instant startedAt;
    private final ProbeLog log = new ProbeLog();
    private final CollectedFacts facts = new CollectedFacts();
    private List<InetAddress> addresses = List.of();
    private Optional<Connection> connection = Optional.empty();
    private Optional<NegotiationResponse> negotiated = Optional.empty();
    private List<X509Certificate> certificates = List.of();
    private final List<Runnable> atTheEnd = new ArrayList<>();
    private Optional<FindingId> stoppedBy = Optional.empty();
    private Optional<FutureTask<SizedEcho.Reply>> wholePacket = Optional.empty();
    private Optional<GatewayReply> gatewayReply = Optional.empty();
    private boolean startsWithTls;

    Climb(ProbeRequest request, Cancellation cancellation, Clock clock) {
        this(request, request.target().endpoint(), cancellation, clock);
    }

    /** @param endpoint what is connected to: the target, or the gateway in front of it */
    Climb(ProbeRequest request, Endpoint endpoint, Cancellation cancellation, Clock clock) {
        this.request = request;
        this.endpoint = endpoint;
        this.cancellation = cancellation;
        this.clock = clock;
        deadline = Deadline.in(request.timeout());
        startedAt = clock.instant();
    }

    Target target() {
        return request.target();
    }

    Endpoint endpoint() {
        return endpoint;
    }

    Instant startedAt() {
        return startedAt;
    }

    Instant now() {
        return clock.instant();
    }

    /** The end of the whole probe. */
    Deadline deadline() {
        return deadline;
    }

    /** So many percent of the total time from now on, and never past the end of the probe. */
    Deadline share(int percent) {
        return deadline.earlierOf(Deadline.in(part(percent)));
    }

    /** When waiting for a host must end, so that there is time to look at this PC's own network. */
    Deadline deadlineOnTheWay() {
        return deadline.earlierBy(part(LEFT_FOR_OWN_NETWORK));
    }

    Duration part(int percent) {
        return request.timeout().multipliedBy(percent).dividedBy(100);
    }

    Cancellation cancellation() {
        return cancellation;
    }

    boolean isCancelled() {
        return cancellation.isCancelled() || Thread.currentThread().isInterrupted();
    }

    void log(String event) {
        log.add(event);
    }

    List<String> logLines() {
        return log.lines();
    }

    CollectedFacts facts() {
        return facts;
    }

    void resolved(List<InetAddress> inTheOrderToTry) {
        addresses = List.copyOf(inTheOrderToTry);
    }

    List<InetAddress> addresses() {
        return addresses;
    }

    void connected(Connection established) {
        connection = Optional.of(established);
    }

    Optional<Connection> connection() {
        return connection;
    }

    /** The connection, for the stages that come after it. */
    Connection established() {
        return connection.orElseThrow();
    }

    void negotiated(NegotiationResponse response) {
        negotiated = Optional.of(response);
    }

    /** The host's choice; empty when it speaks standard RDP security without having been asked. */
    Optional<NegotiationResponse> negotiated() {
        return negotiated;
    }

    /** The peer speaks TLS from the first byte, so there is nothing to negotiate before. */
    void startsWithTls() {
        startsWithTls = true;
    }

    boolean usesTls() {
        return startsWithTls
                || negotiated
                        .map(NegotiationResponse::selected)
                        .map(SecurityProtocol::usesTls)
                        .orElse(false);
    }

    void certificates(List<X509Certificate> asSent) {
        certificates = List.copyOf(asSent);
    }

    /** What the handshake brought, the host's own first. */
    List<X509Certificate> certificates() {
        return certificates;
    }

    /** Collects something that is under way beside the stages. */
    void atTheEnd(Runnable collect) {
        atTheEnd.add(collect);
    }

    /** The stages are done. */
    void collect() {
        atTheEnd.forEach(Runnable::run);
    }

    boolean asksFor(Extra extra) {
        return request.asksFor(extra);
    }

    void stoppedBy(FindingId trouble) {
        stoppedBy = stoppedBy.or(() -> Optional.of(trouble));
    }

    boolean isStoppedBy(FindingId trouble) {
        return stoppedBy.filter(trouble::equals).isPresent();
    }

    /** An echo that is under way while the other stages climb. */
    void wholePacket(FutureTask<SizedEcho.Reply> underWay) {
        wholePacket = Optional.of(underWay);
    }

    Optional<FutureTask<SizedEcho.Reply>> wholePacket() {
        return wholePacket;
    }

    void gatewayReply(GatewayReply reply) {
        gatewayReply = Optional.of(reply);
    }

    Optional<GatewayReply> gatewayReply() {
        return gatewayReply;
    }

    void hangUp() {
        connection.ifPresent(Connection::close);
    }
}
