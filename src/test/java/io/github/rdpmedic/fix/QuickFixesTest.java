package io.github.rdpmedic.fix;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.rdpmedic.diagnose.explain.Cause;
import io.github.rdpmedic.fix.wake.LearntAdapters;
import io.github.rdpmedic.platform.none.NonePlatform;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class QuickFixesTest {

    @TempDir
    Path directory;

    @Test
    void everyFixThatACauseNamesExists() {
        QuickFixes fixes = QuickFixes.on(NonePlatform.create(Map.of()), new LearntAdapters(directory));

        assertThat(fixes.all())
                .extracting(QuickFix::id)
                .containsAll(Arrays.stream(Cause.values())
                        .flatMap(cause -> cause.quickFixes().stream())
                        .toList());
    }

    @Test
    void dotsPromiseAWindowAndTheNameOfAFixPromisesNone() {
        QuickFixes fixes = QuickFixes.on(NonePlatform.create(Map.of()), new LearntAdapters(directory));

        assertThat(fixes.all()).allSatisfy(fix -> {
            for (Locale language : new Locale[] {Locale.ENGLISH, Locale.GERMAN}) {
                assertThat(fix.title().in(language))
                        .isIn(fix.name().in(language), fix.name().in(language) + "…")
                        .doesNotContain(" …");
                assertThat(fix.name().in(language)).isNotBlank().doesNotEndWith("…");
            }
        });
    }
}
