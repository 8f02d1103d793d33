package io.github.rdpmedic.watch.history;

import io.github.rdpmedic.model.Depth;
import io.github.rdpmedic.model.FindingId;
import io.github.rdpmedic.model.State;
import java.util.Optional;
import java.util.stream.Stream;

/** How values stand in the file, whatever becomes of the order of the constants. */
final class Codes {

    private Codes() {}

    static int of(State state) {
        return switch (state) {
            case UP -> 0;
            case WARNING -> 1;
            case DOWN -> 2;
            case UNREACHABLE -> 3;
            case UNKNOWN -> 4;
        };
    }

    /** A state that only a newer version knows is unknown here. */
    static State state(int code) {
        return Stream.of(State.values())
                .filter(state -> of(state) == code)
                .findFirst()
                .orElse(State.UNKNOWN);
    }

    static int of(Depth depth) {
        return switch (depth) {
            case PORT -> 0;
            case FULL -> 1;
            case REACHABILITY -> 2;
        };
    }

    static Depth depth(int code) {
        return Stream.of(Depth.values())
                .filter(depth -> of(depth) == code)
                .findFirst()
                .orElse(Depth.PORT);
    }

    static int of(Gap.Reason reason) {
        return switch (reason) {
            case ASLEEP -> 0;
            case PAUSED -> 1;
            case NOT_RUNNING -> 2;
            case NOT_MEASURED -> 3;
        };
    }

    static Gap.Reason reason(int code) {
        return Stream.of(Gap.Reason.values())
                .filter(reason -> of(reason) == code)
                .findFirst()
                .orElse(Gap.Reason.NOT_MEASURED);
    }

    /** @param id null for none, as it comes from the file */
    static Optional<FindingId> cause(String id) {
        return Stream.of(FindingId.values())
                .filter(cause -> cause.id().equals(id))
                .findFirst();
    }
}
