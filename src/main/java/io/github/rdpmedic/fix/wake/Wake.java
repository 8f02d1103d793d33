package io.github.rdpmedic.fix.wake;

import io.github.rdpmedic.fix.Applicability;
import io.github.rdpmedic.fix.Evidence;
import io.github.rdpmedic.fix.FixOption;
import io.github.rdpmedic.fix.FixOptions;
import io.github.rdpmedic.fix.FixPlan;
import io.github.rdpmedic.fix.FixRefusedException;
import io.github.rdpmedic.fix.QuickFix;
import io.github.rdpmedic.fix.change.SystemAction;
import io.github.rdpmedic.model.CheckResult;
import io.github.rdpmedic.model.MacAddress;
import io.github.rdpmedic.model.Message;
import io.github.rdpmedic.model.Printable;
import io.github.rdpmedic.model.State;
import io.github.rdpmedic.model.Target;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Wakes a sleeping host, and waits until it answers. */
public final class Wake implements QuickFix {

    /** A computer that slept answers within seconds, one that hibernated takes longer. */
    private static final Duration PATIENCE = Duration.ofMinutes(2);

    private final LearntAdapters adapters;

    public Wake(LearntAdapters adapters) {
        this.adapters = adapters;
    }

    @Override
    public String id() {
        return "wake";
    }

    @Override
    public Message title() {
        return text("wake.title");
    }

    @Override
    public Message name() {
        return text("wake.name");
    }

    @Override
    public Message touches() {
        return text("wake.touches");
    }

    @Override
    public boolean needsElevation() {
        return false;
    }

    @Override
    public boolean reversible() {
        return false;
    }

    @Override
    public boolean needsHost() {
        return true;
    }

    @Override
    public Set<FixOption> options() {
        return Set.of(FixOption.MAC);
    }

    @Override
    public Applicability applicability(Evidence evidence) {
        return applicability(FixOptions.NONE, evidence);
    }

    @Override
    public Applicability applicability(FixOptions options, Evidence evidence) {
        Optional<State> state = evidence.lastCheck().map(CheckResult::state);
        if (state.filter(Wake::answers).isPresent()) {
            return Applicability.no(text("wake.awake", name(evidence)));
        }
        boolean unknown = evidence.target().isPresent()
                && !options.has(FixOption.MAC)
                && learnt(evidence).isEmpty();
        return unknown ? Applicability.no(text("wake.not-learnt", name(evidence))) : Applicability.YES;
    }

    private static boolean answers(State state) {
        return state == State.UP || state == State.WARNING;
    }

    @Override
    public FixPlan plan(FixOptions options, Evidence evidence) throws FixRefusedException {
        MacAddress adapter = adapter(options, evidence);
        SystemAction send = new SystemAction(SystemAction.Verb.WAKE, adapter.text());
        return FixPlan.of(this, text("wake.preview"), text("wake.applied"), List.of(send))
                .withWarnings(List.of(text("wake.limits")))
                .verifiedBy(evidence)
                .waitingFor(PATIENCE);
    }

    private MacAddress adapter(FixOptions options, Evidence evidence) throws FixRefusedException {
        Optional<String> given = options.text(FixOption.MAC);
        if (given.isPresent()) {
            return MacAddress.parse(given.get())
                    .filter(MacAddress::isOneAdapter)
                    .orElseThrow(() -> bad("wake.bad-mac", Printable.of(given.get())));
        }
        if (evidence.target().isEmpty()) {
            throw bad("wake.which");
        }
        return learnt(evidence).orElseThrow(() -> FixRefusedException.notNow(text("wake.not-learnt", name(evidence))));
    }

    private Optional<MacAddress> learnt(Evidence evidence) {
        return evidence.target().map(Target::endpoint).flatMap(adapters::find);
    }

    private static String name(Evidence evidence) {
        return Printable.of(evidence.target().map(Target::name).orElse(""));
    }

    private static FixRefusedException bad(String key, Object... arguments) {
        return FixRefusedException.badOption(text(key, arguments));
    }

    private static Message text(String key, Object... arguments) {
        return Message.of(Wake.class, key, arguments);
    }
}
