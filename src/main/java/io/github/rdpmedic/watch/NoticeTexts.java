package io.github.rdpmedic.watch;

import io.github.rdpmedic.diagnose.Blame;
import io.github.rdpmedic.diagnose.FindingTexts;
import io.github.rdpmedic.model.Message;
import io.github.rdpmedic.model.Printable;
import io.github.rdpmedic.model.Target;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** Notices in words. Windows shows 48 characters of a title and 200 of a text, so names are kept short. */
final class NoticeTexts {

    private static final int MAX_NAME = 27;
    private static final int NAMES_SHOWN = 3;

    private NoticeTexts() {}

    static Notice lost(List<Loss> losses, boolean comesAndGoes, Moment now) {
        Loss first = losses.get(0);
        Message cause = cause(first.blame());
        Message address = address(first);
        boolean one = losses.size() == 1;
        Message title = one ? say("lost.one.title", name(first.target())) : say("lost.many.title", losses.size());
        Message text = one
                ? say("lost.one.text", cause, address)
                : say("lost.many.text", withGateway(cause, first), names(losses));
        Message whole = comesAndGoes ? say("lost.often.text", text, NoticeBoard.STABLE.toMinutes()) : text;
        return new Notice(Notice.Kind.LOST, targets(losses), first.blame().cause(), title, whole, now.wall());
    }

    static Notice back(List<Loss> losses, Moment now) {
        Loss first = losses.get(0);
        Duration away = losses.stream()
                .map(NoticeTexts::away)
                .max(Comparator.naturalOrder())
                .orElseThrow();
        boolean one = losses.size() == 1;
        Message title = one ? say("back.one.title", name(first.target())) : say("back.many.title", losses.size());
        Message text =
                one ? say("back.one.text", duration(away)) : say("back.many.text", names(losses), duration(away));
        return new Notice(Notice.Kind.BACK, targets(losses), Optional.empty(), title, text, now.wall());
    }

    private static Message cause(Blame blame) {
        return blame.cause().isPresent() ? FindingTexts.brief(blame) : say("cause.none");
    }

    /** Of the gateway that fails, else of the host. */
    private static Message address(Loss loss) {
        String host = Printable.of(loss.target().endpoint().toString());
        boolean gateway = loss.blame().where() == Blame.Where.RD_GATEWAY;
        return Message.verbatim(
                gateway ? loss.blame().name().map(NoticeTexts::shortened).orElse(host) : host);
    }

    /** With the address where one gateway stands for many hosts. */
    private static Message withGateway(Message cause, Loss loss) {
        return loss.blame().where() == Blame.Where.RD_GATEWAY ? say("lost.one.text", cause, address(loss)) : cause;
    }

    private static List<Target> targets(List<Loss> losses) {
        return losses.stream().map(Loss::target).toList();
    }

    private static Message names(List<Loss> losses) {
        String shown = losses.stream()
                .limit(NAMES_SHOWN)
                .map(loss -> name(loss.target()))
                .collect(Collectors.joining(", "));
        int more = losses.size() - NAMES_SHOWN;
        return more > 0 ? say("names.more", shown, more) : Message.verbatim(shown);
    }

    private static String name(Target target) {
        return shortened(Printable.of(target.name()));
    }

    private static String shortened(String safe) {
        if (safe.codePointCount(0, safe.length()) <= MAX_NAME) {
            return safe;
        }
        return safe.substring(0, safe.offsetByCodePoints(0, MAX_NAME - 1)) + "…";
    }

    private static Duration away(Loss loss) {
        Duration away =
                Duration.between(loss.began().wall(), loss.back().orElseThrow().wall());
        return away.isNegative() ? Duration.ZERO : away;
    }

    private static Message duration(Duration time) {
        if (time.compareTo(Duration.ofMinutes(1)) < 0) {
            return say("away.seconds", time.toSeconds());
        }
        if (time.compareTo(Duration.ofHours(1)) < 0) {
            return say("away.minutes", time.toMinutes());
        }
        if (time.compareTo(Duration.ofDays(1)) < 0) {
            return say("away.hours", time.toHours(), time.toMinutesPart());
        }
        return say("away.days", time.toDays(), time.toHoursPart());
    }

    private static Message say(String key, Object... arguments) {
        return Message.of(NoticeTexts.class, key, arguments);
    }
}
