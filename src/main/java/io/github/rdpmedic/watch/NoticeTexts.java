package io.github.rdpmedic.watch;

import io.github.rdpmedic.diagnose.Blame;
import io.github.rdpmedic.diagnose.FindingTexts;
import io.github.rdpmedic.model.Message;
import io.github.rdpmedic.model.Printable;
import io.github.rdpmedic.model.Target;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** Notices in words. Windows shows 48 characters of a title and 200 of a text, so names are kept short. */
final class NoticeTexts {

    private NoticeTexts() {}

    static Notice lost(List<Loss> losses, boolean comesAndGoes, Moment now) {
        Loss first = losses.get(0);
        boolean one = losses.size() == 1;
        Message title =
                one ? say("lost.one.title", NoticeNames.of(first.target())) : say("lost.many.title", losses.size());
        Message text = why(losses);
        Message whole = comesAndGoes ? say("lost.often.text", text, NoticeBoard.STABLE.toMinutes()) : text;
        return new Notice(Notice.Kind.LOST, targets(losses), first.blame(), title, whole, now.wall());
    }

    static Notice reminder(List<Loss> losses, Moment now) {
        Loss first = losses.get(0);
        Message title = losses.size() == 1
                ? say("reminder.one.title", NoticeNames.of(first.target()))
                : say("reminder.many.title", losses.size());
        Duration longest = longest(losses.stream().map(loss -> between(loss.began(), now)));
        Message text = say("reminder.text", why(losses), NoticeNames.duration(longest));
        return new Notice(Notice.Kind.REMINDER, targets(losses), first.blame(), title, text, now.wall());
    }

    static Notice back(List<Loss> losses, Moment now) {
        Loss first = losses.get(0);
        Duration away = longest(
                losses.stream().map(loss -> between(loss.began(), loss.back().orElseThrow())));
        boolean one = losses.size() == 1;
        Message title =
                one ? say("back.one.title", NoticeNames.of(first.target())) : say("back.many.title", losses.size());
        Message text = one
                ? say("back.one.text", NoticeNames.duration(away))
                : say("back.many.text", NoticeNames.list(targets(losses)), NoticeNames.duration(away));
        return new Notice(Notice.Kind.BACK, targets(losses), Blame.NOTHING, title, text, now.wall());
    }

    /** The cause, and the host or the hosts. */
    private static Message why(List<Loss> losses) {
        Loss first = losses.get(0);
        Message cause = cause(first.blame());
        return losses.size() == 1
                ? say("lost.one.text", cause, address(first))
                : say("lost.many.text", withGateway(cause, first), NoticeNames.list(targets(losses)));
    }

    private static Message cause(Blame blame) {
        return blame.cause().isPresent() ? FindingTexts.brief(blame) : say("cause.none");
    }

    /** Of the gateway that fails, else of the host. */
    private static Message address(Loss loss) {
        String host = Printable.of(loss.target().endpoint().toString());
        boolean gateway = loss.blame().where() == Blame.Where.RD_GATEWAY;
        return Message.verbatim(
                gateway ? loss.blame().name().map(NoticeNames::shortened).orElse(host) : host);
    }

    /** With the address where one gateway stands for many hosts. */
    private static Message withGateway(Message cause, Loss loss) {
        return loss.blame().where() == Blame.Where.RD_GATEWAY ? say("lost.one.text", cause, address(loss)) : cause;
    }

    static List<Target> targets(List<Loss> losses) {
        return losses.stream().map(Loss::target).toList();
    }

    private static Duration longest(Stream<Duration> times) {
        return times.max(Comparator.naturalOrder()).orElseThrow();
    }

    private static Duration between(Moment began, Moment end) {
        Duration time = Duration.between(began.wall(), end.wall());
        return time.isNegative() ? Duration.ZERO : time;
    }

    private static Message say(String key, Object... arguments) {
        return Message.of(NoticeTexts.class, key, arguments);
    }
}
