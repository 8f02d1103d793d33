package io.github.rdpmedic.watch;

import io.github.rdpmedic.diagnose.Blame;
import io.github.rdpmedic.model.State;
import io.github.rdpmedic.model.Target;
import java.util.Optional;

/**
 * A target that is lost, or that a person was told is lost.
 *
 * @param began when its first failed check started
 * @param settledAt when it was called down, on the monotonic clock
 * @param flapping it has been lost too often lately to be told of every time
 * @param unmasked a notice blamed this PC's own network, and that was not all
 * @param told the notice that covers it; empty while none was given
 * @param back when it answered again after a notice
 */
record Loss(
        Target target,
        State state,
        Blame blame,
        Moment began,
        long settledAt,
        boolean flapping,
        boolean unmasked,
        Optional<Told> told,
        Optional<Moment> back) {

    /**
     * @param size how many targets the notice named
     * @param blame why, by that notice
     * @param last when a reminder came, or else the notice
     */
    record Told(Moment at, int size, Blame blame, Moment last) {

        static Told first(Moment now, int size, Blame blame) {
            return new Told(now, size, blame, now);
        }

        Told again(Moment now) {
            return new Told(at, size, blame, now);
        }
    }

    static Loss of(Action.Announce announce, boolean flapping, Moment now) {
        TargetStatus status = announce.change().status();
        return new Loss(
                status.target(),
                status.state(),
                announce.blame(),
                announce.began(),
                now.nanos(),
                flapping,
                false,
                Optional.empty(),
                Optional.empty());
    }

    boolean pending() {
        return told.isEmpty();
    }

    boolean returned() {
        return told.isPresent() && back.isPresent();
    }

    /** Who was told that this PC's own network is at fault does not know yet that a host is, too. */
    Loss because(State newState, Blame newBlame, Moment now) {
        boolean news = told.filter(notice -> ofOwnNetwork(notice.blame())).isPresent() && !ofOwnNetwork(newBlame);
        return news
                ? new Loss(target, newState, newBlame, began, now.nanos(), flapping, true, Optional.empty(), back)
                : new Loss(target, newState, newBlame, began, settledAt, flapping, unmasked, told, back);
    }

    private static boolean ofOwnNetwork(Blame blame) {
        return blame.where() == Blame.Where.OWN_NETWORK;
    }

    Loss told(Told notice) {
        return new Loss(target, state, blame, began, settledAt, flapping, unmasked, Optional.of(notice), back);
    }

    Loss backAt(Moment moment) {
        return new Loss(target, state, blame, began, settledAt, flapping, unmasked, told, Optional.of(moment));
    }

    Loss lostAgain(boolean tooOften) {
        return new Loss(target, state, blame, began, settledAt, tooOften, unmasked, told, Optional.empty());
    }
}
