package io.github.rdpmedic.cli;

import io.github.rdpmedic.config.importing.Candidate;
import io.github.rdpmedic.config.importing.Difference;
import io.github.rdpmedic.config.importing.Found;
import io.github.rdpmedic.config.importing.ImportPreview;
import io.github.rdpmedic.config.importing.Remark;
import io.github.rdpmedic.model.ImportOrigin;
import io.github.rdpmedic.model.Message;
import io.github.rdpmedic.model.Printable;
import io.github.rdpmedic.model.SavedTarget;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What an import found, for a person and for a program.
 *
 * @param update whether what is saved becomes what its program says now
 */
record ImportReport(ImportPreview preview, boolean update, boolean dryRun) {

    /** What is to be saved. */
    List<Candidate> taken() {
        return Stream.concat(preview.proposed().stream(), update ? preview.changed().stream() : Stream.of())
                .toList();
    }

    List<String> lines() {
        List<Candidate> candidates = preview.candidates();
        Column names = Column.of(Stream.concat(
                        candidates.stream().map(candidate -> candidate.target().name()),
                        preview.gone().stream().map(gone -> gone.target().name()))
                .toList());
        List<String> lines = new ArrayList<>();
        for (Candidate candidate : candidates) {
            lines.add(names.pad(Printable.of(candidate.target().name())) + "  "
                    + candidate.target().endpoint() + "  " + Texts.of("targets.import." + change(candidate)));
            candidate.differences().forEach(difference -> lines.add("  " + difference(difference)));
            candidate.sources().forEach(found -> lines.add("  " + source(found)));
        }
        for (SavedTarget gone : preview.gone()) {
            lines.add(names.pad(Printable.of(gone.target().name())) + "  "
                    + gone.target().endpoint() + "  " + Texts.of("targets.import.gone"));
            gone.options().importedFrom().ifPresent(origin -> lines.add("  " + Printable.of(origin.place())));
        }
        lines.addAll(outcome().stream().map(Message::toString).toList());
        return lines;
    }

    private static String change(Candidate candidate) {
        if (candidate.saved()) {
            return candidate.differences().isEmpty() ? "saved" : "changed";
        }
        return candidate.isProposed() ? "new" : "left-out";
    }

    private static Message difference(Difference difference) {
        return Texts.of(
                "targets.import.difference", difference.field(), shown(difference.before()), shown(difference.after()));
    }

    /** A note may have lines. */
    private static String shown(String value) {
        return value.isEmpty() ? "-" : Printable.of(value);
    }

    private List<Message> outcome() {
        List<Message> outcome = new ArrayList<>();
        int taken = taken().size();
        if (taken > 0) {
            outcome.add(Texts.of(dryRun ? "targets.import.would" : "targets.import.imported", taken));
        } else if (!preview.hasDifference()) {
            boolean noneFound = preview.candidates().isEmpty();
            outcome.add(Texts.of(
                    "targets.import.nothing",
                    Texts.of(noneFound ? "targets.import.none-found" : "targets.import.all-saved")));
        }
        int changed = preview.changed().size();
        if (changed > 0 && !update) {
            outcome.add(Texts.of("targets.import.not-updated", changed));
        }
        if (!preview.gone().isEmpty()) {
            outcome.add(Texts.of("targets.import.not-removed", preview.gone().size()));
        }
        return outcome;
    }

    private static String source(Found found) {
        String note = found.note().map(text -> " (" + text + ")").orElse("");
        String place = Printable.of(found.place());
        return found.source().program() + ": "
                + (found.line() == 0 ? place : Texts.of("targets.import.at-line", place, found.line())) + note;
    }

    Json json() {
        return Json.document()
                .with("dryRun", dryRun)
                .with("imported", dryRun ? 0 : taken().size())
                .with(
                        "targets",
                        preview.candidates().stream()
                                .map(ImportReport::candidate)
                                .toList())
                .with("gone", preview.gone().stream().map(ImportReport::gone).toList())
                .with(
                        "remarks",
                        preview.remarks().stream().map(ImportReport::remark).toList());
    }

    private static Json candidate(Candidate candidate) {
        return ResultJson.target(candidate.target())
                .with("saved", candidate.saved())
                .with("change", change(candidate))
                .with(
                        "differences",
                        candidate.differences().stream().map(ImportReport::json).toList())
                .with(
                        "sources",
                        candidate.sources().stream().map(ImportReport::found).toList());
    }

    private static Json json(Difference difference) {
        return new Json()
                .with("field", difference.field())
                .with("before", given(difference.before()))
                .with("after", given(difference.after()));
    }

    private static Optional<String> given(String value) {
        return Optional.of(value).filter(text -> !text.isEmpty());
    }

    private static Json found(Found found) {
        return new Json()
                .with("source", found.source().id())
                .with("place", found.place())
                .with("line", Optional.of(found.line()).filter(line -> line > 0))
                .with("note", found.note());
    }

    private static Json gone(SavedTarget gone) {
        Optional<ImportOrigin> origin = gone.options().importedFrom();
        return ResultJson.target(gone.target())
                .with("source", origin.map(ImportOrigin::source))
                .with("place", origin.map(ImportOrigin::place));
    }

    private static Json remark(Remark remark) {
        return new Json().with("place", remark.place()).with("text", remark.text());
    }
}
