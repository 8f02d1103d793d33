package io.github.rdpmedic.ui.targets;

import io.github.rdpmedic.model.CheckResult;
import io.github.rdpmedic.model.Target;
import java.awt.EventQueue;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import java.util.function.Function;

/** A check of what a person is typing: only the newest is heard of, and none after an edit. Confined to the EDT. */
final class TrialCheck {

    private final Function<Target, CompletableFuture<CheckResult>> check;
    private CompletableFuture<CheckResult> running = CompletableFuture.completedFuture(null);

    /** @param check starts a full check and returns at once */
    TrialCheck(Function<Target, CompletableFuture<CheckResult>> check) {
        this.check = check;
    }

    /** Exactly one of the two hears, on the EDT, unless it was called off. */
    void start(Target target, Consumer<CheckResult> checked, Consumer<Throwable> failed) {
        CompletableFuture<CheckResult> mine = check.apply(target);
        running = mine;
        mine.whenComplete((result, failure) -> EventQueue.invokeLater(() -> {
            if (mine != running || mine.isCancelled()) {
                return;
            }
            if (failure == null) {
                checked.accept(result);
            } else {
                failed.accept(failure);
            }
        }));
    }

    void callOff() {
        running.cancel(true);
    }
}
