package io.github.rdpmedic.report;

import io.github.rdpmedic.diagnose.FindingTexts;
import io.github.rdpmedic.diagnose.explain.Explanation;
import io.github.rdpmedic.diagnose.explain.Explanation.Suspect;
import io.github.rdpmedic.model.CheckResult;
import io.github.rdpmedic.model.Message;
import io.github.rdpmedic.model.Observation;
import io.github.rdpmedic.model.Printable;
import io.github.rdpmedic.model.StageId;
import io.github.rdpmedic.model.StageResult;
import io.github.rdpmedic.report.Page.Line;
import io.github.rdpmedic.report.Page.Section;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Puts a report together, in one language, bounded so that it prints on one page. */
final class PageMaker {

    private static final int MOST_EVENTS = 6;
    private static final int MOST_LOG_LINES = 10;
    private static final int MOST_FINDINGS = 5;
    private static final int MOST_SUSPECTS = 3;

    private final Locale locale;
    private final FactLines factLines;

    PageMaker(Locale locale) {
        this.locale = locale;
        this.factLines = new FactLines(locale, ZoneOffset.UTC);
    }

    Page page(Report report) {
        List<Section> sections = new ArrayList<>();
        sections.add(new Section(word("summary"), summary(report)));
        sections.add(new Section(word("steps"), steps(report.check())));
        sections.add(new Section(word("causes"), causes(report.explanation())));
        sections.add(new Section(word("findings"), findings(report.check())));
        factLines
                .of(report.check().map(CheckResult::observation), report.lastFull())
                .forEach(group -> sections.add(facts(group)));
        sections.add(new Section(word("client"), client(report.surroundings().client())));
        sections.add(new Section(word("timeline"), timeline(report)));
        sections.add(new Section(word("journal"), events(report.surroundings().journal())));
        sections.add(new Section(word("log"), log(report.check())));
        return new Page(
                word(
                        "title",
                        Printable.of(report.target().name()),
                        Printable.of(report.target().endpoint().toString())),
                word("made", utc(report.madeAt())),
                sections.stream().filter(section -> !section.lines().isEmpty()).toList());
    }

    private List<Line> summary(Report report) {
        Stream<Line> codes = report.explanation().codes().stream()
                .map(code -> new Line(
                        code.hex(),
                        word(code.meaning()) + " (" + word(code.certainty().title()) + ")"));
        Stream<Line> state = report.check().stream()
                .map(check -> new Line(
                        word("state." + check.state().id()),
                        word(check.diagnosis().summary())));
        return Stream.concat(state, codes).toList();
    }

    private List<Line> steps(Optional<CheckResult> check) {
        return check.stream()
                .flatMap(result -> Stream.of(StageId.values()).flatMap(id -> result.observation().stage(id).stream()))
                .map(this::step)
                .toList();
    }

    private Line step(StageResult stage) {
        String took = stage.took()
                .map(time -> " (" + Math.max(1, time.toMillis()) + " ms)")
                .orElse("");
        String trouble =
                stage.trouble().map(id -> word(FindingTexts.brief(id)) + ": ").orElse("");
        return new Line(
                word("stage." + stage.id().id()),
                "[" + stage.outcome().id() + "] " + trouble + word(stage.detail()) + took);
    }

    private List<Line> causes(Explanation explanation) {
        return explanation.suspects().stream()
                .limit(MOST_SUSPECTS)
                .map(this::cause)
                .toList();
    }

    private Line cause(Suspect suspect) {
        String evidence =
                suspect.ranked().evidenceFor().stream().map(this::word).collect(Collectors.joining(" "));
        return Line.of(word(suspect.cause().summary()) + " " + word("cause.for", evidence) + " "
                + word("cause.decides", word(suspect.cause().decidingTest())));
    }

    private List<Line> findings(Optional<CheckResult> check) {
        return check.stream()
                .flatMap(result -> result.diagnosis().findings().stream())
                .limit(MOST_FINDINGS)
                .map(finding -> new Line(finding.id().id(), word(finding.detail())))
                .toList();
    }

    /** What was not measured takes a line on the screen, and none here. */
    private static Section facts(FactGroup group) {
        return new Section(
                group.title(),
                group.facts().stream()
                        .filter(Fact::measured)
                        .map(fact -> new Line(fact.label(), fact.value()))
                        .toList());
    }

    private List<Line> client(Client client) {
        return List.of(
                new Line(word("client.program"), client.program()),
                new Line(word("client.system"), client.system()),
                new Line(word("client.mstsc"), client.mstsc().orElse(word("not-measured"))),
                new Line(
                        word("client.policies"),
                        client.policies().isEmpty() ? word("none") : String.join(", ", client.policies())));
    }

    /** What is remembered, and what the checks at hand say themselves. */
    private List<Line> timeline(Report report) {
        Stream<Event> checks = Stream.concat(
                report.check().stream()
                        .map(check -> new Event(
                                check.observation().startedAt(),
                                Message.of(
                                        PageMaker.class,
                                        "event.checked",
                                        Message.of(
                                                PageMaker.class,
                                                "state." + check.state().id())))),
                report.lastFull().stream()
                        .filter(full -> report.check()
                                .filter(check -> check.observation().equals(full))
                                .isEmpty())
                        .map(full -> new Event(full.startedAt(), Message.of(PageMaker.class, "event.answered"))));
        return events(Stream.concat(report.surroundings().timeline().stream(), checks)
                .sorted(Comparator.comparing(Event::at).reversed())
                .toList());
    }

    private List<Line> events(List<Event> events) {
        return events.stream()
                .limit(MOST_EVENTS)
                .map(event -> new Line(utc(event.at()), word(event.text())))
                .toList();
    }

    /** Its end says where it stopped. */
    private static List<Line> log(Optional<CheckResult> check) {
        List<String> lines =
                check.map(CheckResult::observation).map(Observation::log).orElse(List.of());
        return lines.subList(Math.max(0, lines.size() - MOST_LOG_LINES), lines.size()).stream()
                .map(Line::of)
                .toList();
    }

    private static String utc(Instant at) {
        return at.truncatedTo(ChronoUnit.SECONDS).toString();
    }

    private String word(String key, Object... arguments) {
        return Message.of(PageMaker.class, key, arguments).in(locale);
    }

    private String word(Message message) {
        return message.in(locale);
    }
}
