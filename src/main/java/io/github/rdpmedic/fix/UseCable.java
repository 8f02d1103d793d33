package io.github.rdpmedic.fix;

import io.github.rdpmedic.model.CheckResult;
import io.github.rdpmedic.model.Facts;
import io.github.rdpmedic.model.Facts.InterfaceType;
import io.github.rdpmedic.model.Message;
import io.github.rdpmedic.model.Printable;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Says what Wi-Fi costs on the way to a host. Advice only: a program cannot plug a cable in. */
final class UseCable implements QuickFix {

    @Override
    public String id() {
        return "use-cable";
    }

    @Override
    public Message title() {
        return text("use-cable.title");
    }

    @Override
    public Message touches() {
        return text("use-cable.touches");
    }

    @Override
    public boolean needsElevation() {
        return false;
    }

    @Override
    public boolean reversible() {
        return true;
    }

    @Override
    public boolean adviceOnly() {
        return true;
    }

    @Override
    public Applicability applicability(Evidence evidence) {
        Optional<InterfaceType> type = path(evidence).flatMap(Facts.Path::interfaceType);
        if (type.isEmpty()) {
            return Applicability.no(text("use-cable.not-measured"));
        }
        return type.get() == InterfaceType.WIFI ? Applicability.YES : Applicability.no(text("use-cable.no-wifi"));
    }

    private static Optional<Facts.Path> path(Evidence evidence) {
        return evidence.lastCheck()
                .map(CheckResult::observation)
                .flatMap(seen -> seen.facts().path());
    }

    @Override
    public FixPlan plan(FixOptions options, Evidence evidence) throws FixRefusedException {
        Optional<Message> whyNot = applicability(evidence).whyNot();
        if (whyNot.isPresent()) {
            throw FixRefusedException.notNow(whyNot.get());
        }
        Facts.Path path = path(evidence).orElseThrow();
        Message summary = text(isTroubled(path) ? "use-cable.troubled" : "use-cable.calm", name(path));
        return FixPlan.of(this, summary, summary, List.of()).withDetails(measured(path));
    }

    private static String name(Facts.Path path) {
        return Printable.of(path.interfaceName().orElse("Wi-Fi"));
    }

    private static boolean isTroubled(Facts.Path path) {
        return path.lossPercent().filter(loss -> loss > 0).isPresent();
    }

    private static List<Message> measured(Facts.Path path) {
        List<Message> lines = new ArrayList<>();
        lines.add(path.lossPercent()
                .map(loss -> text("use-cable.loss", loss))
                .orElse(text("use-cable.loss-not-measured")));
        path.rtt().ifPresent(time -> lines.add(text("use-cable.round-trip", millis(time))));
        path.jitter().ifPresent(time -> lines.add(text("use-cable.jitter", millis(time))));
        return lines;
    }

    private static double millis(Duration time) {
        return time.toNanos() / 1e6;
    }

    private static Message text(String key, Object... arguments) {
        return Message.of(UseCable.class, key, arguments);
    }
}
