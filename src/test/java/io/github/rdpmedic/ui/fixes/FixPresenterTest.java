package io.github.rdpmedic.ui.fixes;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.rdpmedic.fix.FixResult;
import io.github.rdpmedic.model.Message;
import io.github.rdpmedic.ui.parts.SampleFix;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the preview of a quick fix says. */
class FixPresenterTest {

    private static FixPresenter presenter(boolean reversible) {
        return new FixPresenter(SampleFix.flushDns(reversible), Locale.ENGLISH);
    }

    @Test
    void thePreviewShowsTheExactSteps() {
        FixState state = presenter(true).preview(SampleFix.flushDns(true).preview());

        assertThat(state.steps()).containsExactly("resolvectl flush-caches", "resolvectl statistics");
        assertThat(state.apply()).contains("Apply");
        assertThat(state.close()).isEqualTo("Cancel");
    }

    @Test
    void enterMeansCancelForWhatCannotBeUndone() {
        assertThat(presenter(false).preview(SampleFix.flushDns(false).preview()).applyIsDefault())
                .isFalse();
        assertThat(presenter(false).preview(SampleFix.flushDns(false).preview()).notes())
                .containsExactly("This cannot be undone afterwards.");
        assertThat(presenter(true).preview(SampleFix.flushDns(true).preview()).applyIsDefault())
                .isTrue();
    }

    @Test
    void whileItRunsThereIsNothingToPress() {
        FixState state = presenter(true).applying(SampleFix.flushDns(true).preview());

        assertThat(state.apply()).isEmpty();
        assertThat(state.busy()).contains("Applying…");
    }

    @ParameterizedTest
    @CsvSource({"APPLIED, GOOD", "NO_DIFFERENCE, NO_DIFFERENCE", "FAILED, BAD", "REFUSED_ELEVATION, BAD"})
    void theVerdictIsShownForWhatItIs(FixResult.Verdict verdict, FixState.Mood mood) {
        FixState state = presenter(true).done(new FixResult(verdict, Message.verbatim("Said."), List.of()));

        assertThat(state.mood()).isEqualTo(mood);
        assertThat(state.text()).isEqualTo("Said.");
        assertThat(state.apply()).isEmpty();
    }

    @Test
    void somethingUnforeseenIsSaidWithoutAStackTrace() {
        FixState state = presenter(true).broken(new IllegalStateException("boom\nat line"));

        assertThat(state.text())
                .isEqualTo("The fix ended unexpectedly (boom\\u000aat line). Look at the setting before trying again.");
    }
}
