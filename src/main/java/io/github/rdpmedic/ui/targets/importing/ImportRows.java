package io.github.rdpmedic.ui.targets.importing;

import io.github.rdpmedic.config.importing.Candidate;
import io.github.rdpmedic.config.importing.Difference;
import io.github.rdpmedic.config.importing.Found;
import io.github.rdpmedic.config.importing.ImportPreview;
import io.github.rdpmedic.config.importing.SourceId;
import io.github.rdpmedic.model.ImportOrigin;
import io.github.rdpmedic.model.Printable;
import io.github.rdpmedic.model.SavedTarget;
import io.github.rdpmedic.ui.parts.Words;
import io.github.rdpmedic.ui.targets.importing.ImportRow.Kind;
import io.github.rdpmedic.watch.SameMachine;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Turns what an import would do into rows and sentences. What is saved already, and is the same, is no row. Pure. */
final class ImportRows {

    private final Words words;

    ImportRows(Locale locale) {
        this.words = new Words(ImportRows.class, locale);
    }

    /** @param same saved ones behind which checks have met one machine */
    List<ImportRow> present(ImportPreview preview, List<SameMachine> same) {
        Stream<ImportRow> fresh = preview.candidates().stream()
                .filter(candidate -> !candidate.saved())
                .map(candidate -> row(Kind.NEW, candidate));
        Stream<ImportRow> changed = preview.changed().stream().map(candidate -> row(Kind.CHANGED, candidate));
        return Stream.of(
                        fresh,
                        changed,
                        preview.gone().stream().map(this::gone),
                        same.stream().map(this::same))
                .flatMap(rows -> rows)
                .toList();
    }

    private ImportRow row(Kind kind, Candidate candidate) {
        List<String> details = new ArrayList<>();
        candidate.differences().forEach(difference -> details.add(difference(difference)));
        candidate.sources().forEach(found -> details.add(source(found)));
        candidate.asSaved().options().note().ifPresent(note -> details.add(words.get("note", Printable.of(note))));
        String sources = candidate.sources().stream()
                .map(found -> found.source().program())
                .distinct()
                .collect(Collectors.joining(", "));
        boolean console = kind == Kind.NEW && !candidate.isProposed();
        return new ImportRow(
                kind,
                words.get(console ? "what.console" : what(kind)),
                Printable.of(candidate.target().name()),
                candidate.asSaved().target().endpoint().toString(),
                candidate.asSaved().options().group().map(Printable::of).orElse(""),
                sources,
                String.join("\n", details),
                candidate.isProposed(),
                Optional.of(candidate),
                Optional.empty());
    }

    private static String what(Kind kind) {
        return "what." + kind.name().toLowerCase(Locale.ROOT);
    }

    private String difference(Difference difference) {
        return words.get(
                "difference",
                words.get("field." + difference.field()),
                shown(difference.before()),
                shown(difference.after()));
    }

    private String shown(String value) {
        return value.isEmpty() ? words.get("nothing") : Printable.of(value);
    }

    private String source(Found found) {
        String place = Printable.of(found.place());
        String at = found.line() == 0 ? place : words.get("at-line", place, found.line());
        return found.note()
                .map(note -> words.get("source.noted", found.source().program(), at, words.get(note)))
                .orElseGet(() -> words.get("source", found.source().program(), at));
    }

    private ImportRow gone(SavedTarget saved) {
        Optional<ImportOrigin> origin = saved.options().importedFrom();
        String program = origin.map(ImportOrigin::source)
                .flatMap(SourceId::of)
                .map(SourceId::program)
                .orElse("");
        return new ImportRow(
                Kind.GONE,
                words.get(what(Kind.GONE)),
                Printable.of(saved.target().name()),
                saved.target().endpoint().toString(),
                saved.options().group().map(Printable::of).orElse(""),
                program,
                words.get(
                        "gone",
                        program,
                        origin.map(ImportOrigin::place).map(Printable::of).orElse("")),
                false,
                Optional.empty(),
                Optional.of(saved));
    }

    private ImportRow same(SameMachine machine) {
        String kept = Printable.of(machine.kept().name());
        return new ImportRow(
                Kind.SAME,
                words.get(what(Kind.SAME)),
                Printable.of(machine.other().name()),
                machine.other().endpoint().toString(),
                "",
                "",
                machine.computer()
                        .map(name -> words.get("same.named", kept, Printable.of(name)))
                        .orElseGet(() -> words.get("same", kept)),
                false,
                Optional.empty(),
                Optional.of(new SavedTarget(machine.other())));
    }

    /** What a person reads above the rows. */
    String summary(ImportPreview preview, List<SameMachine> same) {
        long unchanged = preview.candidates().stream()
                .filter(candidate ->
                        candidate.saved() && candidate.differences().isEmpty())
                .count();
        List<String> sentences = new ArrayList<>();
        sentences.add(
                preview.hasDifference() || !same.isEmpty()
                        ? words.get("summary.found")
                        : words.get(preview.candidates().isEmpty() ? "summary.none" : "summary.same"));
        if (preview.hasDifference() && unchanged > 0) {
            sentences.add(words.get("summary.saved", unchanged));
        }
        return String.join(" ", sentences);
    }

    /** What could not be taken over, a line each. */
    String leftOut(ImportPreview preview) {
        return preview.remarks().stream()
                .map(remark -> words.get(remark.text()))
                .collect(Collectors.joining("\n"));
    }

    /** What ticking these rows does. */
    String effect(List<ImportRow> ticked) {
        if (ticked.isEmpty()) {
            return words.get("effect.none");
        }
        return Stream.of(
                        effect("effect.new", ticked, Kind.NEW),
                        effect("effect.changed", ticked, Kind.CHANGED),
                        effect("effect.gone", ticked, Kind.GONE, Kind.SAME))
                .filter(text -> !text.isEmpty())
                .collect(Collectors.joining(", "));
    }

    private String effect(String key, List<ImportRow> ticked, Kind... kinds) {
        long number = ticked.stream()
                .filter(row -> List.of(kinds).contains(row.kind()))
                .count();
        return number == 0 ? "" : words.get(key, number);
    }
}
