package io.github.rdpmedic.watch;

import io.github.rdpmedic.model.CheckResult;
import java.time.Instant;

/** Where a {@link Supervisor} sends what it decided. */
interface Outlet {

    /** Runs the check and reports its end to the supervisor, not before this call has returned. */
    void launch(Check check);

    void stateChanged(StateChange change);

    /** A check ended, and its target has this status now. */
    void checked(TargetStatus status, CheckResult result);

    /** This PC slept between the two moments. */
    void slept(Instant from, Instant to);

    void notice(Notice notice);

    /** This is to outlive the program now. */
    void keep(NoticeLedger ledger);
}
