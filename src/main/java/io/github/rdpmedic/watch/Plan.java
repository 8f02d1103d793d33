package io.github.rdpmedic.watch;

import io.github.rdpmedic.model.Depth;

/** When each depth of check is next due, on the monotonic clock; {@link Moment#NEVER} = no phase chosen yet. */
record Plan(long reachability, long port, long full) {

    static final Plan NOTHING = new Plan(Moment.NEVER, Moment.NEVER, Moment.NEVER);

    long due(Depth depth) {
        return switch (depth) {
            case REACHABILITY -> reachability;
            case PORT -> port;
            case FULL -> full;
        };
    }

    Plan with(Depth depth, long due) {
        return switch (depth) {
            case REACHABILITY -> new Plan(due, port, full);
            case PORT -> new Plan(reachability, due, full);
            case FULL -> new Plan(reachability, port, due);
        };
    }

    Plan noLaterThan(Depth depth, long latest) {
        return with(depth, Math.min(due(depth), latest));
    }

    boolean isDue(Depth depth, Moment now) {
        return due(depth) <= now.nanos();
    }

    long next() {
        return Math.min(reachability, Math.min(port, full));
    }
}
