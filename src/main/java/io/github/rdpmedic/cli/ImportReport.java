package io.github.rdpmedic.cli;

import io.github.rdpmedic.config.importing.Candidate;
import io.github.rdpmedic.config.importing.Found;
import io.github.rdpmedic.config.importing.ImportPreview;
import io.github.rdpmedic.config.importing.Remark;
import io.github.rdpmedic.model.Message;
import io.github.rdpmedic.model.Printable;
import java.util.ArrayList;
import java.util.List;

/** What an import found, for a person and for a program. */
final class ImportReport {

    private ImportReport() {}

    static List<String> lines(ImportPreview preview, boolean dryRun) {
        List<Candidate> candidates = preview.candidates();
        Column names = Column.of(
                candidates.stream().map(candidate -> candidate.target().name()).toList());
        List<String> lines = new ArrayList<>();
        for (Candidate candidate : candidates) {
            String status = Texts.of(candidate.saved() ? "targets.import.saved" : "targets.import.new")
                    .toString();
            lines.add(names.pad(Printable.of(candidate.target().name())) + "  "
                    + candidate.target().endpoint() + "  " + status);
            candidate.sources().forEach(found -> lines.add("  " + source(found)));
        }
        lines.add(outcome(preview, dryRun).toString());
        return lines;
    }

    private static Message outcome(ImportPreview preview, boolean dryRun) {
        int added = preview.added().size();
        if (added > 0) {
            return Texts.of(dryRun ? "targets.import.would" : "targets.import.imported", added);
        }
        boolean noneFound = preview.candidates().isEmpty();
        return Texts.of(
                "targets.import.nothing",
                Texts.of(noneFound ? "targets.import.none-found" : "targets.import.all-saved"));
    }

    private static String source(Found found) {
        String note = found.note().map(text -> " (" + text + ")").orElse("");
        return found.source().program() + ": " + Printable.of(found.place()) + note;
    }

    static Json json(ImportPreview preview, boolean dryRun) {
        return Json.document()
                .with("dryRun", dryRun)
                .with("imported", dryRun ? 0 : preview.added().size())
                .with(
                        "targets",
                        preview.candidates().stream()
                                .map(ImportReport::candidate)
                                .toList())
                .with(
                        "remarks",
                        preview.remarks().stream().map(ImportReport::remark).toList());
    }

    private static Json candidate(Candidate candidate) {
        return ResultJson.target(candidate.target())
                .with("saved", candidate.saved())
                .with(
                        "sources",
                        candidate.sources().stream().map(ImportReport::found).toList());
    }

    private static Json found(Found found) {
        return new Json()
                .with("source", found.source().id())
                .with("place", found.place())
                .with("note", found.note());
    }

    private static Json remark(Remark remark) {
        return new Json().with("place", remark.place()).with("text", remark.text());
    }
}
