package io.github.rdpmedic.cli;

import io.github.rdpmedic.fix.Applicability;
import io.github.rdpmedic.fix.FixRefusedException;
import io.github.rdpmedic.fix.UndoResult;
import io.github.rdpmedic.fix.journal.Verdict;
import io.github.rdpmedic.model.State;
import java.util.Collection;

/** Exit codes. Those of a check follow the Monitoring Plugins convention. */
final class ExitCode {

    static final int OK = 0;
    static final int WARNING = 1;
    static final int DOWN = 2;
    /** Nothing could be determined, bad usage, or an error inside the program. */
    static final int UNKNOWN = 3;

    static final int FIX_HELPED = 0;
    static final int FIX_NO_DIFFERENCE = 1;
    static final int FIX_NOTHING_CHANGED = 2;
    static final int FIX_NEEDS_ELEVATION = 4;

    /** 128 and the number of SIGINT, as shells and the JVM have it. */
    static final int INTERRUPTED = 130;

    private ExitCode() {}

    /** The exit code of a check that found these states. */
    static int of(Collection<State> states) {
        if (states.contains(State.DOWN)) {
            return DOWN;
        }
        if (states.isEmpty() || states.contains(State.UNREACHABLE) || states.contains(State.UNKNOWN)) {
            return UNKNOWN;
        }
        return states.contains(State.WARNING) ? WARNING : OK;
    }

    static int of(Verdict verdict) {
        return switch (verdict) {
            case APPLIED -> FIX_HELPED;
            case NO_DIFFERENCE, WORSE -> FIX_NO_DIFFERENCE;
            case FAILED -> FIX_NOTHING_CHANGED;
            case REFUSED_ELEVATION -> FIX_NEEDS_ELEVATION;
        };
    }

    /** The exit code of a fix that cannot be applied. */
    static int of(Applicability notApplicable) {
        return notApplicable instanceof Applicability.NeedsElevation ? FIX_NEEDS_ELEVATION : FIX_NOTHING_CHANGED;
    }

    static int of(FixRefusedException.Reason reason) {
        return switch (reason) {
            case BAD_OPTION -> UNKNOWN;
            case NOT_NOW -> FIX_NOTHING_CHANGED;
        };
    }

    static int of(UndoResult.Outcome outcome) {
        return switch (outcome) {
            case UNDONE -> FIX_HELPED;
            case INCOMPLETE, NOTHING_TO_UNDO -> FIX_NOTHING_CHANGED;
            case REFUSED_ELEVATION -> FIX_NEEDS_ELEVATION;
        };
    }
}
