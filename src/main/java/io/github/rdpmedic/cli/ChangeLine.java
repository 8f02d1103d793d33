package io.github.rdpmedic.cli;

import io.github.rdpmedic.model.FindingId;
import io.github.rdpmedic.model.Message;
import io.github.rdpmedic.model.Printable;
import io.github.rdpmedic.model.Target;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;

/** How a change looks as one line. */
@FunctionalInterface
interface ChangeLine {

    String of(Change change);

    static ChangeLine of(Terminal terminal, boolean json, List<Target> targets) {
        return json ? ChangeLine::json : forPeople(terminal, targets, ZoneId.systemDefault());
    }

    private static String json(Change change) {
        return Json.oneLine(Json.document()
                .with("at", change.at())
                .with("target", ResultJson.target(change.target()))
                .with("from", change.from())
                .with("state", change.state())
                .with("cause", change.cause())
                .with("summary", change.summary()));
    }

    private static ChangeLine forPeople(Terminal terminal, List<Target> targets, ZoneId zone) {
        DateTimeFormatter time =
                DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss").withZone(zone);
        Paint paint = Paint.on(terminal);
        Column states = CheckText.stateWords();
        Column names = Column.of(
                targets.stream().map(target -> Printable.of(target.name())).toList());
        return change -> String.join(
                        "  ",
                        time.format(change.at()),
                        names.pad(Printable.of(change.target().name())),
                        paint.paint(
                                change.state(),
                                states.pad(Texts.of(change.state()).toString())),
                        change.cause().map(FindingId::id).orElse("-"),
                        change.summary().map(Message::toString).orElse(""))
                .stripTrailing();
    }
}
