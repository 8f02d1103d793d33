package io.github.rdpmedic.ui.why;

import io.github.rdpmedic.diagnose.FindingTexts;
import io.github.rdpmedic.diagnose.explain.Explanation;
import io.github.rdpmedic.diagnose.explain.Incident;
import io.github.rdpmedic.model.CheckResult;
import io.github.rdpmedic.model.Finding;
import io.github.rdpmedic.model.Message;
import io.github.rdpmedic.model.Observation;
import io.github.rdpmedic.model.Outcome;
import io.github.rdpmedic.model.Printable;
import io.github.rdpmedic.model.StageId;
import io.github.rdpmedic.model.StageResult;
import io.github.rdpmedic.report.FactLines;
import io.github.rdpmedic.ui.explain.ExplanationPresenter;
import io.github.rdpmedic.ui.fixes.OfferedFix;
import io.github.rdpmedic.ui.parts.CauseText;
import io.github.rdpmedic.ui.parts.Elapsed;
import io.github.rdpmedic.ui.parts.Words;
import io.github.rdpmedic.watch.TargetStatus;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Turns the status of one target into what the "Why?" window shows. Pure. */
final class WhyPresenter {

    private final Words words;
    private final ZoneId zone;
    private final FactLines factLines;
    private final ExplanationPresenter explanations;

    WhyPresenter(Locale locale, ZoneId zone) {
        this.words = new Words(WhyPresenter.class, locale);
        this.zone = zone;
        this.factLines = new FactLines(locale, zone);
        this.explanations = new ExplanationPresenter(locale);
    }

    WhyState present(TargetStatus status, List<OfferedFix> fixes, Instant now) {
        Optional<CheckResult> shown = status.explaining();
        Explanation explanation = explanation(status, shown);
        return new WhyState(
                status.target(),
                status.state(),
                headline(status),
                since(status, now),
                status.checking(),
                steps(shown),
                shown.map(result -> words.get(result.diagnosis().summary())).orElse(words.get("summary.not-checked")),
                explanations.causes(explanation),
                evidence(shown, explanation),
                factLines.of(
                        shown.map(CheckResult::observation), status.lastFull().map(CheckResult::observation)),
                shown.map(result -> result.observation().log()).orElse(List.of()),
                explanations.remedies(explanation, fixes));
    }

    private String headline(TargetStatus status) {
        String name = Printable.of(status.target().name());
        return CauseText.of(status)
                .map(cause -> words.get("headline.cause", name, cause))
                .orElseGet(() -> words.get("headline." + status.state().id(), name));
    }

    private String since(TargetStatus status, Instant now) {
        String state = words.get("since", words.get("state." + status.state().id()), moment(status.since(), now));
        return status.newest()
                .map(CheckResult::observation)
                .map(seen -> Duration.between(seen.startedAt().plus(seen.took()), now))
                .map(age -> state + " · " + words.get("checked", Elapsed.ago(age, words.locale())))
                .orElse(state);
    }

    /** The time of day today, with the date otherwise. */
    private String moment(Instant instant, Instant now) {
        boolean today =
                instant.atZone(zone).toLocalDate().equals(now.atZone(zone).toLocalDate());
        DateTimeFormatter format = today
                ? DateTimeFormatter.ofLocalizedTime(FormatStyle.SHORT)
                : DateTimeFormatter.ofLocalizedDateTime(FormatStyle.MEDIUM, FormatStyle.SHORT);
        return format.withLocale(words.locale()).withZone(zone).format(instant);
    }

    private List<WhyState.Step> steps(Optional<CheckResult> shown) {
        return Arrays.stream(StageId.values())
                .map(id -> step(id, shown.map(CheckResult::observation).flatMap(seen -> seen.stage(id))))
                .toList();
    }

    private WhyState.Step step(StageId id, Optional<StageResult> result) {
        Outcome outcome = result.map(StageResult::outcome).orElse(Outcome.SKIPPED);
        String name = words.get("stage." + id.id());
        String detail = result.map(stage -> words.get(stage.detail()))
                .filter(text -> !text.isBlank())
                .orElse(words.get("stage." + outcome.id()));
        String brief = result.flatMap(StageResult::trouble)
                .map(trouble -> words.get(FindingTexts.brief(trouble)))
                .orElse(detail);
        String took = result.flatMap(StageResult::took)
                .map(duration -> Elapsed.milliseconds(duration, words.locale()))
                .orElse("");
        String spoken = words.get("stage.spoken", name, words.get("stage." + outcome.id()), detail, took);
        return new WhyState.Step(outcome, name, brief, detail, took, spoken.strip());
    }

    private static Explanation explanation(TargetStatus status, Optional<CheckResult> shown) {
        Optional<Observation> lastGood = status.lastFull().map(CheckResult::observation);
        return Explanation.of(Incident.shown(List.of(), shown, lastGood));
    }

    /** What the causes do not name already. */
    private List<WhyState.Evidence> evidence(Optional<CheckResult> shown, Explanation explanation) {
        List<Message> named = explanation.suspects().stream()
                .flatMap(suspect -> suspect.ranked().evidenceFor().stream())
                .toList();
        return shown.stream()
                .flatMap(result -> result.diagnosis().findings().stream())
                .filter(finding ->
                        named.stream().noneMatch(clue -> clue.arguments().contains(finding.detail())))
                .sorted(Comparator.comparing(Finding::severity).reversed())
                .map(this::evidence)
                .toList();
    }

    private WhyState.Evidence evidence(Finding finding) {
        return new WhyState.Evidence(
                finding.severity(), words.get("severity." + finding.severity().id()), words.get(finding.detail()));
    }
}
