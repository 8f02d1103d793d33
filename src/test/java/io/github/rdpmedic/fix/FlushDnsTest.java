package io.github.rdpmedic.fix;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.rdpmedic.fix.FixResult.Verdict;
import io.github.rdpmedic.model.Message;
import io.github.rdpmedic.platform.RecordingDnsCache;
import io.github.rdpmedic.platform.RecordingPlatform;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;

class FlushDnsTest {

    private final RecordingDnsCache cache = RecordingDnsCache.of("systemd-resolved", "nscd");
    private final QuickFix fix = new FlushDns(cache);

    @Test
    void thePreviewNamesEachCacheWithItsCommandAndChangesNothing() {
        assertThat(english(fix.preview().steps()))
                .containsExactly("systemd-resolved: flush systemd-resolved", "nscd: flush nscd");
        assertThat(fix.preview().summary().in(Locale.GERMAN)).contains("vergisst die gemerkten Adressen");
        assertThat(cache.flushes()).isEmpty();
    }

    @Test
    void applyEmptiesTheCachesOnceAndTellsWhatRan() {
        FixResult result = fix.apply();
        assertThat(result.verdict()).isEqualTo(Verdict.APPLIED);
        assertThat(english(result.steps())).containsExactly("flush systemd-resolved", "flush nscd");
        assertThat(cache.flushes()).containsExactly(List.of("flush systemd-resolved", "flush nscd"));
    }

    @Test
    void aPcWithoutACacheSaysSoBeforeAndInsteadOfTrying() {
        RecordingDnsCache absent = RecordingDnsCache.absent("no cache here");
        QuickFix onIt = new FlushDns(absent);
        assertThat(onIt.applicability().isAvailable()).isFalse();
        assertThat(onIt.preview()).isEqualTo(new FixPreview(Message.verbatim("no cache here"), List.of()));
        assertThat(onIt.apply()).isEqualTo(new FixResult(Verdict.FAILED, Message.verbatim("no cache here"), List.of()));
    }

    @Test
    void aRefusalIsAFailureWithTheReasonForThePerson() {
        assertThat(new FlushDns(RecordingDnsCache.refusing("nscd", "only root may")).apply())
                .isEqualTo(new FixResult(Verdict.FAILED, Message.verbatim("only root may"), List.of()));
    }

    @Test
    void itNeedsNoAdministratorAndCannotBeTakenBack() {
        assertThat(fix.needsElevation()).isFalse();
        assertThat(fix.reversible()).isFalse();
    }

    @Test
    void theListOfFixesHoldsItUnderItsStableName() {
        QuickFixes fixes = QuickFixes.on(RecordingPlatform.in(Path.of("unused")).platform());
        assertThat(fixes.all()).extracting(QuickFix::id).containsExactly("flush-dns");
        assertThat(fixes.find("flush-dns")).isPresent();
        assertThat(fixes.find("no-such-fix")).isEmpty();
    }

    private static List<String> english(List<Message> messages) {
        return messages.stream().map(message -> message.in(Locale.ENGLISH)).toList();
    }
}
