package io.github.rdpmedic.probe;

import io.github.rdpmedic.model.Facts;
import io.github.rdpmedic.model.FindingId;
import io.github.rdpmedic.model.Message;
import io.github.rdpmedic.model.NetworkAdapter;
import io.github.rdpmedic.model.Printable;
import io.github.rdpmedic.model.StageId;
import io.github.rdpmedic.platform.SizedEcho.Passed;
import io.github.rdpmedic.platform.SizedEcho.Reply;
import io.github.rdpmedic.platform.SizedEcho.TooBig;
import io.github.rdpmedic.probe.MtuVerdict.BlackHole;
import io.github.rdpmedic.probe.MtuVerdict.Measured;
import java.io.IOException;
import java.net.InetAddress;
import java.net.NetworkInterface;
import java.util.Optional;
import java.util.concurrent.ExecutionException;

/**
 * What lies between: the interface that the connection went out by, and what the path carries. Most checks cost
 * one echo, sent ahead while the other stages climb; nobody waits for its answer. The search runs when a TLS
 * handshake stalled, which is what a path does that loses large packets, or when it was asked for.
 */
final class PathStage implements Stage {

    private final PathTools tools;

    PathStage(PathTools tools) {
        this.tools = tools;
    }

    @Override
    public StageId id() {
        return StageId.PATH;
    }

    /** Whatever it sends ends at the deadline, and without an answer it still knows the interface. */
    @Override
    public boolean sendsNothing() {
        return true;
    }

    /** A handshake that stalled is when the path is of interest. */
    @Override
    public boolean runsAfterFailure(Climb climb) {
        return climb.connection().isPresent();
    }

    /** Sends the one echo, as soon as the host has answered on TCP. */
    void sendAhead(Climb climb) throws IOException {
        InetAddress host = climb.established().remote().getAddress();
        Optional<Integer> mtu = interfaceMtu(out(climb));
        if (!host.isLoopbackAddress() && mtu.isPresent() && !climb.asksFor(Extra.PATH)) {
            tools.offThread()
                    .start(() -> tools.pathMtu().whole(host, mtu.get()))
                    .ifPresent(climb::wholePacket);
        }
    }

    @Override
    public Step climb(Climb climb) throws IOException {
        climb.hangUp();
        Optional<Reply> ahead = answerToTheEchoAhead(climb);
        if (climb.deadline().hasPassed()) {
            return Step.skipped(Step.text("skipped.no-time"));
        }
        Optional<NetworkInterface> out = out(climb);
        if (out.isEmpty()) {
            return Step.skipped(Step.text("path.unknown"));
        }
        PathFacts facts = new PathFacts(
                Printable.of(out.get().getDisplayName()),
                interfaceMtu(out),
                climb.facts().tcp().flatMap(Facts.Tcp::connectTime));
        InetAddress host = climb.established().remote().getAddress();
        if (!host.isLoopbackAddress()) {
            rememberEgress(climb, facts);
            look(climb, host, facts, ahead);
        }
        climb.facts().path(facts.toFacts());
        return facts.blackHole()
                .map(found -> Step.warn(FindingId.MTU_BLACK_HOLE, lost(found)))
                .orElseGet(() -> Step.ok(detail(facts)));
    }

    private void look(Climb climb, InetAddress host, PathFacts facts, Optional<Reply> ahead) {
        boolean stalled = climb.isStoppedBy(FindingId.TLS_STALLED);
        Optional<Integer> mtu = facts.interfaceMtu();
        if (mtu.isPresent() && (stalled || climb.asksFor(Extra.PATH))) {
            MtuVerdict verdict = tools.pathMtu().search(host, mtu.get(), climb.deadline(), climb);
            climb.log("path MTU: " + verdict);
            learn(verdict, stalled, facts);
        } else {
            ahead.ifPresent(reply -> learn(reply, facts));
        }
        if (climb.asksFor(Extra.PATH)) {
            tools.series(host, climb).ifPresent(facts::series);
        }
    }

    private static void learn(MtuVerdict verdict, boolean stalled, PathFacts facts) {
        if (verdict instanceof Measured measured) {
            facts.carries(measured.pathMtu());
        } else if (verdict instanceof BlackHole found && (found.confirmed() || stalled)) {
            facts.loses(found);
        }
    }

    private static void learn(Reply reply, PathFacts facts) {
        if (reply instanceof Passed) {
            facts.carries(facts.interfaceMtu().orElseThrow());
        } else if (reply instanceof TooBig tooBig && tooBig.limit().isPresent()) {
            facts.carries(tooBig.limit().getAsInt());
        }
    }

    private void rememberEgress(Climb climb, PathFacts facts) {
        Optional<NetworkAdapter> egress =
                tools.egress().of(climb.established().local().getAddress());
        egress.ifPresent(adapter -> {
            facts.type(adapter.type());
            tools.vpns().reached(climb.endpoint(), adapter);
        });
    }

    /** Empty while there is none; the echo is forgotten then. */
    private static Optional<Reply> answerToTheEchoAhead(Climb climb) {
        if (climb.wholePacket().isEmpty()) {
            return Optional.empty();
        }
        if (!climb.wholePacket().get().isDone()) {
            climb.wholePacket().get().cancel(true);
            return Optional.empty();
        }
        try {
            Reply reply = climb.wholePacket().get().get();
            climb.log("echo as large as the interface sends: " + reply);
            return Optional.of(reply);
        } catch (ExecutionException failed) {
            climb.log("echo: " + Printable.of(failed.getCause().toString()));
            return Optional.empty();
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            return Optional.empty();
        }
    }

    private static Optional<NetworkInterface> out(Climb climb) throws IOException {
        return Optional.ofNullable(
                NetworkInterface.getByInetAddress(climb.established().local().getAddress()));
    }

    private static Optional<Integer> interfaceMtu(Optional<NetworkInterface> out) throws IOException {
        return out.isEmpty()
                ? Optional.empty()
                : Optional.of(out.get().getMTU()).filter(bytes -> bytes > 0);
    }

    private static Message lost(BlackHole found) {
        return Step.text(
                found.isExact() ? "path.black-hole" : "path.black-hole.between",
                found.largestPassed(),
                found.smallestLost());
    }

    private static Message detail(PathFacts facts) {
        if (facts.pathMtu().isPresent()) {
            return Step.text(
                    "path.carries", facts.interfaceName(), facts.pathMtu().get());
        }
        return facts.interfaceMtu().isPresent()
                ? Step.text(
                        "path.mtu", facts.interfaceName(), facts.interfaceMtu().get())
                : Message.verbatim(facts.interfaceName());
    }
}
