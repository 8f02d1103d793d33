package io.github.rdpmedic.demo;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import java.util.PriorityQueue;

/** What is to be done later, soonest first. Times are those of {@link System#nanoTime}. */
final class Appointments {

    private final PriorityQueue<Appointment> queue = new PriorityQueue<>((a, b) -> Long.signum(a.at - b.at));

    static final class Appointment {

        private final long at;
        private Runnable action;

        private Appointment(long at, Runnable action) {
            this.at = at;
            this.action = action;
        }

        /** Its time comes and nothing happens. */
        void cancel() {
            action = () -> {};
        }
    }

    Appointment make(long at, Runnable action) {
        Appointment appointment = new Appointment(at, action);
        queue.add(appointment);
        return appointment;
    }

    /** Zero or less when one is due; empty when there is none. */
    OptionalLong nanosToNext(long now) {
        return queue.isEmpty() ? OptionalLong.empty() : OptionalLong.of(queue.peek().at - now);
    }

    /** Takes out what is due. */
    List<Runnable> due(long now) {
        List<Runnable> due = new ArrayList<>();
        while (!queue.isEmpty() && queue.peek().at - now <= 0) {
            Appointment appointment = queue.remove();
            due.add(() -> appointment.action.run());
        }
        return due;
    }
}
