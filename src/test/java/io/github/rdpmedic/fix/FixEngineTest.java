package io.github.rdpmedic.fix;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.rdpmedic.fix.change.Change;
import io.github.rdpmedic.fix.change.FileContent;
import io.github.rdpmedic.fix.change.FileMove;
import io.github.rdpmedic.fix.change.MtuValue;
import io.github.rdpmedic.fix.change.RegistryValue;
import io.github.rdpmedic.fix.change.SystemAction;
import io.github.rdpmedic.fix.change.Term;
import io.github.rdpmedic.fix.journal.Journal;
import io.github.rdpmedic.fix.journal.JournalEntry;
import io.github.rdpmedic.fix.journal.JournalEntry.Status;
import io.github.rdpmedic.fix.journal.Verdict;
import io.github.rdpmedic.model.Message;
import io.github.rdpmedic.model.StageId;
import io.github.rdpmedic.model.State;
import io.github.rdpmedic.platform.InterfaceMtu.Family;
import io.github.rdpmedic.platform.InterfaceMtu.Mtus;
import io.github.rdpmedic.platform.PlatformException;
import io.github.rdpmedic.platform.Registry;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FixEngineTest {

    private static final Registry.Key KEY = new Registry.Key(Registry.Hive.HKCU, "Software\\Example");
    private static final Registry.Key MACHINE = new Registry.Key(Registry.Hive.HKLM, "Software\\Example");
    private static final Registry.Value ON = new Registry.Dword(1);
    private static final Registry.Value OFF = new Registry.Dword(0);

    @TempDir
    Path scratch;

    private final InMemoryPorts pc = new InMemoryPorts();
    private final FakeClock clock = new FakeClock(Sightings.NOON);
    private final SampleFix fix = new SampleFix();
    private Sightings sightings = Sightings.of(State.UP);
    private FixEngine engine;

    @BeforeEach
    void aPcWithCredSspOn() throws PlatformException {
        pc.write(KEY, "CredSSP", ON);
        engine = anotherProcess();
    }

    /** Knows only what is on the disk. */
    private FixEngine anotherProcess() {
        return new FixEngine(
                new Journal(scratch.resolve("journal")), pc.ports(), target -> sightings.check(target), clock);
    }

    private static RegistryValue credSspOff() {
        return new RegistryValue(KEY, "CredSSP", Optional.of(ON), Optional.of(OFF));
    }

    private FixPlan plan(Change... changes) {
        return FixPlan.of(fix, Message.verbatim("Turns it off."), Message.verbatim("It is off."), List.of(changes));
    }

    private FixResult apply(FixPlan plan) {
        return apply(plan, Evidence.NONE);
    }

    private FixResult apply(FixPlan plan, Evidence evidence) {
        return engine.apply(fix, plan.verifiedBy(evidence), evidence, step -> {});
    }

    private Optional<Registry.Value> credSsp() {
        return pc.read(KEY, "CredSSP");
    }

    private JournalEntry only() throws IOException {
        List<JournalEntry> entries = engine.log().entries();
        assertThat(entries).hasSize(1);
        return entries.get(0);
    }

    @Test
    void everyKindOfChangeIsMadeAndTakenBackByAnotherProcess() throws IOException, PlatformException {
        Path rdp = Files.writeString(scratch.resolve("Default.rdp"), "before");
        Path cache = Files.createDirectories(scratch.resolve("Cache/deep")).getParent();
        pc.write("2", Family.IPV6, Mtus.of(1500));
        FixPlan plan = plan(
                credSspOff(),
                FileContent.of(rdp, Optional.of(bytes("before")), Optional.of(bytes("after"))),
                new FileMove(cache, scratch.resolve("Cache-old")),
                new MtuValue("2", "eth0", Family.IPV6, Mtus.of(1500), Mtus.of(1280), Duration.ZERO),
                new SystemAction(SystemAction.Verb.FLUSH_DNS, ""));

        FixResult result = apply(plan);

        assertThat(result.verdict()).isEqualTo(Verdict.APPLIED);
        assertThat(credSsp()).contains(OFF);
        assertThat(rdp).hasContent("after");
        assertThat(scratch.resolve("Cache-old/deep")).isDirectory();
        assertThat(pc.read("2", Family.IPV6)).contains(Mtus.of(1280));
        assertThat(pc.deeds()).contains("flush DNS");

        UndoResult undone = anotherProcess().undo(result.journalId().orElseThrow());

        assertThat(undone.outcome()).isEqualTo(UndoResult.Outcome.UNDONE);
        assertThat(credSsp()).contains(ON);
        assertThat(rdp).hasContent("before");
        assertThat(cache.resolve("deep")).isDirectory();
        assertThat(pc.read("2", Family.IPV6)).contains(Mtus.of(1500));
        assertThat(undone.steps())
                .extracting(step -> step.in(Locale.ENGLISH))
                .first()
                .asString()
                .contains("no way back");
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    @Test
    void whatIsAlreadySoIsNotWrittenDownAsOurs() throws IOException, PlatformException {
        pc.write(KEY, "CredSSP", OFF);

        assertThat(apply(plan(credSspOff())).verdict()).isEqualTo(Verdict.APPLIED);
        assertThat(engine.log().entries()).isEmpty();
    }

    @Test
    void aPlanThatTheWorldHasOvertakenChangesNothing() throws IOException, PlatformException {
        FixPlan plan = plan(credSspOff());
        pc.write(KEY, "CredSSP", new Registry.Text("1"));

        assertThat(apply(plan).verdict()).isEqualTo(Verdict.FAILED);
        assertThat(credSsp()).contains(new Registry.Text("1"));
        assertThat(engine.log().entries()).isEmpty();
    }

    @Test
    void whenALaterChangeFailsTheEarlierOnesAreTakenBackAtOnce() throws IOException {
        Path rdp = scratch.resolve("new.rdp");
        pc.refuseAfter(0, InMemoryPorts.denied());

        FixResult result = apply(plan(FileContent.of(rdp, Optional.empty(), Optional.of(bytes("new"))), credSspOff()));

        assertThat(result.verdict()).isEqualTo(Verdict.FAILED);
        assertThat(result.text()).isEqualTo(Message.verbatim("Access denied."));
        assertThat(rdp).doesNotExist();
        assertThat(only().status()).isEqualTo(Status.FAILED);
    }

    @Test
    void aRefusedPromptForAdministratorRightsIsAResultOfItsOwn() {
        pc.refuseAfter(0, PlatformException.elevationRefused(Message.verbatim("You said no."), "1223"));
        RegistryValue machine = new RegistryValue(MACHINE, "Oracle", Optional.empty(), Optional.of(OFF));

        assertThat(apply(plan(machine)).verdict()).isEqualTo(Verdict.REFUSED_ELEVATION);
    }

    @Test
    void aJournalThatCannotBeWrittenMeansThatNothingIsChanged() throws IOException {
        Files.writeString(scratch.resolve("journal"), "a file where the folder should be");

        FixResult result = apply(plan(credSspOff()));

        assertThat(result.verdict()).isEqualTo(Verdict.FAILED);
        assertThat(result.text().in(Locale.ENGLISH)).startsWith("The journal of changes could not be written");
        assertThat(credSsp()).contains(ON);
    }

    @Test
    void whatSomebodyChangedSinceIsLeftAloneAndTheRestGoesBack() throws IOException, PlatformException {
        pc.write(KEY, "Other", ON);
        RegistryValue other = new RegistryValue(KEY, "Other", Optional.of(ON), Optional.of(OFF));
        String id = apply(plan(credSspOff(), other)).journalId().orElseThrow();
        pc.write(KEY, "CredSSP", new Registry.Dword(7));

        UndoResult undone = engine.undo(id);

        assertThat(undone.outcome()).isEqualTo(UndoResult.Outcome.INCOMPLETE);
        assertThat(credSsp()).contains(new Registry.Dword(7));
        assertThat(pc.read(KEY, "Other")).contains(ON);
        assertThat(engine.digest().undoable()).isEmpty();
        pc.write(KEY, "CredSSP", OFF);
        assertThat(engine.undo(id).outcome()).isEqualTo(UndoResult.Outcome.UNDONE);
        assertThat(credSsp()).contains(ON);
    }

    @Test
    void takingBackThatFailsIsTriedAgainLater() {
        String id = apply(plan(credSspOff())).journalId().orElseThrow();
        pc.refuseAfter(0, InMemoryPorts.denied());
        assertThat(engine.undo(id).outcome()).isEqualTo(UndoResult.Outcome.INCOMPLETE);

        pc.obey();

        assertThat(engine.undo(id).outcome()).isEqualTo(UndoResult.Outcome.UNDONE);
        assertThat(engine.undo(id).outcome()).isEqualTo(UndoResult.Outcome.NOTHING_TO_UNDO);
        assertThat(credSsp()).contains(ON);
    }

    @Test
    void theTargetIsCheckedAgainAfterwardsAndAFreshCheckCountsAsBefore() {
        sightings = Sightings.of(State.UP);

        FixResult result = apply(plan(credSspOff()), Evidence.of(Sightings.result(State.DOWN)));

        assertThat(result.verdict()).isEqualTo(Verdict.APPLIED);
        assertThat(result.text().in(Locale.ENGLISH)).isEqualTo("It is off. It helped. It is up.");
        assertThat(sightings.looks()).isEqualTo(1);
    }

    @Test
    void anOldCheckIsMadeAgainBeforeTheChange() {
        sightings = Sightings.of(State.UP, State.UP);
        clock.pass(Duration.ofMinutes(5));

        FixResult result = apply(plan(credSspOff()), Evidence.of(Sightings.result(State.DOWN)));

        assertThat(result.verdict()).isEqualTo(Verdict.NO_DIFFERENCE);
        assertThat(sightings.looks()).isEqualTo(2);
    }

    @Test
    void gettingFurtherUpTheLadderHelpsEvenWhenTheHostStaysDown() {
        sightings = Sightings.of(Sightings.failingAt(StageId.TLS));

        FixResult result = apply(plan(credSspOff()), Evidence.of(Sightings.failingAt(StageId.CONNECT)));

        assertThat(result.verdict()).isEqualTo(Verdict.APPLIED);
    }

    @Test
    void whatTheFixItselfFindsAmissIsSaid() {
        fix.amiss = Optional.of(Message.verbatim("The cache still answers the old address."));

        FixResult result = apply(plan(credSspOff()));

        assertThat(result.verdict()).isEqualTo(Verdict.NO_DIFFERENCE);
        assertThat(result.text()).isEqualTo(Message.verbatim("The cache still answers the old address."));
    }

    @Test
    void whatWasLentReturnsWhenItsTimeIsOver() {
        apply(plan(credSspOff()).returning(Term.DEFAULT_FOR_WEAKENING));
        clock.pass(Duration.ofMinutes(59));
        assertThat(anotherProcess().undoDue()).isEmpty();

        clock.pass(Duration.ofMinutes(1));

        assertThat(anotherProcess().undoDue()).hasSize(1);
        assertThat(credSsp()).contains(ON);
        assertThat(anotherProcess().undoDue()).isEmpty();
    }

    @Test
    void whatWasToLastForTheSessionReturnsWithItsEnd() {
        apply(plan(credSspOff()).returning(new Term.Session()));
        clock.pass(Duration.ofDays(30));
        assertThat(engine.undoDue()).isEmpty();

        assertThat(anotherProcess().undoSession()).hasSize(1);
        assertThat(credSsp()).contains(ON);
    }

    @Test
    void aTrialIsTakenBackWhenTheTargetDoesNotAnswerAnyMore() throws IOException {
        sightings = Sightings.of(State.UP, State.DOWN);
        clock.passWithEveryLook(Duration.ofSeconds(5));

        FixResult result = apply(
                plan(credSspOff()).returning(new Term.Trial(Duration.ofSeconds(30))), Evidence.about(Sightings.TARGET));

        assertThat(result.verdict()).isEqualTo(Verdict.FAILED);
        assertThat(result.text().in(Locale.ENGLISH)).startsWith("The target did not answer any more");
        assertThat(credSsp()).contains(ON);
        assertThat(only().status()).isEqualTo(Status.UNDONE);
    }

    @Test
    void aTrialThatTheTargetSurvivesStaysForGood() throws IOException {
        sightings = Sightings.of(State.UP, State.DOWN, State.UP);
        clock.passWithEveryLook(Duration.ofSeconds(1));

        FixResult result = apply(
                plan(credSspOff()).returning(new Term.Trial(Duration.ofSeconds(30))), Evidence.about(Sightings.TARGET));

        assertThat(result.verdict()).isEqualTo(Verdict.NO_DIFFERENCE);
        assertThat(only().term()).isEmpty();
        clock.pass(Duration.ofDays(1));
        assertThat(engine.undoDue()).isEmpty();
        assertThat(credSsp()).contains(OFF);
    }

    @Test
    void aTrialOfATargetThatWasDownAllAlongIsNotTakenBack() {
        sightings = Sightings.of(State.DOWN);

        FixResult result = apply(
                plan(credSspOff()).returning(new Term.Trial(Duration.ofSeconds(30))), Evidence.about(Sightings.TARGET));

        assertThat(result.verdict()).isEqualTo(Verdict.NO_DIFFERENCE);
        assertThat(credSsp()).contains(OFF);
    }

    @Test
    void theJournalIsForTheOwnerAlone() throws IOException {
        apply(plan(credSspOff()));

        Path file = scratch.resolve("journal").resolve(only().id() + ".json");
        if (Files.getFileStore(file).supportsFileAttributeView("posix")) {
            assertThat(Files.getPosixFilePermissions(file)).isEqualTo(PosixFilePermissions.fromString("rw-------"));
        }
    }
}
