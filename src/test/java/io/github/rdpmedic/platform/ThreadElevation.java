package io.github.rdpmedic.platform;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Runs the elevated child on a thread of the test: everything is real but the rights. */
public final class ThreadElevation implements Elevation {

    private final ElevatedWorker worker;
    private boolean isElevated = true;
    public final List<List<String>> started = new ArrayList<>();
    private Optional<Ending> insteadOfStarting = Optional.empty();
    Thread last = Thread.currentThread();

    public ThreadElevation(ElevatedWorker worker) {
        this.worker = worker;
    }

    /** The program itself has no rights, so that everything goes through the child. */
    public ThreadElevation ofAnOrdinaryUser() {
        isElevated = false;
        return this;
    }

    /** The person says no. */
    public void refuse() {
        insteadOfStarting = Optional.of(Ending.REFUSED);
    }

    /** The child ends before it can say anything. */
    void breakDown() {
        insteadOfStarting = Optional.of(Ending.ENDED);
    }

    @Override
    public boolean isElevated() {
        return isElevated;
    }

    @Override
    public Availability availability() {
        return Availability.YES;
    }

    @Override
    public Child start(List<String> command) {
        started.add(command);
        if (insteadOfStarting.isPresent()) {
            return () -> insteadOfStarting;
        }
        Thread child = new Thread(() -> worker.run(command.subList(2, command.size())), "elevated child");
        child.setDaemon(true);
        child.start();
        last = child;
        return () -> child.isAlive() ? Optional.empty() : Optional.of(Ending.ENDED);
    }
}
