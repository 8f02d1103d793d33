package io.github.rdpmedic.fix.traces;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.rdpmedic.fix.Evidence;
import io.github.rdpmedic.fix.FixEngine;
import io.github.rdpmedic.fix.FixOption;
import io.github.rdpmedic.fix.FixOptions;
import io.github.rdpmedic.fix.FixPlan;
import io.github.rdpmedic.fix.FixRefusedException;
import io.github.rdpmedic.fix.InMemoryPorts;
import io.github.rdpmedic.fix.PlatformActions;
import io.github.rdpmedic.fix.change.ChangePorts;
import io.github.rdpmedic.fix.journal.Journal;
import io.github.rdpmedic.fix.journal.Verdict;
import io.github.rdpmedic.model.Endpoint;
import io.github.rdpmedic.model.StageId;
import io.github.rdpmedic.model.Target;
import io.github.rdpmedic.platform.RecordingDnsCache;
import io.github.rdpmedic.platform.RecordingSession;
import io.github.rdpmedic.platform.none.NoCredentialStore;
import io.github.rdpmedic.platform.none.NoRegistry;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Locale;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ForgetCredentialsTest {

    private static final FixOptions TERM_02 = FixOptions.NONE.with(FixOption.HOST, "TERM-02");

    @TempDir
    Path home;

    private RecordingSession session;
    private ForgetCredentials fix;
    private FixEngine engine;

    @BeforeEach
    void someSavedSignIns() {
        session = RecordingSession.windows(home)
                .saved("TERMSRV/term-02", "CORP\\mia")
                .saved("TERMSRV/term-02.corp.example", "CORP\\mia")
                .saved("git:https://term-02", "mia");
        fix = new ForgetCredentials(session);
        InMemoryPorts pc = new InMemoryPorts();
        engine = new FixEngine(
                new Journal(home.resolve("journal")),
                new ChangePorts(
                        new NoRegistry(),
                        pc,
                        new PlatformActions(RecordingDnsCache.of("memory"), session, adapter -> {})),
                target -> {
                    throw new AssertionError("a sign-in is no reason to check a target");
                },
                Clock.systemUTC());
    }

    @Test
    void onlyTheSignInsForThisHostAreDeleted() throws Exception {
        FixPlan plan = fix.plan(TERM_02, Evidence.NONE);
        assertThat(plan.steps().stream().map(step -> step.in(Locale.ENGLISH)))
                .containsExactly(
                        "deletes the saved sign-in TERMSRV/term-02", "TERMSRV/term-02: CORP\\mia, saved on 2026-11-01");
        assertThat(plan.reversible()).isFalse();

        assertThat(engine.apply(fix, plan, Evidence.NONE, step -> {}).verdict()).isEqualTo(Verdict.APPLIED);
        assertThat(session.saved)
                .extracting(saved -> saved.target())
                .containsExactly("TERMSRV/term-02.corp.example", "git:https://term-02");
    }

    @Test
    void theTargetNamesTheHostToo() throws Exception {
        Target target = new Target("office", Endpoint.parse("term-02:3390"));
        assertThat(fix.plan(FixOptions.NONE, Evidence.about(target)).changes()).hasSize(1);
        assertThatThrownBy(() -> fix.plan(FixOptions.NONE, Evidence.NONE))
                .isInstanceOfSatisfying(
                        FixRefusedException.class,
                        refused -> assertThat(refused.reason()).isEqualTo(FixRefusedException.Reason.BAD_OPTION));
    }

    @Test
    void nothingSavedIsNothingToDo() throws Exception {
        assertThat(fix.plan(FixOptions.NONE.with(FixOption.HOST, "nas"), Evidence.NONE)
                        .changes())
                .isEmpty();
    }

    @ParameterizedTest
    @EnumSource(
            value = StageId.class,
            names = {"RESOLVE", "CONNECT", "NEGOTIATE", "TLS"})
    void aConnectionThatFailsBeforeTheSignInIsNotCuredByIt(StageId stage) {
        assertThat(fix.applicability(ShownCertificate.failingAt("term-02", stage))
                        .isApplicable())
                .isFalse();
        assertThat(fix.applicability(Evidence.NONE).isApplicable()).isTrue();
    }

    @Test
    void withoutACredentialManagerTheReasonIsSaid() {
        ForgetCredentials elsewhere = new ForgetCredentials(new NoCredentialStore());
        assertThat(elsewhere.applicability(Evidence.NONE).whyNot().orElseThrow().in(Locale.ENGLISH))
                .startsWith("Only Windows keeps saved sign-ins");
        assertThatThrownBy(() -> elsewhere.plan(TERM_02, Evidence.NONE)).isInstanceOf(FixRefusedException.class);
    }

    @Test
    void aSignInThatComesBackIsNoticed() throws Exception {
        FixPlan plan = fix.plan(TERM_02, Evidence.NONE);
        assertThat(fix.verify(plan).orElseThrow().in(Locale.ENGLISH)).contains("TERMSRV/term-02");
        session.delete("TERMSRV/term-02");
        assertThat(fix.verify(plan)).isEmpty();
    }
}
