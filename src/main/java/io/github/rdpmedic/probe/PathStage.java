package io.github.rdpmedic.probe;

import io.github.rdpmedic.model.Facts;
import io.github.rdpmedic.model.Message;
import io.github.rdpmedic.model.Printable;
import io.github.rdpmedic.model.StageId;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.NetworkInterface;
import java.time.Duration;
import java.util.Optional;

/** Which interface the connection went out by, its MTU, and the round trip of the TCP connect. Sends nothing. */
final class PathStage implements Stage {

    @Override
    public StageId id() {
        return StageId.PATH;
    }

    @Override
    public boolean sendsNothing() {
        return true;
    }

    /** A handshake that stalled is when the path is of interest. */
    @Override
    public boolean runsAfterFailure(Climb climb) {
        return climb.connection().isPresent();
    }

    @Override
    public Step climb(Climb climb) throws IOException {
        climb.hangUp();
        if (climb.deadline().hasPassed()) {
            return Step.skipped(Step.text("skipped.no-time"));
        }
        InetSocketAddress local = climb.established().local();
        NetworkInterface out = NetworkInterface.getByInetAddress(local.getAddress());
        Optional<Duration> roundTrip = climb.facts().tcp().flatMap(Facts.Tcp::connectTime);
        Optional<String> name =
                Optional.ofNullable(out).map(NetworkInterface::getDisplayName).map(Printable::of);
        Optional<Integer> mtu =
                out == null ? Optional.empty() : Optional.of(out.getMTU()).filter(bytes -> bytes > 0);
        climb.facts()
                .path(new Facts.Path(
                        name,
                        Optional.empty(),
                        mtu,
                        Optional.empty(),
                        Optional.empty(),
                        roundTrip,
                        Optional.empty(),
                        Optional.empty()));
        if (name.isEmpty()) {
            return Step.skipped(Step.text("path.unknown"));
        }
        return Step.ok(mtu.isPresent() ? Step.text("path.mtu", name.get(), mtu.get()) : Message.verbatim(name.get()));
    }
}
