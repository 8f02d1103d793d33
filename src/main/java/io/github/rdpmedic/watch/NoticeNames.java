package io.github.rdpmedic.watch;

import io.github.rdpmedic.model.Message;
import io.github.rdpmedic.model.Printable;
import io.github.rdpmedic.model.Target;
import java.time.Duration;
import java.util.List;
import java.util.stream.Collectors;

/** Names and times in notices, kept short, and safe to show wherever they came from. */
final class NoticeNames {

    private static final int MAX_NAME = 27;
    private static final int NAMES_SHOWN = 3;

    private NoticeNames() {}

    static Message list(List<Target> targets) {
        String shown = targets.stream().limit(NAMES_SHOWN).map(NoticeNames::of).collect(Collectors.joining(", "));
        int more = targets.size() - NAMES_SHOWN;
        return more > 0 ? say("names.more", shown, more) : Message.verbatim(shown);
    }

    static String of(Target target) {
        return shortened(Printable.of(target.name()));
    }

    static String shortened(String safe) {
        if (safe.codePointCount(0, safe.length()) <= MAX_NAME) {
            return safe;
        }
        return safe.substring(0, safe.offsetByCodePoints(0, MAX_NAME - 1)) + "…";
    }

    static Message duration(Duration time) {
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
        return Message.of(NoticeNames.class, key, arguments);
    }
}
