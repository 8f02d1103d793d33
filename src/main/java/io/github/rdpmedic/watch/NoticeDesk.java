package io.github.rdpmedic.watch;

import io.github.rdpmedic.model.CheckResult;
import io.github.rdpmedic.model.Roster;
import io.github.rdpmedic.model.Settings.Notices;
import io.github.rdpmedic.model.Target;
import io.github.rdpmedic.watch.CertificateWatch.Concern;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;

/**
 * What a person is told and when: hosts by the {@link NoticeBoard}, certificates by the {@link CertificateWatch},
 * nothing while it is quiet, and one summary after that. For one thread, and without a clock.
 */
final class NoticeDesk {

    private final ZoneId zone;
    private NoticeBoard board = NoticeBoard.EMPTY;
    private CertificateWatch certificates = CertificateWatch.EMPTY;
    private Hush hush = Hush.NONE;
    private NoticeLedger kept = NoticeLedger.EMPTY;

    /** @param zone in which a person has their quiet hours */
    NoticeDesk(ZoneId zone) {
        this.zone = zone;
    }

    /** Sees what the time alone brings: quiet hours that begin, and snoozes that are over. */
    void look(Notices settings, Moment now) {
        board = board.snoozing(board.snoozes().at(now.wall()));
        if (!hush.on() && isQuiet(settings, now)) {
            hush = Hush.BEGUN;
        }
    }

    private boolean isQuiet(Notices settings, Moment now) {
        return settings.quiet().isQuiet(now.wall(), zone);
    }

    void announced(Action.Announce announce, Notices settings, Moment now) {
        TargetStatus status = announce.change().status();
        Target target = status.target();
        Optional<Loss> untold = board.losses().of(target).filter(Loss::pending);
        boolean wouldHaveBeenTold = untold.filter(loss -> board.lossReadyAt(loss, settings) <= now.nanos())
                .isPresent();
        if (hush.on() && status.answers() && wouldHaveBeenTold && board.welcomes(target, settings)) {
            hush = hush.passing(target);
        }
        board = board.after(announce, settings, now);
    }

    void checked(CheckResult result, Notices settings, Moment now) {
        if (board.noticesOf(result.observation().target(), settings).enabled()) {
            certificates = certificates.seen(result, settings.certificates(), now);
        }
    }

    /**
     * What is to be told now.
     *
     * @param doubts asked only when it matters, because it takes a look at every target
     */
    List<Notice> release(Notices settings, Supplier<Doubts> doubts, Moment now) {
        if (isQuiet(settings, now) || hush.on() && now.nanos() < board.quietUntil()) {
            return List.of();
        }
        List<Notice> notices = new ArrayList<>();
        if (hush.on()) {
            summary(settings, doubts.get(), now).ifPresent(notices::add);
            hush = Hush.NONE;
        }
        if (board.isWaiting(settings)) {
            NoticeBoard.Release release = board.release(settings, doubts.get(), now);
            board = release.board();
            notices.addAll(release.notices());
        }
        if (certificatesAt(settings) <= now.nanos()) {
            notices.addAll(CertificateWatch.notices(tellOfCertificates(settings), now));
        }
        return notices;
    }

    /** Certificates alone make no summary: their own notice says more. */
    private Optional<Notice> summary(Notices settings, Doubts doubts, Moment now) {
        List<Loss> lost = board.ready(Notice.Kind.LOST, settings, doubts, now);
        List<Loss> reminded = board.ready(Notice.Kind.REMINDER, settings, doubts, now);
        List<Loss> back = board.ready(Notice.Kind.BACK, settings, doubts, now);
        List<Target> stillLost = Stream.concat(lost.stream(), reminded.stream())
                .map(Loss::target)
                .toList();
        List<Target> passed = hush.passed().stream()
                .filter(target -> !stillLost.contains(target) && board.knows(target))
                .toList();
        Summary hosts = new Summary(stillLost, NoticeTexts.targets(back), passed, List.of());
        board = board.summed(lost, reminded, back, now);
        if (!hosts.hasHosts()) {
            return Optional.empty();
        }
        return Optional.of(new Summary(stillLost, hosts.back(), passed, tellOfCertificates(settings)).notice(now));
    }

    private List<Concern> tellOfCertificates(Notices settings) {
        List<Concern> due = certificates.due(target -> board.welcomes(target, settings));
        certificates = certificates.told(due);
        return due;
    }

    private long certificatesAt(Notices settings) {
        long next = certificates.next(target -> board.welcomes(target, settings));
        return next == Moment.NEVER ? next : Math.max(next, board.quietUntil());
    }

    /** When {@link #release} may have something to tell, on the monotonic clock. */
    long next(Notices settings, Supplier<Doubts> doubts, Moment now) {
        if (isQuiet(settings, now)) {
            Instant end = settings.quiet().nextChange(now.wall(), zone);
            boolean soon = end.isBefore(now.wall().plus(Supervisor.LONGEST_SLEEP));
            return soon ? now.after(Duration.between(now.wall(), end)) : Moment.NEVER;
        }
        if (hush.on()) {
            return Math.max(now.nanos(), board.quietUntil());
        }
        long losses = board.isWaiting(settings) ? board.next(settings, doubts.get()) : Moment.NEVER;
        return Math.min(losses, certificatesAt(settings));
    }

    void quietUntil(long nanos) {
        board = board.quietUntil(nanos);
    }

    void watch(Roster roster) {
        board = board.retain(roster.targets())
                .ruledBy(roster)
                .snoozing(board.snoozes().retain(roster.targets()));
        certificates = certificates.retain(roster.targets());
    }

    /** Tells nothing of this target until then, or until it is back. */
    void snooze(Target target, Instant until) {
        if (board.knows(target)) {
            board = board.snoozing(board.snoozes().with(target, until));
        }
    }

    void endSnooze(Target target) {
        board = board.snoozing(board.snoozes().without(target));
    }

    /** @param until empty to end that */
    void snoozeAll(Optional<Instant> until) {
        board = board.snoozing(board.snoozes().withAll(until));
    }

    Snoozes snoozes() {
        return board.snoozes();
    }

    /** What is to outlive the program, when that is not what it was at the last call. */
    Optional<NoticeLedger> toKeep() {
        NoticeLedger ledger = NoticeLedger.of(board.snoozes(), certificates.told());
        if (ledger.equals(kept)) {
            return Optional.empty();
        }
        kept = ledger;
        return Optional.of(ledger);
    }

    /** Takes over what an earlier run of the program has kept, for the targets of now. */
    void recall(NoticeLedger ledger) {
        board = board.snoozing(ledger.snoozes(board.roster().targets()));
        certificates = certificates.recalling(ledger.certificates());
        kept = ledger;
    }
}
