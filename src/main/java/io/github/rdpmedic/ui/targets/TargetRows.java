package io.github.rdpmedic.ui.targets;

import io.github.rdpmedic.config.importing.SourceId;
import io.github.rdpmedic.model.ImportOrigin;
import io.github.rdpmedic.model.Printable;
import io.github.rdpmedic.model.Roster;
import io.github.rdpmedic.model.State;
import io.github.rdpmedic.model.Target;
import io.github.rdpmedic.model.TargetOptions;
import io.github.rdpmedic.ui.parts.CauseText;
import io.github.rdpmedic.ui.parts.Words;
import io.github.rdpmedic.watch.TargetStatus;
import io.github.rdpmedic.watch.WatchSnapshot;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Turns the saved targets, and what is known of them, into the rows of the list. Pure. */
final class TargetRows {

    private final Words words;
    private final Function<Target, Optional<String>> central;

    /** @param central the central list that a target stands in */
    TargetRows(Locale locale, Function<Target, Optional<String>> central) {
        this.words = new Words(TargetRows.class, locale);
        this.central = central;
    }

    /** In the order in which they are saved. */
    List<TargetRow> present(Roster roster, WatchSnapshot snapshot) {
        Map<Target, TargetStatus> known = snapshot.statuses().stream()
                .collect(Collectors.toMap(TargetStatus::target, Function.identity(), (first, second) -> first));
        return roster.targets().stream()
                .map(target -> row(target, roster.optionsOf(target), Optional.ofNullable(known.get(target))))
                .toList();
    }

    /** The names of all groups, in the order of the alphabet. */
    static List<String> groups(Roster roster) {
        return roster.options().values().stream()
                .map(TargetOptions::group)
                .flatMap(Optional::stream)
                .distinct()
                .sorted(String.CASE_INSENSITIVE_ORDER)
                .toList();
    }

    private TargetRow row(Target target, TargetOptions options, Optional<TargetStatus> status) {
        Optional<String> list = central.apply(target);
        State state = status.map(TargetStatus::state).orElse(State.UNKNOWN);
        return new TargetRow(
                target,
                state,
                Printable.of(target.name()),
                target.endpoint().toString(),
                options.group().orElse(""),
                status.flatMap(CauseText::of).map(words::get).orElse(""),
                options.note().map(note -> note.lines().findFirst().orElse("")).orElse(""),
                list.map(place -> words.get("source.central", place)).orElseGet(() -> source(options)),
                list.isPresent());
    }

    private String source(TargetOptions options) {
        return options.importedFrom()
                .map(ImportOrigin::source)
                .map(id -> words.get(
                        "source.imported",
                        SourceId.of(id).map(SourceId::program).orElse(id)))
                .orElseGet(() -> words.get("source.own"));
    }
}
