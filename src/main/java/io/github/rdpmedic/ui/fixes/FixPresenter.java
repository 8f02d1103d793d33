package io.github.rdpmedic.ui.fixes;

import io.github.rdpmedic.fix.FixPreview;
import io.github.rdpmedic.fix.FixResult;
import io.github.rdpmedic.fix.QuickFix;
import io.github.rdpmedic.model.Message;
import io.github.rdpmedic.model.Printable;
import io.github.rdpmedic.ui.fixes.FixState.Mood;
import io.github.rdpmedic.ui.parts.Words;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** Says what the preview dialog shows in each of its phases. Pure; asks the fix only for its constants. */
final class FixPresenter {

    private final Words words;
    private final QuickFix fix;

    FixPresenter(QuickFix fix, Locale locale) {
        this.words = new Words(FixPresenter.class, locale);
        this.fix = fix;
    }

    FixState preparing() {
        return state(Mood.NEUTRAL, words.get(fix.touches()), List.of(), Optional.empty(), busy("busy.preparing"));
    }

    FixState preview(FixPreview preview) {
        return state(
                Mood.NEUTRAL,
                words.get(preview.summary()),
                preview.steps(),
                Optional.of(words.get("button.apply")),
                Optional.empty());
    }

    FixState applying(FixPreview preview) {
        return state(
                Mood.NEUTRAL, words.get(preview.summary()), preview.steps(), Optional.empty(), busy("busy.applying"));
    }

    FixState done(FixResult result) {
        return new FixState(
                words.get(fix.title()),
                mood(result.verdict()),
                words.get(result.text()),
                List.of(),
                words.get("steps.done"),
                rendered(result.steps()),
                Optional.empty(),
                false,
                Optional.empty(),
                words.get("button.close"));
    }

    /** Something that the fix itself did not foresee. */
    FixState broken(Exception failure) {
        String technical = Printable.of(Optional.ofNullable(failure.getMessage())
                .orElse(failure.getClass().getName()));
        return new FixState(
                words.get(fix.title()),
                Mood.BAD,
                words.get("broken", technical),
                List.of(),
                "",
                List.of(),
                Optional.empty(),
                false,
                Optional.empty(),
                words.get("button.close"));
    }

    private FixState state(Mood mood, String text, List<Message> steps, Optional<String> apply, Optional<String> busy) {
        return new FixState(
                words.get(fix.title()),
                mood,
                text,
                notes(),
                words.get("steps.planned"),
                rendered(steps),
                apply,
                fix.reversible(),
                busy,
                words.get("button.cancel"));
    }

    private List<String> notes() {
        return Stream.of(
                        fix.reversible() ? Optional.<String>empty() : Optional.of("note.not-reversible"),
                        fix.needsElevation() ? Optional.of("note.elevation") : Optional.<String>empty())
                .flatMap(Optional::stream)
                .map(words::get)
                .toList();
    }

    private Optional<String> busy(String key) {
        return Optional.of(words.get(key));
    }

    private List<String> rendered(List<Message> steps) {
        return steps.stream().map(words::get).toList();
    }

    private static Mood mood(FixResult.Verdict verdict) {
        return switch (verdict) {
            case APPLIED -> Mood.GOOD;
            case NO_DIFFERENCE -> Mood.NO_DIFFERENCE;
            case FAILED, REFUSED_ELEVATION -> Mood.BAD;
        };
    }
}
