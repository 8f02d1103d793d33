package io.github.rdpmedic;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.rdpmedic.diagnose.explain.Cause;
import io.github.rdpmedic.fix.QuickFix;
import io.github.rdpmedic.fix.QuickFixes;
import io.github.rdpmedic.fix.wake.LearntAdapters;
import io.github.rdpmedic.hostfix.HostRemedies;
import io.github.rdpmedic.platform.none.NonePlatform;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The diagnosis knows remedies by name only, so here the names are held against what there is. */
class NamedRemediesTest {

    @TempDir
    private Path directory;

    @ParameterizedTest
    @EnumSource
    void everyRemedyThatACauseNamesCanBeHad(Cause cause) {
        List<String> fixes = QuickFixes.on(NonePlatform.create(Map.of()), new LearntAdapters(directory)).all().stream()
                .map(QuickFix::id)
                .toList();

        assertThat(fixes).containsAll(cause.quickFixes());
        assertThat(cause.hostRemedies()).allMatch(id -> HostRemedies.named(id).isPresent(), "is a remedy on the host");
    }
}
