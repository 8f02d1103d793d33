package io.github.rdpmedic.ui.why;

import io.github.rdpmedic.model.Printable;
import io.github.rdpmedic.ui.parts.Words;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** The "Why?" window as plain text, for a mail or a ticket. Pure. */
final class ReportText {

    private static final int LABEL_WIDTH = 24;

    private final Words words;

    ReportText(Locale locale) {
        this.words = new Words(ReportText.class, locale);
    }

    /** @param now when the report is made; written as UTC, so that it can be compared with a server's log */
    String of(WhyState state, Instant now) {
        List<String> lines = new ArrayList<>();
        lines.add(words.get(
                "report.title",
                Printable.of(state.target().name()),
                state.target().endpoint().toString()));
        lines.add(words.get("report.made", now.truncatedTo(ChronoUnit.SECONDS).toString()));
        lines.add("");
        lines.add(state.headline());
        lines.add(state.since());
        lines.add(state.summary());
        section(
                lines,
                "report.steps",
                state.steps().stream().map(ReportText::step).toList());
        section(
                lines,
                "causes.title",
                state.causes().stream()
                        .flatMap(card -> Stream.concat(Stream.of(card.title()), card.evidenceFor().stream()))
                        .toList());
        section(
                lines,
                "report.evidence",
                state.evidence().stream().map(ReportText::evidence).toList());
        for (WhyState.FactGroup group : state.facts()) {
            lines.add("");
            lines.add(group.title());
            group.facts().forEach(fact -> lines.add("  " + padded(fact.label()) + fact.value()));
        }
        section(lines, "report.log", state.log());
        return String.join("\n", lines) + "\n";
    }

    private void section(List<String> lines, String titleKey, List<String> content) {
        if (!content.isEmpty()) {
            lines.add("");
            lines.add(words.get(titleKey));
            content.forEach(line -> lines.add("  " + line));
        }
    }

    private static String step(WhyState.Step step) {
        String took = step.took().isEmpty() ? "" : " (" + step.took() + ")";
        return padded("[" + step.outcome().id() + "] " + step.name()) + step.detail() + took;
    }

    private static String evidence(WhyState.Evidence evidence) {
        return evidence.severityName() + ": " + evidence.text();
    }

    private static String padded(String label) {
        return label + " ".repeat(Math.max(1, LABEL_WIDTH - label.length()));
    }
}
