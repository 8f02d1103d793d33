package io.github.rdpmedic.fix;

import io.github.rdpmedic.fix.change.Term;
import io.github.rdpmedic.fix.journal.JournalEntry;
import io.github.rdpmedic.fix.journal.Verdict;
import io.github.rdpmedic.model.CheckResult;
import io.github.rdpmedic.model.Message;
import io.github.rdpmedic.model.Target;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Consumer;

/** Asks the fix and the target whether it helped. */
final class Verification {

    /** A check younger than this counts as "before"; an older one is made again. */
    private static final Duration FRESH = Duration.ofMinutes(1);

    private static final Duration BETWEEN_CHECKS = Duration.ofSeconds(1);

    private final TargetCheck check;
    private final Clock clock;

    Verification(TargetCheck check, Clock clock) {
        this.check = check;
        this.clock = clock;
    }

    /**
     * @param lost the dead man's switch: the target answered before and did not answer during the trial
     * @param settlesTrial the trial was passed, so the change stays
     */
    record Finding(Verdict verdict, Message text, boolean lost, boolean settlesTrial) {
        static Finding of(Verdict verdict, Message text) {
            return new Finding(verdict, text, false, false);
        }
    }

    /** How the target was before the change. */
    Optional<CheckResult> baseline(FixPlan plan, Evidence evidence, Consumer<Message> progress) {
        if (plan.target().isEmpty()) {
            return Optional.empty();
        }
        Target target = plan.target().get();
        Instant freshSince = clock.instant().minus(FRESH);
        Optional<CheckResult> known = evidence.lastCheck()
                .filter(last -> last.target().endpoint().equals(target.endpoint()))
                .filter(last -> last.observation().startedAt().isAfter(freshSince));
        return known.isPresent() ? known : Optional.of(look(target, progress));
    }

    Finding verify(
            QuickFix fix, FixPlan plan, JournalEntry entry, Optional<CheckResult> before, Consumer<Message> progress) {
        Optional<Message> amiss = fix.verify(plan);
        if (plan.target().isEmpty() || before.isEmpty()) {
            return amiss.map(text -> Finding.of(Verdict.NO_DIFFERENCE, text))
                    .orElse(Finding.of(Verdict.APPLIED, plan.applied()));
        }
        Target target = plan.target().get();
        if (entry.term().filter(Term.Trial.class::isInstance).isPresent()) {
            return trial(plan, target, before.get(), entry.returnsAt().orElseThrow(), progress);
        }
        Finding finding = judged(plan, target, before.get(), patientLook(plan, target, before.get(), progress));
        return amiss.isPresent() && finding.verdict() == Verdict.NO_DIFFERENCE
                ? Finding.of(Verdict.NO_DIFFERENCE, amiss.get())
                : finding;
    }

    private Finding trial(
            FixPlan plan, Target target, CheckResult before, Instant deadline, Consumer<Message> progress) {
        CheckResult after = look(target, progress);
        while (Comparison.isLost(before, after) && clock.instant().isBefore(deadline)) {
            if (!rest(deadline)) {
                break;
            }
            after = look(target, progress);
        }
        Finding finding = judged(plan, target, before, after);
        boolean lost = Comparison.isLost(before, after);
        return new Finding(finding.verdict(), finding.text(), lost, !lost);
    }

    /** Looks until the target is better off, or the patience of the plan ends. */
    private CheckResult patientLook(FixPlan plan, Target target, CheckResult before, Consumer<Message> progress) {
        Instant deadline = clock.instant().plus(plan.patience());
        CheckResult after = look(target, progress);
        while (Comparison.of(before, after).filter(Verdict.APPLIED::equals).isEmpty()
                && clock.instant().isBefore(deadline)
                && rest(deadline)) {
            after = look(target, progress);
        }
        return after;
    }

    private boolean rest(Instant deadline) {
        Duration left = Duration.between(clock.instant(), deadline);
        try {
            Thread.sleep(Math.max(1, Math.min(left.toMillis(), BETWEEN_CHECKS.toMillis())));
            return true;
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    private CheckResult look(Target target, Consumer<Message> progress) {
        progress.accept(text("engine.progress.checking", target.name()));
        return check.check(target);
    }

    private static Finding judged(FixPlan plan, Target target, CheckResult before, CheckResult after) {
        Optional<Verdict> verdict = Comparison.of(before, after);
        Message now = after.diagnosis().summary();
        if (verdict.isEmpty()) {
            return Finding.of(Verdict.NO_DIFFERENCE, text("engine.not-measured", plan.applied(), target.name()));
        }
        return switch (verdict.get()) {
            case APPLIED -> Finding.of(Verdict.APPLIED, text("engine.helped", plan.applied(), target.name(), now));
            case WORSE -> Finding.of(Verdict.WORSE, text("engine.worse", plan.applied(), target.name(), now));
            default ->
                Finding.of(Verdict.NO_DIFFERENCE, text("engine.no-difference", plan.applied(), target.name(), now));
        };
    }

    private static Message text(String key, Object... arguments) {
        return Message.of(Verification.class, key, arguments);
    }
}
