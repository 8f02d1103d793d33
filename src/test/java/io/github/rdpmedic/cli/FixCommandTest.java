package io.github.rdpmedic.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import io.github.rdpmedic.fix.Applicability;
import io.github.rdpmedic.fix.InMemoryPorts;
import io.github.rdpmedic.fix.journal.Journal;
import io.github.rdpmedic.fix.journal.JournalEntry;
import io.github.rdpmedic.fix.journal.Verdict;
import io.github.rdpmedic.model.Message;
import io.github.rdpmedic.model.State;
import io.github.rdpmedic.platform.PlatformException;
import io.github.rdpmedic.platform.Registry;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FixCommandTest {

    @TempDir
    Path journal;

    private final TestServices services = new TestServices().saving("nas", "192.0.2.7");
    private final InMemoryPorts pc = services.pc;
    private final CredSspOff fix = new CredSspOff(pc);

    @BeforeEach
    void aFixOverAPcInMemory() {
        services.fixes.add(fix);
        services.journal = journal;
    }

    private boolean isOff() {
        return pc.read(CredSspOff.KEY, CredSspOff.NAME).equals(Optional.of(CredSspOff.OFF));
    }

    private Run run(String... args) {
        return Run.of(services, args);
    }

    private Run typing(String typed, String... args) {
        return Run.of(services, true, Map.of(), typed, args);
    }

    /** Each look at the target finds the next of these states. */
    private void theTargetIs(State... states) {
        Iterator<State> next = List.of(states).iterator();
        services.judge = observation -> Samples.diagnosis(next.next());
    }

    @Test
    void theListSaysWhatAFixChangesAndWhetherItCanBeAppliedNow() {
        assertThat(run("fix", "list").lines())
                .containsExactly(
                        "credssp-off  Connects without CredSSP.",
                        "             Needs no administrator rights. Can be taken back. Can be applied now.");
        assertThat(run("fix", "list", "--json").json())
                .hasToString("{\"schema\":1,\"fixes\":[{\"id\":\"credssp-off\",\"title\":\"CredSSP off\","
                        + "\"touches\":\"Connects without CredSSP.\",\"needsElevation\":false,\"reversible\":true,"
                        + "\"applicable\":true,\"whyNot\":null,\"weakensSecurity\":true,\"managed\":false,"
                        + "\"options\":[\"--for\"]}]}");
    }

    @Test
    void theJsonOfAFixThatCannotBeAppliedSaysWhyNot() {
        fix.applicability = new Applicability.Managed(Message.verbatim("Your organisation sets this."));

        JsonObject json = run("fix", "credssp-off", "--yes", "--json").json();

        assertThat(json.get("applicable").getAsBoolean()).isFalse();
        assertThat(json.get("whyNot").getAsString()).isEqualTo("Your organisation sets this.");
        assertThat(json.get("managed").getAsBoolean()).isTrue();
        assertThat(json.get("preview").isJsonNull()).isTrue();
        assertThat(isOff()).isFalse();
    }

    @Test
    void theListSaysWhyAFixCannotBeAppliedAndWhetherAnAdministratorDecides() {
        fix.applicability = new Applicability.Managed(Message.verbatim("Your organisation sets this."));

        assertThat(run("fix", "list").out()).contains("Not now: Your organisation sets this.");
        assertThat(run("fix", "list", "--json").out())
                .contains("\"applicable\": false")
                .contains("\"managed\": true")
                .contains("\"whyNot\": \"Your organisation sets this.\"");
    }

    @Test
    void aDryRunShowsKeysAndValuesBeforeAndAfterAndTheTermAndChangesNothing() {
        Run run = run("fix", "credssp-off", "--dry-run");

        assertThat(run.exitCode()).isZero();
        assertThat(run.lines())
                .containsExactly(
                        "Turns CredSSP off.",
                        "  HKCU\\Software\\Example\\CredSSP: (absent) → 0",
                        "Your password is typed into a host that has not shown who it is.",
                        "It returns by itself after 1h, while RDP Medic runs or at its next start.");
        assertThat(run("fix", "credssp-off", "--dry-run", "--yes").exitCode()).isZero();
        assertThat(isOff()).isFalse();
        assertThat(journal).isEmptyDirectory();
    }

    @Test
    void anAppliedFixNamesItsJournalEntryAndThatEntryTakesItBack() {
        Run applied = run("fix", "credssp-off", "--yes");
        assertThat(applied.exitCode()).isZero();
        assertThat(isOff()).isTrue();

        String id = applied.lines().get(applied.lines().size() - 1).replaceAll("Written down as (.*)\\.", "$1");
        assertThat(id).matches("[0-9]{8}-[0-9]{6}-[0-9a-f]{4}");
        assertThat(run("fix", "log").out()).startsWith(id).contains("credssp-off", "returns by itself at");

        Run undone = run("fix", "undo", id, "--yes");
        assertThat(undone.exitCode()).isZero();
        assertThat(undone.out()).contains("Taken back: Turns CredSSP off.", "back: HKCU\\Software\\Example\\CredSSP");
        assertThat(isOff()).isFalse();
        Run again = run("fix", "undo", "--yes");
        assertThat(again.exitCode()).isEqualTo(2);
        assertThat(again.err()).contains("There is no fix to take back.");
    }

    @Test
    void whatIsAlreadySoIsASuccessAndAsksNothing() throws PlatformException {
        pc.write(CredSspOff.KEY, CredSspOff.NAME, CredSspOff.OFF);

        Run run = run("fix", "credssp-off");

        assertThat(run.exitCode()).isZero();
        assertThat(run.out()).contains("Everything is already so.");
        assertThat(journal).isEmptyDirectory();
    }

    @Test
    void aRefusalOfThePcIsSaidAndNothingIsChanged() {
        pc.refuseAfter(0, InMemoryPorts.denied());

        Run run = run("fix", "credssp-off", "--yes");

        assertThat(run.exitCode()).isEqualTo(2);
        assertThat(run.out()).contains("Access denied.");
        assertThat(isOff()).isFalse();
    }

    @Test
    void refusedAdministratorRightsHaveAnExitCodeOfTheirOwn() {
        pc.refuseAfter(0, PlatformException.elevationRefused(Message.verbatim("You said no."), "1223"));

        assertThat(run("fix", "credssp-off", "--yes").exitCode()).isEqualTo(4);
    }

    @ParameterizedTest
    @CsvSource({"DOWN, UP, 0", "WARNING, UP, 0", "DOWN, DOWN, 1", "UP, UP, 1", "UNKNOWN, UP, 1"})
    void theTargetIsCheckedBeforeAndAfterAndThatIsTheVerdict(State before, State after, int exitCode) {
        theTargetIs(before, after);

        assertThat(run("fix", "credssp-off", "--target", "nas", "--yes").exitCode())
                .isEqualTo(exitCode);
        assertThat(isOff()).isTrue();
    }

    @Test
    void whatMadeItWorseIsTakenBackAtOnceWhenNobodyIsAsked() {
        theTargetIs(State.UP, State.DOWN);

        Run run = run("fix", "credssp-off", "--target", "nas", "--yes");

        assertThat(run.exitCode()).isEqualTo(2);
        assertThat(run.err()).contains("Since then nas is worse off.");
        assertThat(run.out()).contains("Taken back: Turns CredSSP off.");
        assertThat(isOff()).isFalse();
    }

    @Test
    void onATerminalThePersonDecidesWhetherToKeepWhatMadeItWorse() {
        theTargetIs(State.UP, State.DOWN);

        Run run = typing("y\nn\n", "fix", "credssp-off", "--target", "nas");

        assertThat(run.exitCode()).isEqualTo(1);
        assertThat(run.err()).contains("Take it back? [y/N]");
        assertThat(isOff()).isTrue();
    }

    @Test
    void withoutATerminalNothingIsAppliedUnlessTheCommandSaysYes() {
        Run run = run("fix", "credssp-off");

        assertThat(run.exitCode()).isEqualTo(3);
        assertThat(run.err())
                .startsWith("Nothing was changed: nobody is here to confirm.")
                .contains("--yes");
        assertThat(isOff()).isFalse();
    }

    @ParameterizedTest
    @CsvSource({"y, true, 0", "YES, true, 0", "n, false, 2", "'', false, 2", "yep, false, 2"})
    void onATerminalItAsksAndOnlyAYesIsAYes(String typed, boolean applied, int exitCode) {
        Run run = typing(typed + "\n", "fix", "credssp-off");

        assertThat(isOff()).isEqualTo(applied);
        assertThat(run.exitCode()).isEqualTo(exitCode);
        assertThat(run.err()).startsWith("Apply? [y/N] ");
    }

    @Test
    void theEndOfInputIsANo() {
        assertThat(typing("", "fix", "credssp-off").exitCode()).isEqualTo(2);
        assertThat(isOff()).isFalse();
    }

    @Test
    void theJsonHasPreviewResultAndJournalIdAndNothingElseIsOnStandardOutput() {
        JsonObject json = run("fix", "credssp-off", "--yes", "--json").json();

        assertThat(json.getAsJsonObject("preview").get("summary").getAsString()).isEqualTo("Turns CredSSP off.");
        assertThat(json.getAsJsonObject("result").get("verdict").getAsString()).isEqualTo("applied");
        assertThat(json.getAsJsonObject("result").get("journalId").getAsString())
                .matches("[0-9]{8}-[0-9]{6}-[0-9a-f]{4}");
        assertThat(json.get("undo").isJsonNull()).isTrue();
        JsonObject entry = run("fix", "log", "--json")
                .json()
                .getAsJsonArray("entries")
                .get(0)
                .getAsJsonObject();
        assertThat(entry.get("status").getAsString()).isEqualTo("verified");
        assertThat(entry.get("returnsAt").isJsonNull()).isFalse();
        assertThat(run("fix", "undo", "--yes", "--json")
                        .json()
                        .getAsJsonObject("undo")
                        .get("outcome")
                        .getAsString())
                .isEqualTo("undone");
    }

    @Test
    void whatCannotBeAppliedSaysWhyAndChangesNothing() {
        fix.applicability = Applicability.no(Message.verbatim("The host requires NLA."));

        Run run = run("fix", "credssp-off", "--yes");

        assertThat(run.exitCode()).isEqualTo(2);
        assertThat(run.err()).isEqualToIgnoringNewLines("The host requires NLA.");
        assertThat(isOff()).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "fix",
                "fix nonsense",
                "fix --yes",
                "fix credssp-off extra",
                "fix credssp-off --mtu 1400 --yes",
                "fix credssp-off --for yesterday --yes",
                "fix credssp-off --for 30d --yes",
                "fix credssp-off --target no_such..host --yes",
                "fix undo 20260101-000000-beef --yes"
            })
    void badUsageIsOneSentenceAndChangesNothing(String words) {
        Run run = run(words.split(" "));

        assertThat(run.exitCode()).isEqualTo(3);
        assertThat(run.out()).isEmpty();
        assertThat(run.err()).isNotBlank();
        assertThat(isOff()).isFalse();
    }

    @Test
    void theTermIsOneHourOrWhatThePersonSays() {
        assertThat(run("fix", "credssp-off", "--dry-run", "--for", "24h").out()).contains("after 24h");
        assertThat(run("fix", "credssp-off", "--dry-run", "--for", "session").out())
                .contains("when RDP Medic quits");

        run("fix", "credssp-off", "--for", "session", "--yes");
        assertThat(run("fix", "log").out()).contains("returns by itself when RDP Medic quits, or at its next start");
    }

    @ParameterizedTest
    @ValueSource(strings = {"log", "undo --dry-run", "credssp-off --dry-run"})
    void whatIsOverdueReturnsWithTheNextCommandAboutFixes(String command) {
        run("fix", "credssp-off", "--yes");
        services.clock = Clock.offset(services.clock, Duration.ofMinutes(59));
        run(("fix " + command).split(" "));
        assertThat(isOff()).isTrue();

        services.clock = Clock.offset(services.clock, Duration.ofMinutes(1));
        Run run = run(("fix " + command).split(" "));

        assertThat(isOff()).isFalse();
        assertThat(run.err()).contains("aken back");
    }

    @Test
    void whatRanOnAHostIsNotSaidToBeTakenBackHere() throws IOException {
        JournalEntry onHost = onHost("20261128-083036-cf51");
        new Journal(journal).write(onHost.verified(Verdict.NO_DIFFERENCE));

        Run undo = run("fix", "undo", onHost.id(), "--yes");

        assertThat(undo.exitCode()).isEqualTo(2);
        assertThat(undo.out())
                .startsWith("Nothing of it was changed on this PC")
                .doesNotContain("Takes back");
        assertThat(run("fix", "log").out()).contains("host-fix rdp-port  applied, and it made no difference");
    }

    @Test
    void ofAScriptThatNobodySawEndTheLogSaysSo() throws IOException {
        new Journal(journal).write(onHost("20261128-083036-cf52").with(JournalEntry.Status.APPLIED));

        assertThat(run("fix", "log").out()).contains("begun on the host; nobody saw how it ended");
    }

    private static JournalEntry onHost(String id) {
        return JournalEntry.planned(
                id,
                Instant.parse("2026-11-28T08:30:36Z"),
                "host-fix rdp-port",
                "Ran the script rdp-port on nas.",
                List.of(),
                Optional.empty(),
                Optional.empty());
    }

    @Test
    void whatSomebodyChangedSinceIsLeftAloneAndSaid() throws PlatformException {
        run("fix", "credssp-off", "--yes");
        pc.write(CredSspOff.KEY, CredSspOff.NAME, new Registry.Dword(7));

        Run undone = run("fix", "undo", "--yes");

        assertThat(undone.exitCode()).isEqualTo(2);
        assertThat(undone.out()).contains("left alone, because somebody changed it since");
        assertThat(pc.read(CredSspOff.KEY, CredSspOff.NAME)).contains(new Registry.Dword(7));
    }
}
