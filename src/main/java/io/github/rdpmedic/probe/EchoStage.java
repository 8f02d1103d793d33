package io.github.rdpmedic.probe;

import io.github.rdpmedic.model.AddressText;
import io.github.rdpmedic.model.Facts;
import io.github.rdpmedic.model.FindingId;
import io.github.rdpmedic.model.Printable;
import io.github.rdpmedic.model.StageId;
import io.github.rdpmedic.platform.IcmpEcho.Answered;
import io.github.rdpmedic.platform.IcmpEcho.NotMeasured;
import io.github.rdpmedic.platform.IcmpEcho.Reply;
import java.net.InetAddress;
import java.time.Duration;
import java.util.Optional;

/** The whole of a reachability check after the name: one ICMP echo to the first address. */
final class EchoStage implements Stage {

    private final BoundedEcho echo;

    EchoStage(BoundedEcho echo) {
        this.echo = echo;
    }

    @Override
    public StageId id() {
        return StageId.PATH;
    }

    @Override
    public Step climb(Climb climb) {
        InetAddress address = climb.addresses().get(0);
        Reply reply = echo.send(address, climb.deadlineOnTheWay(), climb.cancellation());
        if (reply instanceof Answered answered) {
            climb.facts().path(onlyRoundTrip(answered.roundTrip()));
            return Step.ok(Step.text("echo.ok", answered.roundTrip().toMillis()));
        }
        if (reply instanceof NotMeasured notMeasured) {
            return Step.skipped(Step.text("echo.not-measured", Printable.of(notMeasured.technical())));
        }
        return Step.fail(FindingId.HOST_UNREACHABLE, Step.text("echo.no-answer", AddressText.of(address)));
    }

    private static Facts.Path onlyRoundTrip(Duration roundTrip) {
        return new Facts.Path(
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.of(roundTrip),
                Optional.empty(),
                Optional.empty());
    }
}
