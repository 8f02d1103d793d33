package io.github.rdpmedic.watch;

import io.github.rdpmedic.diagnose.Blame;
import io.github.rdpmedic.model.Roster;
import io.github.rdpmedic.model.Settings.Notices;
import io.github.rdpmedic.model.State;
import io.github.rdpmedic.model.Target;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Whom a person was told of, and who waits to be told of. Pure. One notice stands for all targets that are
 * lost to one cause, so a notice waits while others are about to join it. A target that comes and goes is
 * told of a few times, and then only once it has kept one state for {@link #STABLE}.
 *
 * @param quietUntil no notice before this time on the monotonic clock
 * @param snoozes losses of these targets wait until the snooze is over
 * @param roster says of which targets a person wants to hear otherwise than of the rest
 */
record NoticeBoard(Losses losses, long quietUntil, Roster roster, Snoozes snoozes) {

    static final NoticeBoard EMPTY = new NoticeBoard(Losses.NONE, 0, Roster.EMPTY, Snoozes.NONE);

    /** Losses, or returns, that begin within this time of each other are told together. */
    static final Duration TOGETHER = Duration.ofSeconds(5);

    /** No notice waits longer than this for others to join. */
    static final Duration LONGEST_WAIT = Duration.ofSeconds(30);

    static final Duration STABLE = Duration.ofMinutes(10);

    /** How long a notice about many hosts covers further ones that fail for the same reason. */
    private static final Duration AFTERMATH = Duration.ofMinutes(15);

    private static final int MANY = 3;

    /** What is to be told now, and the board after that. */
    record Release(NoticeBoard board, List<Notice> notices) {}

    NoticeBoard after(Action.Announce announce, Notices settings, Moment now) {
        TargetStatus status = announce.change().status();
        Target target = status.target();
        return switch (Reading.Side.of(status.state())) {
            case LOST -> noticesOf(target, settings).enabled() ? with(losses.lost(announce, now)) : this;
            case ANSWERS -> with(losses.back(target, now)).snoozing(snoozes.without(target));
            case UNKNOWN -> with(losses.doubted(target));
        };
    }

    private NoticeBoard with(Losses other) {
        return other == losses ? this : new NoticeBoard(other, quietUntil, roster, snoozes);
    }

    /** Only these targets are still watched. */
    NoticeBoard retain(Collection<Target> targets) {
        return with(losses.retain(targets));
    }

    NoticeBoard quietUntil(long nanos) {
        return new NoticeBoard(losses, nanos, roster, snoozes);
    }

    NoticeBoard ruledBy(Roster other) {
        return new NoticeBoard(losses, quietUntil, other, snoozes);
    }

    NoticeBoard snoozing(Snoozes other) {
        return other == snoozes ? this : new NoticeBoard(losses, quietUntil, roster, other);
    }

    boolean knows(Target target) {
        return roster.targets().contains(target);
    }

    Notices noticesOf(Target target, Notices settings) {
        return roster.optionsOf(target).notices().applyTo(settings);
    }

    boolean isWaiting(Notices settings) {
        boolean reminds = settings.reminders().every().isPresent();
        return losses.all().anyMatch(loss -> reminds || loss.pending() || loss.returned());
    }

    /** Whether it is wanted that this target is told of now. */
    boolean welcomes(Target target, Notices settings) {
        return !snoozes.silence(target) && noticesOf(target, settings).enabled();
    }

    /** When {@link #release} may have something to tell, on the monotonic clock. */
    long next(Notices settings, Doubts doubts) {
        return groups(settings, doubts).mapToLong(NoticeGroup::releaseAt).min().orElse(Moment.NEVER);
    }

    Release release(Notices settings, Doubts doubts, Moment now) {
        NoticeBoard board = this;
        List<Notice> notices = new ArrayList<>();
        for (NoticeGroup group : groups(settings, doubts).toList()) {
            if (group.releaseAt() <= now.nanos()) {
                List<Loss> members = group.readyBy(now.after(TOGETHER));
                List<Loss> wanted = members.stream()
                        .filter(loss -> noticesOf(loss.target(), settings).enabled())
                        .toList();
                if (!wanted.isEmpty() && !(group.kind() == Notice.Kind.LOST && covered(members, now))) {
                    notices.add(notice(group.kind(), wanted, now));
                }
                board = board.told(group.kind(), members, now);
            }
        }
        return new Release(board, notices);
    }

    private Notice notice(Notice.Kind kind, List<Loss> wanted, Moment now) {
        return switch (kind) {
            case BACK -> NoticeTexts.back(wanted, now);
            case REMINDER -> NoticeTexts.reminder(wanted, now);
            default -> NoticeTexts.lost(wanted, comesAndGoes(wanted), now);
        };
    }

    private NoticeBoard told(Notice.Kind kind, List<Loss> members, Moment now) {
        return with(
                switch (kind) {
                    case BACK -> losses.over(members);
                    case REMINDER -> losses.reminded(members, now);
                    default -> losses.told(members, now);
                });
    }

    /** All that can be told now, whatever it waits for, in place of {@link #release}. */
    List<Loss> ready(Notice.Kind kind, Notices settings, Doubts doubts, Moment now) {
        return groups(settings, doubts)
                .filter(group -> group.kind() == kind)
                .flatMap(group -> group.readyBy(now.after(TOGETHER)).stream())
                .filter(loss -> noticesOf(loss.target(), settings).enabled())
                .toList();
    }

    /** They were named in a summary. */
    NoticeBoard summed(List<Loss> lost, List<Loss> reminded, List<Loss> back, Moment now) {
        return with(losses.told(lost, now).reminded(reminded, now).over(back));
    }

    /** A notice given already names this cause, and others are still lost to it. */
    private boolean covered(List<Loss> members, Moment now) {
        Loss newest = members.get(0);
        return losses.told()
                .filter(loss -> loss.blame().equals(newest.blame()))
                .anyMatch(loss -> newest.state() == State.UNREACHABLE && loss.state() == State.UNREACHABLE
                        || isAftermath(loss.told().orElseThrow(), now));
    }

    private static boolean isAftermath(Loss.Told told, Moment now) {
        return told.size() >= MANY && now.since(told.at()).compareTo(AFTERMATH) < 0;
    }

    private boolean comesAndGoes(List<Loss> members) {
        return members.size() == 1 && losses.comesAndGoes(members.get(0).target());
    }

    private Stream<NoticeGroup> groups(Notices settings, Doubts doubts) {
        Map<Blame, List<Loss>> pending = losses.all()
                .filter(loss -> loss.pending() && !snoozes.silence(loss.target()))
                .collect(Collectors.groupingBy(Loss::blame, LinkedHashMap::new, Collectors.toList()));
        Stream<NoticeGroup> lost = pending.entrySet().stream()
                .map(entry -> new NoticeGroup(
                        Notice.Kind.LOST,
                        entry.getValue(),
                        loss -> lossReadyAt(loss, settings),
                        Loss::settledAt,
                        patience(entry.getKey(), entry.getValue(), doubts)));
        List<Loss> returned = losses.all()
                .filter(loss -> loss.returned() && !snoozes.silence(loss.target()))
                .toList();
        Stream<NoticeGroup> back = returned.isEmpty()
                ? Stream.empty()
                : Stream.of(new NoticeGroup(
                        Notice.Kind.BACK,
                        returned,
                        this::backReadyAt,
                        NoticeBoard::backNanos,
                        doubts.recovering() ? TOGETHER : Duration.ZERO));
        return Stream.of(lost, back, reminders(settings, doubts)).flatMap(groups -> groups);
    }

    /** Of a cause as a whole, as soon as the first host that is lost to it has waited long enough. */
    private Stream<NoticeGroup> reminders(Notices settings, Doubts doubts) {
        Optional<Duration> every = settings.reminders().every();
        if (every.isEmpty()) {
            return Stream.empty();
        }
        Map<Blame, List<Loss>> told = losses.told()
                .filter(loss -> welcomes(loss.target(), settings))
                .filter(loss -> !doubts.unknown().contains(loss.target()))
                .collect(Collectors.groupingBy(Loss::blame, LinkedHashMap::new, Collectors.toList()));
        return told.values().stream().map(members -> {
            long due = members.stream()
                    .mapToLong(loss -> loss.told().orElseThrow().last().after(every.get()))
                    .min()
                    .orElseThrow();
            return new NoticeGroup(
                    Notice.Kind.REMINDER, members, loss -> Math.max(quietUntil, due), Loss::settledAt, Duration.ZERO);
        });
    }

    /** Once the way is there again, one host after the other may turn out to be down for its own sake. */
    private Duration patience(Blame blame, List<Loss> members, Doubts doubts) {
        boolean othersCutOff = losses.told().anyMatch(loss -> loss.state() == State.UNREACHABLE);
        if (othersCutOff && members.stream().anyMatch(Loss::unmasked)) {
            return LONGEST_WAIT;
        }
        return doubts.failing().contains(blame) ? TOGETHER : Duration.ZERO;
    }

    /** When a loss that nobody was told of may be told, on the monotonic clock. */
    long lossReadyAt(Loss loss, Notices settings) {
        Duration after = noticesOf(loss.target(), settings).after();
        Duration wait = loss.flapping() && after.compareTo(STABLE) < 0 ? STABLE : after;
        long together = loss.began().after(TOGETHER);
        return Math.max(quietUntil, Math.max(together, loss.settledAt() + wait.toNanos()));
    }

    private long backReadyAt(Loss loss) {
        return Math.max(quietUntil, backNanos(loss) + (loss.flapping() ? STABLE : TOGETHER).toNanos());
    }

    private static long backNanos(Loss loss) {
        return loss.back().orElseThrow().nanos();
    }
}
