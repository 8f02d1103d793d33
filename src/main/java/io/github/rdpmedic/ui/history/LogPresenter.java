package io.github.rdpmedic.ui.history;

import io.github.rdpmedic.model.Printable;
import io.github.rdpmedic.model.State;
import io.github.rdpmedic.ui.parts.Elapsed;
import io.github.rdpmedic.ui.parts.Words;
import io.github.rdpmedic.watch.history.CheckLog;
import io.github.rdpmedic.watch.history.CheckLog.Step;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/** Turns what one check saw into what the lower part of the history window shows. Pure. */
final class LogPresenter {

    private final Words words;
    private final ZoneId zone;

    LogPresenter(Locale locale, ZoneId zone) {
        this.words = new Words(LogPresenter.class, locale);
        this.zone = zone;
    }

    LogState nothingChosen() {
        return LogState.saying(words.get("log.title"), words.get("log.choose"));
    }

    /** @param chosen the block or change that was asked about, in words */
    LogState present(String chosen, State state, Optional<CheckLog> log) {
        return log.map(this::present).orElseGet(() -> LogState.saying(chosen, words.get(missing(state))));
    }

    private static String missing(State state) {
        return switch (state) {
            case UP -> "log.up";
            case UNKNOWN -> "log.unknown";
            case WARNING, DOWN, UNREACHABLE -> "log.gone";
        };
    }

    private LogState present(CheckLog log) {
        String time = DateTimeFormatter.ofLocalizedDateTime(FormatStyle.MEDIUM, FormatStyle.MEDIUM)
                .withLocale(words.locale())
                .withZone(zone)
                .format(log.at());
        return new LogState(
                words.get(
                        "log.check",
                        time,
                        words.get("state." + log.state().id()),
                        Elapsed.milliseconds(log.took(), words.locale())),
                log.summary(),
                log.steps().stream().map(this::step).toList(),
                log.remarks().stream().map(CheckLog.Remark::text).toList(),
                log.lines().stream().map(Printable::of).collect(Collectors.joining("\n")));
    }

    private LogState.Step step(Step step) {
        String name = words.get("stage." + step.stage().id());
        String took = step.took()
                .map(duration -> Elapsed.milliseconds(duration, words.locale()))
                .orElse("");
        String spoken = words.get(
                        "stage.spoken",
                        name,
                        words.get("stage." + step.outcome().id()),
                        step.detail(),
                        took)
                .strip();
        return new LogState.Step(step.outcome(), name, took, step.detail(), spoken);
    }
}
