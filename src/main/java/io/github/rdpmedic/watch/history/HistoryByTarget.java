package io.github.rdpmedic.watch.history;

import io.github.rdpmedic.model.Message;
import io.github.rdpmedic.model.State;
import io.github.rdpmedic.model.Target;
import io.github.rdpmedic.watch.Watch;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * Keeps the history of some targets apart from that of all others.
 *
 * @param apart which targets
 * @param theirs where their history goes, and no others
 */
public record HistoryByTarget(Predicate<Target> apart, HistoryStore theirs, HistoryStore others) implements History {

    /** Writes down what the monitor sees, until the result is run; that writes down what is waiting. */
    public Runnable recording(Watch watch) {
        Runnable endTheirs = watch.subscribe(new Recorder(theirs, apart));
        Runnable endOthers = watch.subscribe(new Recorder(others, apart.negate()));
        return () -> {
            endTheirs.run();
            endOthers.run();
            theirs.close();
            others.close();
        };
    }

    @Override
    public TargetHistory read(Target target, Instant from, Instant to) throws HistoryException {
        return of(target).read(target, from, to);
    }

    @Override
    public Optional<CheckLog> log(Target target, State state, Instant from, Instant to) throws HistoryException {
        return of(target).log(target, state, from, to);
    }

    @Override
    public Optional<Message> trouble() {
        return others.trouble().or(theirs::trouble);
    }

    private HistoryStore of(Target target) {
        return apart.test(target) ? theirs : others;
    }
}
