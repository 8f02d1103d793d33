package io.github.rdpmedic.fix;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.github.rdpmedic.fix.UndoResult.Outcome;
import io.github.rdpmedic.fix.change.RegistryValue;
import io.github.rdpmedic.fix.change.Term;
import io.github.rdpmedic.fix.journal.Journal;
import io.github.rdpmedic.fix.journal.JournalEntry;
import io.github.rdpmedic.model.Message;
import io.github.rdpmedic.platform.PlatformException;
import io.github.rdpmedic.platform.Registry;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TermKeeperTest {

    private static final Registry.Key KEY = new Registry.Key(Registry.Hive.HKCU, "Software\\Example");
    private static final Optional<Registry.Value> ON = Optional.of(new Registry.Dword(1));
    private static final Optional<Registry.Value> OFF = Optional.of(new Registry.Dword(0));

    @TempDir
    Path directory;

    private final InMemoryPorts pc = new InMemoryPorts();
    private final FakeClock clock = new FakeClock(Sightings.NOON);
    private final List<Outcome> returned = new CopyOnWriteArrayList<>();
    private final List<JournalDigest> digests = new CopyOnWriteArrayList<>();
    private FixEngine engine;
    private TermKeeper keeper;

    @BeforeEach
    void aPcWithCredSspOn() throws PlatformException {
        pc.write(KEY, "CredSSP", ON.get());
        engine = engine(clock);
        keeper = keeper(clock);
    }

    @AfterEach
    void close() {
        keeper.close();
    }

    private FixEngine engine(Clock time) {
        return new FixEngine(
                new Journal(directory),
                pc.ports(),
                target -> {
                    throw new AssertionError("no target was named");
                },
                time);
    }

    private TermKeeper keeper(Clock time) {
        return new TermKeeper(engine, time, new TermKeeper.Listener() {
            @Override
            public void journalChanged(JournalDigest digest) {
                digests.add(digest);
            }

            @Override
            public void returned(UndoResult result) {
                returned.add(result.outcome());
            }
        });
    }

    private String turnOff(Term term) {
        SampleFix fix = new SampleFix();
        RegistryValue change = new RegistryValue(KEY, "CredSSP", ON, OFF);
        FixPlan plan = FixPlan.of(fix, Message.verbatim("Off."), Message.NONE, List.of(change))
                .returning(term);
        return engine.apply(fix, plan, Evidence.NONE, step -> {}).journalId().orElseThrow();
    }

    private Optional<Registry.Value> credSsp() {
        return pc.read(KEY, "CredSSP");
    }

    @Test
    void theMenuHearsOfAFixAtOnce() {
        keeper.start();
        String id = turnOff(Term.DEFAULT_FOR_WEAKENING);
        keeper.lookNow();

        await().until(() -> keeper.digest().undoable().map(JournalEntry::id).equals(Optional.of(id)));
        assertThat(keeper.digest().returning()).extracting(JournalEntry::id).containsExactly(id);
        assertThat(digests).contains(keeper.digest());
        assertThat(credSsp()).isEqualTo(OFF);
    }

    @Test
    void whatIsDueReturnsByItselfWithoutAnybodyLooking() {
        Clock real = Clock.systemUTC();
        engine = engine(real);
        keeper = keeper(real);
        turnOff(new Term.Lasting(Duration.ofSeconds(1)));
        keeper.start();

        await().until(() -> returned.equals(List.of(Outcome.UNDONE)));
        assertThat(credSsp()).isEqualTo(ON);
        await().until(() -> keeper.digest().equals(JournalDigest.EMPTY));
    }

    @Test
    void whatFellDueWhileTheProgramWasNotRunningReturnsAtTheNextStart() {
        turnOff(Term.DEFAULT_FOR_WEAKENING);
        clock.pass(Duration.ofDays(3));

        keeper.start();

        await().until(() -> returned.equals(List.of(Outcome.UNDONE)));
        assertThat(credSsp()).isEqualTo(ON);
    }

    @Test
    void theSessionEndsWhenTheProgramQuits() {
        keeper.start();
        turnOff(new Term.Session());

        keeper.close();

        assertThat(credSsp()).isEqualTo(ON);
    }

    @Test
    void besideTheTrayOnlyTheTimesAreKept() {
        turnOff(new Term.Session());

        keeper.startBesideTheTray();
        keeper.close();

        assertThat(credSsp()).as("the session of the tray goes on").isEqualTo(OFF);
        assertThat(returned).isEmpty();
    }

    @Test
    void aSessionThatCrashedEndsAtTheNextStart() {
        turnOff(new Term.Session());

        keeper.start();

        await().until(() -> returned.equals(List.of(Outcome.UNDONE)));
        assertThat(credSsp()).isEqualTo(ON);
    }

    @Test
    void aFixThatACrashInterruptedIsTakenBackAtTheNextStart() throws IOException, PlatformException {
        RegistryValue change = new RegistryValue(KEY, "CredSSP", ON, OFF);
        new Journal(directory)
                .write(JournalEntry.planned(
                                "20261122-120000-beef",
                                Sightings.NOON,
                                "sample",
                                "Off.",
                                List.of(change),
                                Optional.empty(),
                                Optional.empty())
                        .applying(1));
        pc.write(KEY, "CredSSP", OFF.get());

        keeper.start();

        await().until(() -> returned.equals(List.of(Outcome.UNDONE)));
        assertThat(credSsp()).isEqualTo(ON);
    }

    @Test
    void aReturnThatIsRefusedIsNotAskedForAgainAndAgain() {
        turnOff(Term.DEFAULT_FOR_WEAKENING);
        clock.pass(Duration.ofHours(2));
        pc.refuseAfter(0, PlatformException.elevationRefused(Message.verbatim("no"), "1223"));
        keeper.start();
        await().until(() -> returned.equals(List.of(Outcome.REFUSED_ELEVATION)));

        keeper.lookNow();
        keeper.lookNow();
        clock.pass(Duration.ofMinutes(61));
        pc.obey();
        keeper.lookNow();

        await().until(() -> returned.equals(List.of(Outcome.REFUSED_ELEVATION, Outcome.UNDONE)));
        assertThat(credSsp()).isEqualTo(ON);
    }
}
