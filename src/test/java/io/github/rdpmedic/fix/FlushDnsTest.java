package io.github.rdpmedic.fix;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.rdpmedic.fix.change.ChangePorts;
import io.github.rdpmedic.fix.journal.Journal;
import io.github.rdpmedic.fix.journal.Verdict;
import io.github.rdpmedic.fix.wake.LearntAdapters;
import io.github.rdpmedic.model.Message;
import io.github.rdpmedic.platform.RecordingDnsCache;
import io.github.rdpmedic.platform.RecordingPlatform;
import io.github.rdpmedic.platform.none.NoCredentialStore;
import io.github.rdpmedic.platform.none.NoInterfaceMtu;
import io.github.rdpmedic.platform.none.NoNameAnswers;
import io.github.rdpmedic.platform.none.NoRegistry;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FlushDnsTest {

    @TempDir
    Path journal;

    private final RecordingDnsCache cache = RecordingDnsCache.of("systemd-resolved", "nscd");
    private final QuickFix fix = new FlushDns(cache, new NoNameAnswers());

    @Test
    void thePreviewNamesEachCacheWithItsCommandAndChangesNothing() throws FixRefusedException {
        FixPlan plan = fix.plan(FixOptions.NONE, Evidence.NONE);

        assertThat(english(plan.steps()))
                .containsExactly(
                        "empties the DNS cache of this PC",
                        "systemd-resolved: flush systemd-resolved",
                        "nscd: flush nscd");
        assertThat(plan.summary().in(Locale.GERMAN)).contains("vergisst die gemerkten Adressen");
        assertThat(cache.flushes()).isEmpty();
    }

    @Test
    void applyingEmptiesTheCachesOnceAndWritesItDown() throws FixRefusedException {
        FixResult result = apply(fix, cache);

        assertThat(result.verdict()).isEqualTo(Verdict.APPLIED);
        assertThat(result.text().in(Locale.ENGLISH)).startsWith("The DNS cache is empty.");
        assertThat(result.journalId()).isPresent();
        assertThat(cache.flushes()).containsExactly(List.of("flush systemd-resolved", "flush nscd"));
    }

    @Test
    void aPcWithoutACacheSaysSoBeforeAndInsteadOfTrying() {
        QuickFix onIt = new FlushDns(RecordingDnsCache.absent("no cache here"), new NoNameAnswers());

        assertThat(onIt.applicability(Evidence.NONE).whyNot()).contains(Message.verbatim("no cache here"));
        assertThatThrownBy(() -> onIt.plan(FixOptions.NONE, Evidence.NONE))
                .isInstanceOf(FixRefusedException.class)
                .hasMessage("no cache here");
    }

    @Test
    void aRefusalIsAFailureWithTheReasonForThePerson() throws FixRefusedException {
        RecordingDnsCache refusing = RecordingDnsCache.refusing("nscd", "only root may");

        assertThat(apply(new FlushDns(refusing, new NoNameAnswers()), refusing))
                .isEqualTo(FixResult.nothingDone(Verdict.FAILED, Message.verbatim("only root may")));
    }

    private FixResult apply(QuickFix flush, RecordingDnsCache on) throws FixRefusedException {
        ChangePorts ports = new ChangePorts(
                new NoRegistry(),
                new NoInterfaceMtu(),
                new PlatformActions(on, new NoCredentialStore(), adapter -> {}));
        FixEngine engine = new FixEngine(
                new Journal(journal),
                ports,
                target -> {
                    throw new AssertionError("no target was named");
                },
                Clock.systemUTC());
        return engine.apply(flush, flush.plan(FixOptions.NONE, Evidence.NONE), Evidence.NONE, step -> {});
    }

    @Test
    void itNeedsNoAdministratorAndCannotBeTakenBack() {
        assertThat(fix.needsElevation()).isFalse();
        assertThat(fix.reversible()).isFalse();
    }

    @Test
    void theListOfFixesHoldsItUnderItsStableName() {
        QuickFixes fixes = QuickFixes.on(
                RecordingPlatform.in(Path.of("unused")).platform(), new LearntAdapters(Path.of("unused")));
        assertThat(fixes.all()).extracting(QuickFix::id).contains("flush-dns");
        assertThat(fixes.find("flush-dns")).isPresent();
        assertThat(fixes.find("no-such-fix")).isEmpty();
    }

    private static List<String> english(List<Message> messages) {
        return messages.stream().map(message -> message.in(Locale.ENGLISH)).toList();
    }
}
