package io.github.rdpmedic.cli;

import io.github.rdpmedic.model.CheckResult;
import io.github.rdpmedic.model.Diagnosis;
import io.github.rdpmedic.model.Finding;
import io.github.rdpmedic.model.Message;
import io.github.rdpmedic.model.Printable;
import io.github.rdpmedic.model.Severity;
import io.github.rdpmedic.model.StageId;
import io.github.rdpmedic.model.StageResult;
import io.github.rdpmedic.model.State;
import io.github.rdpmedic.model.Target;
import io.github.rdpmedic.probe.Extra;
import java.io.PrintStream;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Check results for people: the state, the name and one sentence; below, where the host is not up or more
 * was asked for, the ladder and what else was noticed.
 */
final class CheckText {

    private static final Column STAGES =
            Column.of(Stream.of(StageId.values()).map(StageId::id).toList());
    private static final Column OUTCOMES = new Column("skipped".length());

    private final PrintStream out;
    private final Paint paint;
    private final boolean verbose;
    private final Set<Extra> asked;
    private final Column states = stateWords();
    private final Column names;

    CheckText(Terminal terminal, boolean verbose, Set<Extra> asked, List<Target> targets) {
        this.out = terminal.out();
        this.paint = Paint.on(terminal);
        this.verbose = verbose;
        this.asked = asked;
        this.names = Column.of(
                targets.stream().map(target -> Printable.of(target.name())).toList());
    }

    static Column stateWords() {
        return Column.of(Stream.of(State.values())
                .map(state -> Texts.of(state).toString())
                .toList());
    }

    void print(CheckResult result) {
        Diagnosis diagnosis = result.diagnosis();
        String word = states.pad(Texts.of(diagnosis.state()).toString());
        String name = names.pad(Printable.of(result.target().name()));
        out.println(paint.paint(diagnosis.state(), word) + "  " + name + "  " + diagnosis.summary());
        if (verbose || diagnosis.state() != State.UP) {
            result.observation().stages().forEach(this::print);
            diagnosis.findings().stream()
                    .filter(finding -> verbose || isNews(finding, result))
                    .forEach(this::print);
        }
        AnswersOnRequest.of(result.observation().facts(), asked)
                .forEach(line -> out.println(states.blank() + "  " + line));
        result.optional().stream()
                .flatMap(optional -> OptionalText.lines(optional).stream())
                .forEach(line -> out.println(states.blank() + "  " + line));
    }

    /** What stopped the ladder stands on its rung already, and some summaries say everything. */
    private static boolean isNews(Finding finding, CheckResult result) {
        Stream<Message> said = Stream.concat(
                Stream.of(result.diagnosis().summary()),
                result.observation().stages().stream().map(StageResult::detail));
        return finding.severity() != Severity.INFO
                && said.noneMatch(
                        text -> text.toString().equals(finding.detail().toString()));
    }

    private void print(StageResult stage) {
        String time = stage.took().map(CheckText::milliseconds).orElse("");
        String line = states.blank() + "  " + STAGES.pad(stage.id().id()) + "  "
                + OUTCOMES.pad(stage.outcome().id()) + String.format("  %10s  %s", time, stage.detail());
        out.println(line.stripTrailing());
    }

    private static String milliseconds(Duration took) {
        return String.format("%.1f ms", took.toNanos() / 1e6);
    }

    private void print(Finding finding) {
        out.println(states.blank() + "  " + finding.id().id() + ": " + finding.detail());
    }
}
