package io.github.rdpmedic.watch;

import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.function.ToLongFunction;

/**
 * Losses or returns that one notice may stand for.
 *
 * @param members never empty
 * @param readyAt when a member may be told of, on the monotonic clock
 * @param changedAt when a member was lost, or came back
 * @param patience how long after the newest change others may join; zero when none are about to
 */
record NoticeGroup(
        Notice.Kind kind,
        List<Loss> members,
        ToLongFunction<Loss> readyAt,
        ToLongFunction<Loss> changedAt,
        Duration patience) {

    /** As soon as the first member is ready; while others are about to join, a little after the newest, within limits. */
    long releaseAt() {
        Loss first = members.stream().min(Comparator.comparingLong(readyAt)).orElseThrow();
        long ready = readyAt.applyAsLong(first);
        if (patience.isZero()) {
            return ready;
        }
        long newest = members.stream().mapToLong(changedAt).max().orElseThrow();
        long limit = changedAt.applyAsLong(first) + NoticeBoard.LONGEST_WAIT.toNanos();
        return Math.max(ready, Math.min(newest + patience.toNanos(), limit));
    }

    List<Loss> readyBy(long nanos) {
        return members.stream()
                .filter(loss -> readyAt.applyAsLong(loss) <= nanos)
                .toList();
    }
}
