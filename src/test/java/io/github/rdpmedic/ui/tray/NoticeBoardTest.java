package io.github.rdpmedic.ui.tray;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.github.rdpmedic.diagnose.Blame;
import io.github.rdpmedic.model.Endpoint;
import io.github.rdpmedic.model.FindingId;
import io.github.rdpmedic.model.Message;
import io.github.rdpmedic.model.State;
import io.github.rdpmedic.model.Target;
import io.github.rdpmedic.platform.Availability;
import io.github.rdpmedic.platform.DesktopNotice;
import io.github.rdpmedic.platform.DesktopNotifications;
import io.github.rdpmedic.platform.PlatformException;
import io.github.rdpmedic.platform.RecordingNotifications;
import io.github.rdpmedic.ui.parts.RecordedActions;
import io.github.rdpmedic.watch.Notice;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;

class NoticeBoardTest {

    private final RecordedActions actions = new RecordedActions();
    private final List<String> shown = new CopyOnWriteArrayList<>();
    private final NoticeBoard.Balloon balloon =
            notice -> shown.add("balloon " + notice.urgency() + ": " + notice.title() + " / " + notice.text());

    @Test
    void theDesktopShowsANoticeWhereItCan() {
        try (NoticeBoard board = board(new Desktop(Availability.YES, false), balloon)) {
            board.post(notice(Notice.Kind.LOST, "alpha is down", "It refuses."));

            await().until(() -> !shown.isEmpty());
            assertThat(shown).containsExactly("desktop NORMAL: alpha is down / It refuses.");
        }
    }

    @Test
    void goodNewsIsQuiet() {
        try (NoticeBoard board = board(new Desktop(Availability.YES, false), balloon)) {
            board.post(notice(Notice.Kind.BACK, "alpha is back", ""));

            await().until(() -> !shown.isEmpty());
            assertThat(shown).containsExactly("desktop LOW: alpha is back / ");
        }
    }

    @Test
    void aBalloonStandsInWhereTheDesktopHasNoService() {
        Availability no = Availability.no(Message.verbatim("no service"));
        try (NoticeBoard board = board(new Desktop(no, false), balloon)) {
            board.post(notice(Notice.Kind.LOST, "t", "x"));

            await().until(() -> !shown.isEmpty());
            assertThat(shown).containsExactly("balloon NORMAL: t / x");
        }
    }

    @Test
    void aBalloonStandsInWhenTheServiceFails() {
        try (NoticeBoard board = board(new Desktop(Availability.YES, true), balloon)) {
            board.post(notice(Notice.Kind.LOST, "t", "x"));

            await().until(() -> !shown.isEmpty());
            assertThat(shown).containsExactly("balloon NORMAL: t / x");
        }
    }

    @Test
    void whatWindowsWouldCutSilentlyIsCutVisibly() {
        Availability no = Availability.no(Message.NONE);
        List<Integer> lengths = new CopyOnWriteArrayList<>();
        NoticeBoard.Balloon measure = notice -> {
            lengths.add(notice.title().length());
            lengths.add(notice.text().length());
            shown.add(notice.title() + notice.text());
        };
        try (NoticeBoard board = board(new Desktop(no, false), measure)) {
            board.post(notice(Notice.Kind.LOST, "t".repeat(100), "x".repeat(300)));

            await().until(() -> !shown.isEmpty());
            assertThat(lengths).containsExactly(63, 255);
            assertThat(shown.get(0)).contains("t…x").endsWith("x…");
        }
    }

    @Test
    void aDesktopThatHangsBlocksNobodyAndTheNewestNoticesAreKept() {
        CountDownLatch hanging = new CountDownLatch(1);
        NoticeBoard.Balloon slow = notice -> {
            awaitQuietly(hanging);
            shown.add(notice.title());
        };
        try (NoticeBoard board = board(new Desktop(Availability.no(Message.NONE), false), slow)) {
            for (int i = 0; i < 1_000; i++) {
                board.post(notice(Notice.Kind.LOST, "n" + i, ""));
            }
            hanging.countDown();

            await().until(() -> shown.contains("n999"));
            assertThat(shown).hasSizeLessThan(30).contains("n980");
        }
    }

    @Test
    void whatWasPostedIsStillShownWhenTheBoardCloses() {
        NoticeBoard board = board(new Desktop(Availability.no(Message.NONE), false), balloon);
        board.post(notice(Notice.Kind.BACK, "CredSSP is on again", ""));

        board.close();

        assertThat(shown).containsExactly("balloon LOW: CredSSP is on again / ");
    }

    @Test
    void aClosedBoardTakesNoNoticesAndDoesNotComplain() {
        NoticeBoard board = board(new Desktop(Availability.YES, false), balloon);
        board.close();

        board.post(notice(Notice.Kind.LOST, "late", ""));

        assertThat(shown).isEmpty();
    }

    @Test
    void oneCauseHasOneNoticeAndALaterOneSaysWhoElseIsStillLost() {
        RecordingNotifications desktop = new RecordingNotifications();
        try (NoticeBoard board = board(desktop, balloon)) {
            board.post(lost("alpha"));
            board.post(lost("beta"));

            await().until(() -> desktop.shown().size() == 2);
            DesktopNotice first = desktop.shown().get(0);
            DesktopNotice second = desktop.shown().get(1);
            assertThat(second.topic()).isEqualTo(first.topic());
            assertThat(second.text()).isEqualTo("beta refuses.\nStill so for the same reason: alpha");
        }
    }

    @Test
    void whatIsOverIsTakenAwayOnceNoHostIsLostToIt() {
        RecordingNotifications desktop = new RecordingNotifications();
        try (NoticeBoard board = board(desktop, balloon)) {
            board.post(lost("alpha"));
            board.post(lost("beta"));

            board.seen(Snapshots.of(
                    Snapshots.status("alpha", State.UP), Snapshots.status("beta", State.DOWN, FindingId.PORT_REFUSED)));
            board.seen(Snapshots.of(Snapshots.status("alpha", State.UP), Snapshots.status("beta", State.UNKNOWN)));
            board.post(lost("alpha"));
            board.seen(Snapshots.of(
                    Snapshots.status("alpha", State.WARNING, FindingId.CERTIFICATE_EXPIRED),
                    Snapshots.status("beta", State.UP)));
        }

        assertThat(desktop.withdrawn()).containsExactly(desktop.shown().get(0).topic());
        assertThat(desktop.shown()).hasSize(3);
    }

    @Test
    void aHostThatIsNoLongerWatchedNeedsNoNotice() {
        RecordingNotifications desktop = new RecordingNotifications();
        try (NoticeBoard board = board(desktop, balloon)) {
            board.post(lost("alpha"));
            board.seen(Snapshots.of(Snapshots.status("beta", State.UP)));
        }

        assertThat(desktop.withdrawn()).hasSize(1);
    }

    @Test
    void aHostThatIsLostAgainIsNotSaidToBeBack() {
        RecordingNotifications desktop = new RecordingNotifications();
        try (NoticeBoard board = board(desktop, balloon)) {
            board.post(notice(Notice.Kind.BACK, "alpha is back", ""));
            board.post(lost("alpha"));
        }

        assertThat(desktop.withdrawn()).containsExactly(desktop.shown().get(0).topic());
    }

    @Test
    void aClickAndTheButtonsLeadToWhatTheNoticeIsAbout() {
        RecordingNotifications desktop = new RecordingNotifications();
        try (NoticeBoard board = board(desktop, balloon)) {
            board.post(lost("alpha"));
            board.post(notice(Notice.Kind.BACK, "alpha is back", ""));
        }
        DesktopNotice lost = desktop.shown().get(0);
        lost.clicked().run();
        lost.buttons().get(1).chosen().run();
        desktop.shown().get(1).buttons().get(0).chosen().run();

        assertThat(lost.buttons()).extracting(DesktopNotice.Button::label).containsExactly("Why?", "Snooze an hour");
        assertThat(actions.asked()).hasSize(3);
        assertThat(actions.asked().get(0)).isEqualTo("why alpha");
        assertThat(actions.asked().get(1)).startsWith("snooze alpha");
        assertThat(actions.asked().get(2)).isEqualTo("connect alpha");
    }

    @Test
    void aNoticeOfManyHostsLeadsToThePanelAndSnoozesThemAll() {
        RecordingNotifications desktop = new RecordingNotifications();
        try (NoticeBoard board = board(desktop, balloon)) {
            board.post(new Notice(
                    Notice.Kind.LOST,
                    List.of(target("alpha"), target("beta")),
                    Optional.of(FindingId.PORT_REFUSED),
                    Message.verbatim("2 hosts are down"),
                    Message.NONE,
                    Instant.EPOCH));
        }
        desktop.shown().get(0).clicked().run();
        desktop.shown().get(0).buttons().get(0).chosen().run();
        desktop.shown().get(0).buttons().get(1).chosen().run();

        assertThat(actions.asked().subList(0, 2)).containsExactly("open panel", "open panel");
        assertThat(actions.asked().subList(2, 4))
                .satisfiesExactly(
                        first -> assertThat(first).startsWith("snooze alpha"),
                        second -> assertThat(second).startsWith("snooze beta"));
    }

    @Test
    void twoGatewaysThatFailDoNotTakeEachOthersPlaceAndAReminderTakesThePlaceOfItsLoss() {
        RecordingNotifications desktop = new RecordingNotifications();
        try (NoticeBoard board = board(desktop, balloon)) {
            board.post(behind(Notice.Kind.LOST, "berlin:443"));
            board.post(behind(Notice.Kind.LOST, "paris:443"));
            board.post(behind(Notice.Kind.REMINDER, "paris:443"));
        }
        List<String> topics = desktop.shown().stream().map(DesktopNotice::topic).toList();

        assertThat(topics.get(1)).isNotEqualTo(topics.get(0)).isEqualTo(topics.get(2));
    }

    @Test
    void aSummaryLeadsToThePanelAndLeavesTheLossesThatStandWhereTheyAre() {
        RecordingNotifications desktop = new RecordingNotifications();
        try (NoticeBoard board = board(desktop, balloon)) {
            board.post(lost("alpha"));
            board.post(new Notice(
                    Notice.Kind.SUMMARY,
                    List.of(target("alpha"), target("beta")),
                    Optional.empty(),
                    Message.verbatim("After the quiet hours"),
                    Message.NONE,
                    Instant.EPOCH));
        }
        desktop.shown().get(1).clicked().run();

        assertThat(desktop.withdrawn()).isEmpty();
        assertThat(actions.asked()).containsExactly("open panel");
    }

    private static Notice behind(Notice.Kind kind, String gateway) {
        Blame blame =
                new Blame(Optional.of(FindingId.GATEWAY_UNREACHABLE), Blame.Where.RD_GATEWAY, Optional.of(gateway));
        return new Notice(
                kind,
                List.of(target("behind " + gateway)),
                blame,
                Message.verbatim(gateway),
                Message.NONE,
                Instant.EPOCH);
    }

    private static Notice lost(String name) {
        return new Notice(
                Notice.Kind.LOST,
                List.of(target(name)),
                Optional.of(FindingId.PORT_REFUSED),
                Message.verbatim(name + " is down"),
                Message.verbatim(name + " refuses."),
                Instant.EPOCH);
    }

    private static Target target(String name) {
        return new Target(name, Endpoint.parse("127.0.0.1"));
    }

    private NoticeBoard board(DesktopNotifications desktop, NoticeBoard.Balloon balloon) {
        return new NoticeBoard(desktop, balloon, work -> work.accept(actions), Clock.systemUTC());
    }

    private static void awaitQuietly(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    private static Notice notice(Notice.Kind kind, String title, String text) {
        return new Notice(
                kind,
                List.of(target("alpha")),
                Optional.empty(),
                Message.verbatim(title),
                Message.verbatim(text),
                Instant.EPOCH);
    }

    /** A notification service that writes down what it was told, or refuses it. */
    private final class Desktop implements DesktopNotifications {
        private final Availability availability;
        private final boolean refuses;

        Desktop(Availability availability, boolean refuses) {
            this.availability = availability;
            this.refuses = refuses;
        }

        @Override
        public Availability availability() {
            return availability;
        }

        @Override
        public void show(DesktopNotice notice) throws PlatformException {
            if (refuses) {
                throw new PlatformException(Message.verbatim("refused"), "refused");
            }
            shown.add("desktop " + notice.urgency() + ": " + notice.title() + " / " + notice.text());
        }

        @Override
        public void withdraw(String topic) {
            shown.add("withdrawn");
        }
    }
}
