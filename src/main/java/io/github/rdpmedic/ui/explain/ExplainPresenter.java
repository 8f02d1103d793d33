package io.github.rdpmedic.ui.explain;

import io.github.rdpmedic.diagnose.explain.Catalogue;
import io.github.rdpmedic.diagnose.explain.ErrorCode;
import io.github.rdpmedic.diagnose.explain.Explanation;
import io.github.rdpmedic.diagnose.explain.Incident;
import io.github.rdpmedic.model.CheckResult;
import io.github.rdpmedic.model.Printable;
import io.github.rdpmedic.ui.fixes.OfferedFix;
import io.github.rdpmedic.ui.parts.Words;
import io.github.rdpmedic.watch.TargetStatus;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/** Answers what was typed or pasted into the window "Explain an error code". Pure. */
final class ExplainPresenter {

    private final Catalogue catalogue;
    private final Words words;
    private final ExplanationPresenter explanations;

    ExplainPresenter(Catalogue catalogue, Locale locale) {
        this.catalogue = catalogue;
        this.words = new Words(ExplainPresenter.class, locale);
        this.explanations = new ExplanationPresenter(locale);
    }

    /**
     * @param typed codes, or the text of an error window
     * @param target the host that it is about; empty when none is chosen
     * @param offered the quick fixes, judged for that host
     */
    ExplainState present(String typed, Optional<TargetStatus> target, List<OfferedFix> offered) {
        List<ErrorCode> codes = catalogue.read(typed);
        Optional<CheckResult> check = target.flatMap(TargetStatus::explaining);
        Incident incident = Incident.shown(
                codes, check, target.flatMap(TargetStatus::lastFull).map(CheckResult::observation));
        Explanation explanation = Explanation.of(incident);
        boolean unread = codes.isEmpty() && !typed.isBlank();
        return new ExplainState(
                codes.isEmpty()
                        ? Optional.of(words.get(unread ? "hint.no-code" : "hint.empty"))
                        : catalogue.meantInHex(typed).map(meant -> words.get("hint.in-hex", meant.hex())),
                codes.stream().map(this::code).toList(),
                explanations.corrections(explanation.corrections()),
                target.map(status -> seen(status, check)),
                causesTitle(explanation),
                isUnchecked(explanation) ? Optional.of(words.get("causes.note")) : Optional.empty(),
                explanations.causes(explanation),
                ruledOut(explanation),
                codes.isEmpty() && target.isEmpty() ? List.of() : explanations.remedies(explanation, offered));
    }

    private ExplainState.Code code(ErrorCode code) {
        String name = code.officialName().map(official -> " · " + official).orElse("");
        String certainty = words.get(code.certainty().title());
        String elsewhere = catalogue.elsewhere(code.space(), code.value()).stream()
                .map(other -> other.officialName()
                        .orElseGet(() -> words.get(other.space().title())))
                .collect(Collectors.joining(", "));
        return new ExplainState.Code(
                code.hex(),
                words.get("code", code.hex(), String.valueOf(code.value())) + name,
                words.get(code.meaning()),
                words.get(code.space().title()) + " · " + certainty
                        + (code.source().isEmpty() ? "" : " · " + words.get("source", code.source())),
                elsewhere.isEmpty() ? Optional.empty() : Optional.of(words.get("elsewhere", elsewhere)));
    }

    private String seen(TargetStatus status, Optional<CheckResult> check) {
        return words.get(
                "seen",
                Printable.of(status.target().name()),
                check.map(result -> words.get(result.diagnosis().summary())).orElse(words.get("seen.not-yet")));
    }

    private Optional<String> causesTitle(Explanation explanation) {
        if (explanation.suspects().isEmpty()) {
            return explanation.codes().isEmpty() ? Optional.empty() : Optional.of(words.get("causes.none"));
        }
        return Optional.of(words.get(isUnchecked(explanation) ? "causes.unchecked" : "causes.title"));
    }

    private static boolean isUnchecked(Explanation explanation) {
        return explanation.check().isEmpty() && !explanation.suspects().isEmpty();
    }

    private Optional<String> ruledOut(Explanation explanation) {
        return explanation.ruledOut().isEmpty()
                ? Optional.empty()
                : Optional.of(words.get(
                        "ruled-out",
                        explanation.ruledOut().stream()
                                .map(cause -> words.get(cause.summary()))
                                .collect(Collectors.joining(" "))));
    }
}
