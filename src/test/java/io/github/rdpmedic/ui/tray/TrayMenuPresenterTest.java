package io.github.rdpmedic.ui.tray;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.rdpmedic.diagnose.FindingTexts;
import io.github.rdpmedic.fix.Applicability;
import io.github.rdpmedic.fix.JournalDigest;
import io.github.rdpmedic.fix.change.FileMove;
import io.github.rdpmedic.fix.change.Term;
import io.github.rdpmedic.fix.journal.JournalEntry;
import io.github.rdpmedic.model.FindingId;
import io.github.rdpmedic.model.Message;
import io.github.rdpmedic.model.State;
import io.github.rdpmedic.ui.fixes.FixMenu;
import io.github.rdpmedic.ui.fixes.OfferedFix;
import io.github.rdpmedic.ui.parts.Morning;
import io.github.rdpmedic.ui.parts.RecordedActions;
import io.github.rdpmedic.ui.tray.TrayMenu.Action;
import io.github.rdpmedic.ui.tray.TrayMenu.Header;
import io.github.rdpmedic.ui.tray.TrayMenu.Item;
import io.github.rdpmedic.ui.tray.TrayMenu.Submenu;
import io.github.rdpmedic.watch.Snoozes;
import io.github.rdpmedic.watch.TargetStatus;
import io.github.rdpmedic.watch.WatchSnapshot;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class TrayMenuPresenterTest {

    private static final ZonedDateTime NOW = Snapshots.NOON.atZone(ZoneId.systemDefault());

    @Test
    void aNewcomerIsOfferedTheFirstSteps() {
        assertThat(lines(menu(Snapshots.of())))
                .containsExactly(
                        "*Open RDP Medic*",
                        "---",
                        "Add a host…",
                        "Find my hosts…",
                        "Try the demo",
                        "---",
                        "Explain an error code…",
                        "All hosts…",
                        "Settings…",
                        "About",
                        "---",
                        "Quit");
    }

    @Test
    void everyHostIsASubmenuWithItsStateAndWhatCanBeDone() {
        assertThat(lines(menu(Snapshots.of(Snapshots.status("alpha", State.UP)))))
                .containsExactly(
                        "*Open RDP Medic*",
                        "---",
                        "[UP] alpha >",
                        "  # Up",
                        "  *Connect*",
                        "  Check now",
                        "  Why?",
                        "  History…",
                        "  Copy report",
                        "---",
                        "Check all",
                        "Explain an error code…",
                        "Pause >",
                        "  For 15 minutes",
                        "  For 1 hour",
                        "  Until I resume",
                        "Snooze all notices >",
                        "  For 1 hour",
                        "  Until tomorrow morning",
                        "  Until I end it",
                        "All hosts…",
                        "Settings…",
                        "About",
                        "---",
                        "Quit");
    }

    @Test
    void theWorstHostsComeFirstAndEqualOnesKeepTheOrderOfTheList() {
        WatchSnapshot snapshot = Snapshots.of(
                Snapshots.status("b-up", State.UP),
                Snapshots.status("a-up", State.UP),
                Snapshots.status("unknown", State.UNKNOWN),
                Snapshots.status("warning", State.WARNING),
                Snapshots.status("unreachable", State.UNREACHABLE),
                Snapshots.status("down", State.DOWN));

        assertThat(hosts(menu(snapshot))).containsExactly("down", "unreachable", "warning", "unknown", "b-up", "a-up");
    }

    @Test
    void aFailingHostSaysWhy() {
        WatchSnapshot snapshot = Snapshots.of(Snapshots.status("term", State.DOWN, FindingId.TLS_STALLED));

        assertThat(lines(menu(snapshot))).contains("  # Down: " + FindingTexts.brief(FindingId.TLS_STALLED));
    }

    @Test
    void aFailingHostSaysWhatWasMeasuredWhereItWas() {
        assertThat(lines(menu(Snapshots.of(Snapshots.expiring("file", 5)))))
                .contains("  # Warning: Certificate expires in 5 days");
    }

    @ParameterizedTest
    @EnumSource(names = {"DOWN", "UNREACHABLE", "UNKNOWN"})
    void aHostThatDoesNotAnswerCanBeWokenAndWaitedFor(State state) {
        TrayMenu menu = menu(Snapshots.of(Snapshots.status("alpha", state)));

        assertThat(lines(menu))
                .containsSubsequence(
                        "  Connect",
                        "  Check now",
                        "  *Why?*",
                        "  Wake…",
                        "  Tell me when it is back",
                        "  Connect as soon as it is back",
                        "  Copy report");
        assertThat(choose(menu, "Wake…")).containsExactly("wake alpha");
        assertThat(choose(menu, "Tell me when it is back")).containsExactly("tell when back alpha");
        assertThat(choose(menu, "Connect as soon as it is back")).containsExactly("connect when back alpha");
    }

    @Test
    void aFailingHostCanBeSnoozed() {
        TrayMenu menu = menu(Snapshots.of(Snapshots.status("alpha", State.DOWN)));

        assertThat(lines(menu))
                .containsSubsequence(
                        "  Snooze >", "    For 1 hour", "    Until tomorrow morning", "    Until it is back");
        assertThat(choose(menu, "For 1 hour"))
                .containsExactly("snooze alpha until " + NOW.toInstant().plusSeconds(3_600));
        assertThat(choose(menu, "Until it is back")).containsExactly("snooze alpha until " + Instant.MAX);
    }

    @Test
    void allNoticesCanBeSnoozedAndTheMenuSaysUntilWhenAndEndsIt() {
        TargetStatus alpha = Snapshots.status("alpha", State.UP);
        assertThat(choose(menu(Snapshots.of(alpha)), "Until tomorrow morning"))
                .containsExactly("snooze all until " + Morning.after(NOW));

        TrayMenu timed = menu(silent(alpha, NOW.toInstant().plusSeconds(600)));
        assertThat(lines(timed)).anyMatch(line -> line.startsWith("# No notices until "));
        assertThat(choose(timed, "Show notices again")).containsExactly("tell again of all");
        assertThat(lines(menu(silent(alpha, Instant.MAX)))).contains("# No notices until you end it");
    }

    private static WatchSnapshot silent(TargetStatus status, Instant until) {
        return new WatchSnapshot(
                List.of(status), Optional.empty(), new Snoozes(Map.of(), Optional.of(until)), NOW.toInstant());
    }

    @Test
    void aSnoozedHostSaysUntilWhenAndCanBeToldOfAgain() {
        TargetStatus alpha = Snapshots.status("alpha", State.DOWN);
        TrayMenu menu = menu(new WatchSnapshot(
                List.of(alpha), Optional.empty(), new Snoozes(Map.of(alpha.target(), Instant.MAX)), NOW.toInstant()));

        assertThat(lines(menu)).containsSubsequence("  # No notices until it is back", "  Tell me again");
        assertThat(lines(menu)).doesNotContain("  Snooze >");
        assertThat(choose(menu, "Tell me again")).containsExactly("tell again of alpha");
    }

    @Test
    void aHostThatIsBeingCheckedIsNotCheckedTwice() {
        TrayMenu menu = menu(Snapshots.of(Snapshots.underCheck("alpha")));

        assertThat(lines(menu)).contains("  (Checking…)").doesNotContain("  Check now");
    }

    @ParameterizedTest(name = "{0} hosts: {1} rows, then \"{2}\"")
    @CsvSource({"10, 10, ---", "11, 10, 1 more…", "250, 10, 240 more…"})
    void aLongListEndsInTheWindow(int saved, int rows, String next) {
        TrayMenu menu = menu(Snapshots.of(IntStream.range(0, saved)
                .mapToObj(i -> Snapshots.status("host-" + i, State.UP))
                .toArray(TargetStatus[]::new)));

        assertThat(hosts(menu)).hasSize(rows);
        assertThat(topLevel(menu).get(2 + rows)).isEqualTo(next);
    }

    @Test
    void aFixThatCannotWorkHereIsGreyAndSaysWhy() {
        Applicability no = Applicability.no(Message.verbatim("There is no DNS cache here."));
        TrayMenu menu = TrayMenuPresenter.menu(
                Snapshots.of(),
                offering(new NamedFix("set-mtu", Applicability.YES), new NamedFix("flush-dns", no)),
                NOW);

        assertThat(lines(menu))
                .containsSubsequence("Quick fixes >", "  set mtu", "  (flush dns)", "  # There is no DNS cache here.");
    }

    @Test
    void fixesInARowThatCannotWorkForOneReasonSayItOnceBelowTheLast() {
        Applicability no = Applicability.no(Message.verbatim("Only Windows has a registry."));
        TrayMenu menu = TrayMenuPresenter.menu(
                Snapshots.of(), offering(new NamedFix("udp-off", no), new NamedFix("client-tls", no)), NOW);

        assertThat(lines(menu))
                .containsSubsequence("  (udp off)", "  (client tls)", "  # Only Windows has a registry.")
                .containsOnlyOnce("  # Only Windows has a registry.");
    }

    private static FixMenu offering(NamedFix... fixes) {
        return FixMenu.NONE.with(Stream.of(fixes).map(OfferedFix::ask).toList());
    }

    private static JournalEntry applied(String fixId, long minutesAgo, Optional<Term> term) {
        Instant at = Snapshots.NOON.minusSeconds(60 * minutesAgo);
        FileMove change = new FileMove(Path.of("a"), Path.of("b"));
        return JournalEntry.planned(
                        "20261122-110000-a3f2", at, fixId, "Moves a.", List.of(change), term, Optional.empty())
                .applying(1)
                .with(JournalEntry.Status.APPLIED);
    }

    @Test
    void theLastFixCanBeTakenBackByItsNameAndAge() {
        JournalEntry cleared = applied("clear-cache", 12, Optional.empty());
        FixMenu fixes = offering(new NamedFix("clear-cache", Applicability.YES))
                .with(new JournalDigest(Optional.of(cleared), List.of()));
        TrayMenu menu = TrayMenuPresenter.menu(Snapshots.of(), fixes, NOW);

        assertThat(lines(menu)).contains("Undo last fix: clear cache (12 min ago)…");
        assertThat(choose(menu, "Undo last fix: clear cache (12 min ago)…"))
                .containsExactly("take back 20261122-110000-a3f2");
    }

    @Test
    void whatReturnsByItselfSaysWhen() {
        JournalEntry hour = applied("credssp-off", 19, Optional.of(Term.DEFAULT_FOR_WEAKENING));
        JournalEntry session = applied("no-such-fix", 500, Optional.of(new Term.Session()));
        FixMenu fixes = offering(new NamedFix("credssp-off", Applicability.YES))
                .with(new JournalDigest(Optional.empty(), List.of(session, hour)));

        assertThat(lines(TrayMenuPresenter.menu(Snapshots.of(), fixes, NOW)))
                .containsSubsequence("# no-such-fix: back when RDP Medic quits", "# credssp off: back in 41 min");
    }

    @Test
    void aPauseSaysItsEndAndOffersToResume() {
        WatchSnapshot snapshot =
                Snapshots.paused(Snapshots.NOON.plusSeconds(900), Snapshots.status("alpha", State.UNKNOWN));

        assertThat(lines(menu(snapshot)))
                .anyMatch(line -> line.matches("# Paused until \\d?\\d:15.*"))
                .contains("Resume")
                .doesNotContain("Pause >");
    }

    @Test
    void aPauseOverMidnightSaysTheDayToo() {
        WatchSnapshot snapshot =
                Snapshots.paused(Snapshots.NOON.plusSeconds(86_400), Snapshots.status("alpha", State.UNKNOWN));

        assertThat(lines(menu(snapshot))).anyMatch(line -> line.matches("# Paused until .*23.*, .*"));
    }

    @Test
    void aPauseWithoutEndSaysSo() {
        WatchSnapshot snapshot = Snapshots.paused(Instant.MAX, Snapshots.status("alpha", State.UNKNOWN));

        assertThat(lines(menu(snapshot))).contains("# Paused until you resume");
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource({
        "*Open RDP Medic*, open panel",
        "*Connect*, connect alpha",
        "Why?, why alpha",
        "Copy report, copy report alpha",
        "Check now, check alpha",
        "Check all, check all",
        "set mtu, offer set-mtu",
        "For 15 minutes, pause until 2026-11-22T12:15:00Z",
        "For 1 hour, pause until 2026-11-22T13:00:00Z",
        "Until I resume, pause until +1000000000-12-31T23:59:59.999999999Z",
        "All hosts…, targets",
        "Settings…, settings",
        "About, about",
        "Quit, quit"
    })
    void aChoiceAsksForWhatItSays(String title, String asked) {
        TrayMenu menu = TrayMenuPresenter.menu(
                Snapshots.of(Snapshots.status("alpha", State.UP)),
                offering(new NamedFix("set-mtu", Applicability.YES)),
                NOW);

        assertThat(choose(menu, title)).containsExactly(asked);
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource({"Add a host…, add", "Try the demo, demo"})
    void aFirstStepIsTaken(String title, String asked) {
        assertThat(choose(menu(Snapshots.of()), title)).containsExactly(asked);
    }

    @Test
    void resumingResumes() {
        TrayMenu menu = menu(Snapshots.paused(Instant.MAX, Snapshots.status("alpha", State.UNKNOWN)));

        assertThat(choose(menu, "Resume")).containsExactly("resume");
    }

    @Test
    void directionMarksInANameCannotTurnTheMenuRound() {
        assertThat(hosts(menu(Snapshots.of(Snapshots.status("a\u202Eb", State.UP)))))
                .containsExactly("a\\u202eb");
    }

    private static TrayMenu menu(WatchSnapshot snapshot) {
        return TrayMenuPresenter.menu(snapshot, FixMenu.NONE, NOW);
    }

    private static List<String> choose(TrayMenu menu, String title) {
        RecordedActions actions = new RecordedActions();
        actions(menu.items()).stream()
                .filter(action -> line(action).equals(title))
                .findFirst()
                .orElseThrow()
                .choice()
                .accept(actions);
        return actions.asked();
    }

    private static List<Action> actions(List<Item> items) {
        List<Action> actions = new ArrayList<>();
        for (Item item : items) {
            if (item instanceof Action action) {
                actions.add(action);
            } else if (item instanceof Submenu submenu) {
                actions.addAll(actions(submenu.items()));
            }
        }
        return actions;
    }

    private static List<String> hosts(TrayMenu menu) {
        return menu.items().stream()
                .filter(item ->
                        item instanceof Submenu submenu && submenu.badge().isPresent())
                .map(item -> ((Submenu) item).title().in(Locale.ENGLISH))
                .toList();
    }

    private static List<String> topLevel(TrayMenu menu) {
        return menu.items().stream().map(TrayMenuPresenterTest::line).toList();
    }

    private static List<String> lines(TrayMenu menu) {
        return menu.items().stream().flatMap(item -> lines(item).stream()).toList();
    }

    private static List<String> lines(Item item) {
        List<String> lines = new ArrayList<>(List.of(line(item)));
        if (item instanceof Submenu submenu) {
            submenu.items().stream().flatMap(inner -> lines(inner).stream()).forEach(inner -> lines.add("  " + inner));
        }
        return lines;
    }

    private static String line(Item item) {
        if (item instanceof Action action) {
            String title = action.title().in(Locale.ENGLISH);
            String marked = action.preferred() ? "*" + title + "*" : title;
            return action.enabled() ? marked : "(" + marked + ")";
        }
        if (item instanceof Submenu submenu) {
            String badge = submenu.badge().map(sign -> "[" + sign + "] ").orElse("");
            return badge + submenu.title().in(Locale.ENGLISH) + " >";
        }
        return item instanceof Header header ? "# " + header.text().in(Locale.ENGLISH) : "---";
    }
}
