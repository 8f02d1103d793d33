package io.github.rdpmedic.serve;

import io.github.rdpmedic.model.CheckResult;
import io.github.rdpmedic.model.Depth;
import io.github.rdpmedic.model.Facts;
import io.github.rdpmedic.model.Finding;
import io.github.rdpmedic.model.FindingId;
import io.github.rdpmedic.model.State;
import io.github.rdpmedic.watch.TargetStatus;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * What is known of one host when it is scraped.
 *
 * @param latest the newest check of any depth
 * @param full the newest full check that the host answered; certificate and identity are read from it
 */
record HostView(State state, Optional<FindingId> cause, Optional<CheckResult> latest, Optional<CheckResult> full) {

    /** Of a check that was made for this scrape. */
    static HostView of(CheckResult result) {
        boolean isFull = result.observation().depth() == Depth.FULL;
        return new HostView(
                result.state(),
                result.diagnosis().cause(),
                Optional.of(result),
                Optional.of(result).filter(any -> isFull));
    }

    /** Of a host that is watched. */
    static HostView of(TargetStatus status) {
        return new HostView(status.state(), status.cause(), status.last(), status.lastFull());
    }

    /** From the full check where there is one, because only it asks; else from the newest. */
    <T> Optional<T> fact(Function<Facts, Optional<T>> part) {
        return Stream.of(full, latest)
                .flatMap(Optional::stream)
                .map(result -> part.apply(result.observation().facts()))
                .flatMap(Optional::stream)
                .findFirst();
    }

    /** Those of the newest check, and what a full check found beyond where the newest looked; each id once. */
    List<Finding> findings() {
        List<Finding> newest = findings(latest);
        boolean portOnly = latest.filter(check -> check.observation().depth() != Depth.FULL)
                .isPresent();
        Stream<Finding> older = portOnly && answers() ? findings(full).stream() : Stream.empty();
        return Stream.concat(
                        newest.stream(),
                        older.filter(finding -> newest.stream().noneMatch(known -> known.id() == finding.id())))
                .toList();
    }

    boolean answers() {
        return state == State.UP || state == State.WARNING;
    }

    private static List<Finding> findings(Optional<CheckResult> check) {
        return check.map(result -> result.diagnosis().findings()).orElse(List.of());
    }
}
