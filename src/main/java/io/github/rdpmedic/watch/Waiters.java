package io.github.rdpmedic.watch;

import io.github.rdpmedic.model.CheckResult;
import io.github.rdpmedic.model.Target;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;

/** Those who asked for a full check and wait for its result. */
final class Waiters {

    private final Map<Target, List<CompletableFuture<CheckResult>>> waiting = new HashMap<>();

    void add(Target target, CompletableFuture<CheckResult> future) {
        waiting.computeIfAbsent(target, key -> new ArrayList<>()).add(future);
    }

    boolean waitFor(Target target) {
        return waiting.containsKey(target);
    }

    void complete(Target target, CheckResult result) {
        remove(target).forEach(future -> future.complete(result));
    }

    void cancel(Target target) {
        remove(target).forEach(future -> future.cancel(false));
    }

    void cancelAll() {
        List.copyOf(waiting.keySet()).forEach(this::cancel);
    }

    private List<CompletableFuture<CheckResult>> remove(Target target) {
        List<CompletableFuture<CheckResult>> futures = waiting.remove(target);
        return futures == null ? List.of() : futures;
    }
}
