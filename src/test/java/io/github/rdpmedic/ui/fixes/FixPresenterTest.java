package io.github.rdpmedic.ui.fixes;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.rdpmedic.fix.Evidence;
import io.github.rdpmedic.fix.FixOptions;
import io.github.rdpmedic.fix.FixPlan;
import io.github.rdpmedic.fix.FixRefusedException;
import io.github.rdpmedic.fix.FixResult;
import io.github.rdpmedic.fix.change.Term;
import io.github.rdpmedic.fix.journal.Verdict;
import io.github.rdpmedic.model.Message;
import io.github.rdpmedic.ui.fixes.FixState.Enter;
import io.github.rdpmedic.ui.parts.SampleFix;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the dialog of a quick fix says. */
class FixPresenterTest {

    private static FixPresenter presenter(boolean reversible) {
        return new FixPresenter(SampleFix.flushDns(reversible), Locale.ENGLISH);
    }

    private static FixPlan plan(boolean reversible) {
        return SampleFix.flushDns(reversible).plan(FixOptions.NONE, Evidence.NONE);
    }

    private static FixState preview(boolean reversible) {
        return presenter(reversible).preview(plan(reversible));
    }

    @Test
    void thePreviewShowsEachValueBeforeAndAfterAndTheCommands() {
        FixState state = preview(true);

        assertThat(state.steps()).containsExactly("HKCU\\Software\\Example\\Cache: 1 → 0", "resolvectl flush-caches");
        assertThat(state.buttons().apply()).contains("Apply");
        assertThat(state.close()).isEqualTo("Cancel");
    }

    @Test
    void enterMeansCancelForWhatCannotBeUndone() {
        assertThat(preview(false).buttons().enter()).isEqualTo(Enter.CLOSE);
        assertThat(preview(false).notes()).containsExactly("This cannot be undone afterwards.");
        assertThat(preview(true).buttons().enter()).isEqualTo(Enter.APPLY);
    }

    @Test
    void whatWeakensSecuritySaysWhenItReturns() {
        FixPlan weakening = plan(true)
                .withWarnings(List.of(Message.verbatim("The host does not show who it is.")))
                .returning(Term.DEFAULT_FOR_WEAKENING);

        assertThat(presenter(true).preview(weakening).notes())
                .containsExactly("The host does not show who it is.", "It returns by itself after 1h.");
    }

    @Test
    void whatIsAlreadySoIsSaidAndNotOffered() {
        FixPlan nothing = FixPlan.of(SampleFix.flushDns(true), Message.NONE, Message.NONE, List.of());

        assertThat(presenter(true).preview(nothing).text()).startsWith("Everything is already so.");
        assertThat(presenter(true).preview(nothing).buttons().apply()).isEmpty();
    }

    @Test
    void whileItRunsThereIsNothingToPressAndTheStepIsNamed() {
        FixState state = presenter(true).applying(plan(true), Optional.of(Message.verbatim("Checking nas…")));

        assertThat(state.buttons().apply()).isEmpty();
        assertThat(state.changing()).isTrue();
        assertThat(state.busy()).contains("Checking nas…");
        assertThat(presenter(true).applying(plan(true), Optional.empty()).busy())
                .contains("Applying…");
    }

    @ParameterizedTest
    @CsvSource({
        "APPLIED, GOOD, CLOSE",
        "NO_DIFFERENCE, NO_DIFFERENCE, CLOSE",
        "WORSE, BAD, UNDO",
        "FAILED, BAD, CLOSE",
        "REFUSED_ELEVATION, BAD, CLOSE"
    })
    void theVerdictIsShownForWhatItIs(Verdict verdict, FixState.Mood mood, Enter enter) {
        FixState state = done(verdict, true);

        assertThat(state.mood()).isEqualTo(mood);
        assertThat(state.text()).isEqualTo("Said.");
        assertThat(state.buttons().enter()).isEqualTo(enter);
        assertThat(state.buttons().apply()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"APPLIED, true, false", "NO_DIFFERENCE, true, true", "WORSE, true, true", "WORSE, false, false"})
    void takingBackIsOfferedWhereItDidNotHelpAndThereIsAWayBack(Verdict verdict, boolean reversible, boolean offered) {
        assertThat(done(verdict, reversible).buttons().undo().isPresent()).isEqualTo(offered);
    }

    private static FixState done(Verdict verdict, boolean reversible) {
        FixResult result = new FixResult(verdict, Message.verbatim("Said."), List.of(), Optional.of("an-id"));
        return presenter(reversible).done(result, plan(reversible));
    }

    @Test
    void aRefusalSaysItsReason() {
        FixRefusedException refusal = FixRefusedException.notNow(Message.verbatim("The host requires NLA."));

        assertThat(presenter(true).broken(refusal).text()).isEqualTo("The host requires NLA.");
    }

    @Test
    void somethingUnforeseenIsSaidWithoutAStackTrace() {
        FixState state = presenter(true).broken(new IllegalStateException("boom\nat line"));

        assertThat(state.text())
                .isEqualTo("The fix ended unexpectedly (boom\\u000aat line). Look at the setting before trying again.");
    }
}
