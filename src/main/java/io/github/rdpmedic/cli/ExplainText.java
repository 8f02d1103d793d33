package io.github.rdpmedic.cli;

import io.github.rdpmedic.diagnose.explain.Catalogue;
import io.github.rdpmedic.diagnose.explain.Cause;
import io.github.rdpmedic.diagnose.explain.Correction;
import io.github.rdpmedic.diagnose.explain.ErrorCode;
import io.github.rdpmedic.diagnose.explain.Explanation;
import io.github.rdpmedic.diagnose.explain.Explanation.Suspect;
import io.github.rdpmedic.diagnose.explain.RankedCause;
import io.github.rdpmedic.model.Message;
import io.github.rdpmedic.model.Printable;
import java.io.PrintStream;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** An explained error for people: the codes, what goes around about them, the causes with what helps. */
final class ExplainText {

    private static final String INDENT = "    ";

    private final PrintStream out;
    private final Catalogue catalogue;
    private final Set<String> fixes;

    /** @param fixes ids of the quick fixes that there are on this PC */
    ExplainText(PrintStream out, Catalogue catalogue, Set<String> fixes) {
        this.out = out;
        this.catalogue = catalogue;
        this.fixes = fixes;
    }

    void print(Explanation explanation) {
        explanation.codes().forEach(this::print);
        corrections("", explanation.corrections());
        explanation
                .check()
                .ifPresent(check -> out.println(Texts.of(
                        "explain.check",
                        Printable.of(check.target().name()),
                        check.diagnosis().summary())));
        out.println(Texts.of(heading(explanation)));
        explanation.suspects().forEach(this::print);
        String ruledOut = explanation.ruledOut().stream()
                .map(cause -> cause.summary().toString())
                .collect(Collectors.joining(" "));
        if (!ruledOut.isEmpty()) {
            out.println(Texts.of("explain.ruled-out", ruledOut));
        }
    }

    private static String heading(Explanation explanation) {
        if (explanation.suspects().isEmpty()) {
            return "explain.no-cause";
        }
        return explanation.check().isPresent() ? "explain.causes" : "explain.causes-unchecked";
    }

    private void print(ErrorCode code) {
        String name = code.officialName().map(official -> "  " + official).orElse("");
        out.println(code.hex() + " (" + code.value() + "), " + code.space().title() + name);
        out.println(INDENT + code.meaning() + " (" + code.certainty().title() + ")");
        if (!code.source().isEmpty()) {
            out.println(INDENT + Texts.of("explain.source", code.source()));
        }
        String elsewhere = catalogue.elsewhere(code.space(), code.value()).stream()
                .map(other -> other.officialName().orElse(other.space().title().toString()))
                .collect(Collectors.joining(", "));
        if (!elsewhere.isEmpty()) {
            out.println(INDENT + Texts.of("explain.elsewhere", elsewhere));
        }
    }

    private void print(Suspect suspect) {
        Cause cause = suspect.cause();
        RankedCause ranked = suspect.ranked();
        out.println("  - " + cause.summary());
        ranked.evidenceFor().forEach(clue -> line("explain.for", clue));
        ranked.evidenceAgainst().forEach(clue -> line("explain.against", clue));
        line("explain.test", cause.decidingTest());
        cause.quickFixes().stream().filter(fixes::contains).forEach(fix -> line("explain.fix", fix));
        cause.hostRemedies().forEach(remedy -> line("explain.host", Cause.hostRemedy(remedy), remedy));
        corrections(INDENT, suspect.corrections());
    }

    private void corrections(String indent, List<Correction> corrections) {
        if (!corrections.isEmpty()) {
            out.println(indent + Texts.of("explain.corrected"));
            corrections.forEach(correction -> out.println(indent + "  * " + correction.text()));
        }
    }

    private void line(String key, Object... arguments) {
        Message text = Texts.of(key, arguments);
        out.println(INDENT + text);
    }
}
