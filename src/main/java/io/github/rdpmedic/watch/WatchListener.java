package io.github.rdpmedic.watch;

/** Hears of changes on the monitor's own thread; must return quickly. */
public interface WatchListener {

    void changed(WatchSnapshot snapshot);

    default void stateChanged(StateChange change) {}

    default void notice(Notice notice) {}
}
