package io.github.rdpmedic.watch;

/** Where a {@link Supervisor} sends what it decided. */
interface Outlet {

    /** Runs the check and reports its end to the supervisor, not before this call has returned. */
    void launch(Check check);

    void stateChanged(StateChange change);

    void notice(Notice notice);
}
