package io.github.rdpmedic.watch;

import io.github.rdpmedic.model.FindingId;
import io.github.rdpmedic.model.NoticeRule;
import io.github.rdpmedic.model.Roster;
import io.github.rdpmedic.model.Settings.Notices;
import io.github.rdpmedic.model.State;
import io.github.rdpmedic.model.Target;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
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
 * @param losses in the order in which the targets were lost
 * @param lossTimes when each target was lost during the last {@link #FLAPPING_WINDOW}
 * @param quietUntil no notice before this time on the monotonic clock
 * @param snoozes losses of these targets wait until the snooze is over
 * @param roster says of which targets a person wants to hear otherwise than of the rest
 */
record NoticeBoard(
        Map<Target, Loss> losses, Map<Target, List<Long>> lossTimes, long quietUntil, Roster roster, Snoozes snoozes) {

    static final NoticeBoard EMPTY = new NoticeBoard(Map.of(), Map.of(), 0, Roster.EMPTY, Snoozes.NONE);

    /** Losses, or returns, that begin within this time of each other are told together. */
    static final Duration TOGETHER = Duration.ofSeconds(5);

    /** No notice waits longer than this for others to join. */
    static final Duration LONGEST_WAIT = Duration.ofSeconds(30);

    static final Duration STABLE = Duration.ofMinutes(10);
    static final Duration FLAPPING_WINDOW = Duration.ofHours(1);

    /** So many losses within the window are told of one by one. */
    static final int LOSSES_TOLD = 3;

    /** How long a notice about many hosts covers further ones that fail for the same reason. */
    private static final Duration AFTERMATH = Duration.ofMinutes(15);

    private static final int MANY = 3;

    /** What is to be told now, and the board after that. */
    record Release(NoticeBoard board, List<Notice> notices) {}

    NoticeBoard {
        losses = Collections.unmodifiableMap(new LinkedHashMap<>(losses));
        lossTimes = Map.copyOf(lossTimes);
    }

    NoticeBoard after(Action.Announce announce, Notices settings, Moment now) {
        TargetStatus status = announce.change().status();
        Target target = status.target();
        Optional<Loss> known = Optional.ofNullable(losses.get(target));
        return switch (Reading.Side.of(status.state())) {
            case LOST -> noticesOf(target, settings).enabled() ? lost(status, announce.began(), known, now) : this;
            case ANSWERS ->
                known.filter(loss -> !loss.returned())
                        .map(loss -> loss.pending() ? without(target) : with(loss.backAt(now)))
                        .orElse(this)
                        .snoozing(snoozes.without(target));
            case UNKNOWN ->
                known.filter(Loss::pending).map(loss -> without(target)).orElse(this);
        };
    }

    private NoticeBoard lost(TargetStatus status, Moment began, Optional<Loss> known, Moment now) {
        Target target = status.target();
        if (known.isPresent() && !known.get().returned()) {
            return with(known.get().because(status.state(), status.cause()));
        }
        List<Long> times = Stream.concat(
                        lossTimes.getOrDefault(target, List.of()).stream()
                                .filter(time -> now.nanos() - time < FLAPPING_WINDOW.toNanos()),
                        Stream.of(now.nanos()))
                .toList();
        boolean flapping = times.size() > LOSSES_TOLD;
        Loss loss = known.map(old -> old.lostAgain(flapping))
                .orElse(new Loss(
                        target,
                        status.state(),
                        status.cause(),
                        began,
                        now.nanos(),
                        flapping,
                        Optional.empty(),
                        Optional.empty()));
        Map<Target, List<Long>> counted = new LinkedHashMap<>(lossTimes);
        counted.put(target, times);
        return new NoticeBoard(losses, counted, quietUntil, roster, snoozes).with(loss);
    }

    private NoticeBoard with(Loss loss) {
        Map<Target, Loss> more = new LinkedHashMap<>(losses);
        more.put(loss.target(), loss);
        return new NoticeBoard(more, lossTimes, quietUntil, roster, snoozes);
    }

    private NoticeBoard without(Target target) {
        Map<Target, Loss> fewer = new LinkedHashMap<>(losses);
        fewer.remove(target);
        return new NoticeBoard(fewer, lossTimes, quietUntil, roster, snoozes);
    }

    /** Only these targets are still watched. */
    NoticeBoard retain(Collection<Target> targets) {
        Map<Target, Loss> fewer = new LinkedHashMap<>(losses);
        fewer.keySet().retainAll(targets);
        Map<Target, List<Long>> counted = new LinkedHashMap<>(lossTimes);
        counted.keySet().retainAll(targets);
        return new NoticeBoard(fewer, counted, quietUntil, roster, snoozes);
    }

    NoticeBoard quietUntil(long nanos) {
        return new NoticeBoard(losses, lossTimes, nanos, roster, snoozes);
    }

    NoticeBoard ruledBy(Roster other) {
        return new NoticeBoard(losses, lossTimes, quietUntil, other, snoozes);
    }

    NoticeBoard snoozing(Snoozes other) {
        return other == snoozes ? this : new NoticeBoard(losses, lossTimes, quietUntil, roster, other);
    }

    NoticeRule ruleOf(Target target) {
        return roster.optionsOf(target).notices();
    }

    private Notices noticesOf(Target target, Notices settings) {
        return ruleOf(target).applyTo(settings);
    }

    boolean isWaiting() {
        return losses.values().stream().anyMatch(loss -> loss.pending() || loss.returned());
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
                boolean silent = wanted.isEmpty() || group.kind() == Notice.Kind.LOST && covered(members, now);
                if (!silent) {
                    notices.add(
                            group.kind() == Notice.Kind.LOST
                                    ? NoticeTexts.lost(wanted, comesAndGoes(wanted), now)
                                    : NoticeTexts.back(wanted, now));
                }
                board = board.tellOf(members, group.kind(), now);
            }
        }
        return new Release(board, notices);
    }

    private NoticeBoard tellOf(List<Loss> members, Notice.Kind kind, Moment now) {
        Map<Target, Loss> next = new LinkedHashMap<>(losses);
        Loss.Told told = new Loss.Told(now, members.size());
        for (Loss loss : members) {
            if (kind == Notice.Kind.LOST) {
                next.put(loss.target(), loss.told(told));
            } else {
                next.remove(loss.target());
            }
        }
        return new NoticeBoard(next, lossTimes, quietUntil, roster, snoozes);
    }

    /** A notice given already names this cause, and others are still lost to it. */
    private boolean covered(List<Loss> members, Moment now) {
        Loss newest = members.get(0);
        return losses.values().stream()
                .filter(loss ->
                        !loss.pending() && !loss.returned() && loss.cause().equals(newest.cause()))
                .anyMatch(loss -> newest.state() == State.UNREACHABLE && loss.state() == State.UNREACHABLE
                        || isAftermath(loss.told().orElseThrow(), now));
    }

    private static boolean isAftermath(Loss.Told told, Moment now) {
        return told.size() >= MANY && now.since(told.at()).compareTo(AFTERMATH) < 0;
    }

    private boolean comesAndGoes(List<Loss> members) {
        return members.size() == 1
                && lossTimes.getOrDefault(members.get(0).target(), List.of()).size() >= LOSSES_TOLD;
    }

    private Stream<NoticeGroup> groups(Notices settings, Doubts doubts) {
        Map<Optional<FindingId>, List<Loss>> pending = losses.values().stream()
                .filter(loss -> loss.pending() && snoozes.of(loss.target()).isEmpty())
                .collect(Collectors.groupingBy(Loss::cause, LinkedHashMap::new, Collectors.toList()));
        Stream<NoticeGroup> lost = pending.entrySet().stream()
                .map(entry -> new NoticeGroup(
                        Notice.Kind.LOST,
                        entry.getValue(),
                        loss -> lossReadyAt(loss, settings),
                        Loss::settledAt,
                        doubts.failing().contains(entry.getKey())));
        List<Loss> returned = losses.values().stream().filter(Loss::returned).toList();
        Stream<NoticeGroup> back = returned.isEmpty()
                ? Stream.empty()
                : Stream.of(new NoticeGroup(
                        Notice.Kind.BACK, returned, this::backReadyAt, NoticeBoard::backNanos, doubts.recovering()));
        return Stream.concat(lost, back);
    }

    private long lossReadyAt(Loss loss, Notices settings) {
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
