package io.github.rdpmedic.ui.tray;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.github.rdpmedic.model.Endpoint;
import io.github.rdpmedic.model.Message;
import io.github.rdpmedic.model.Target;
import io.github.rdpmedic.platform.Availability;
import io.github.rdpmedic.platform.DesktopNotifications;
import io.github.rdpmedic.platform.PlatformException;
import io.github.rdpmedic.watch.Notice;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;

class NoticeBoardTest {

    private final List<String> shown = new CopyOnWriteArrayList<>();
    private final NoticeBoard.Balloon balloon =
            (title, text, urgency) -> shown.add("balloon " + urgency + ": " + title + " / " + text);

    @Test
    void theDesktopShowsANoticeWhereItCan() {
        try (NoticeBoard board = new NoticeBoard(new Desktop(Availability.YES, false), balloon)) {
            board.post(notice(Notice.Kind.LOST, "alpha is down", "It refuses."));

            await().until(() -> !shown.isEmpty());
            assertThat(shown).containsExactly("desktop NORMAL: alpha is down / It refuses.");
        }
    }

    @Test
    void goodNewsIsQuiet() {
        try (NoticeBoard board = new NoticeBoard(new Desktop(Availability.YES, false), balloon)) {
            board.post(notice(Notice.Kind.BACK, "alpha is back", ""));

            await().until(() -> !shown.isEmpty());
            assertThat(shown).containsExactly("desktop LOW: alpha is back / ");
        }
    }

    @Test
    void aBalloonStandsInWhereTheDesktopHasNoService() {
        Availability no = Availability.no(Message.verbatim("no service"));
        try (NoticeBoard board = new NoticeBoard(new Desktop(no, false), balloon)) {
            board.post(notice(Notice.Kind.LOST, "t", "x"));

            await().until(() -> !shown.isEmpty());
            assertThat(shown).containsExactly("balloon NORMAL: t / x");
        }
    }

    @Test
    void aBalloonStandsInWhenTheServiceFails() {
        try (NoticeBoard board = new NoticeBoard(new Desktop(Availability.YES, true), balloon)) {
            board.post(notice(Notice.Kind.LOST, "t", "x"));

            await().until(() -> !shown.isEmpty());
            assertThat(shown).containsExactly("balloon NORMAL: t / x");
        }
    }

    @Test
    void whatWindowsWouldCutSilentlyIsCutVisibly() {
        Availability no = Availability.no(Message.NONE);
        List<Integer> lengths = new CopyOnWriteArrayList<>();
        NoticeBoard.Balloon measure = (title, text, urgency) -> {
            lengths.add(title.length());
            lengths.add(text.length());
            shown.add(title + text);
        };
        try (NoticeBoard board = new NoticeBoard(new Desktop(no, false), measure)) {
            board.post(notice(Notice.Kind.LOST, "t".repeat(100), "x".repeat(300)));

            await().until(() -> !shown.isEmpty());
            assertThat(lengths).containsExactly(63, 255);
            assertThat(shown.get(0)).contains("t…x").endsWith("x…");
        }
    }

    @Test
    void aDesktopThatHangsBlocksNobodyAndTheNewestNoticesAreKept() {
        CountDownLatch hanging = new CountDownLatch(1);
        NoticeBoard.Balloon slow = (title, text, urgency) -> {
            awaitQuietly(hanging);
            shown.add(title);
        };
        try (NoticeBoard board = new NoticeBoard(new Desktop(Availability.no(Message.NONE), false), slow)) {
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
        NoticeBoard board = new NoticeBoard(new Desktop(Availability.no(Message.NONE), false), balloon);
        board.post(notice(Notice.Kind.BACK, "CredSSP is on again", ""));

        board.close();

        assertThat(shown).containsExactly("balloon LOW: CredSSP is on again / ");
    }

    @Test
    void aClosedBoardTakesNoNoticesAndDoesNotComplain() {
        NoticeBoard board = new NoticeBoard(new Desktop(Availability.YES, false), balloon);
        board.close();

        board.post(notice(Notice.Kind.LOST, "late", ""));

        assertThat(shown).isEmpty();
    }

    private static void awaitQuietly(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    private static Notice notice(Notice.Kind kind, String title, String text) {
        Target target = new Target("alpha", Endpoint.parse("127.0.0.1"));
        return new Notice(
                kind,
                List.of(target),
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
        public void show(String title, String text, Urgency urgency) throws PlatformException {
            if (refuses) {
                throw new PlatformException(Message.verbatim("refused"), "refused");
            }
            shown.add("desktop " + urgency + ": " + title + " / " + text);
        }
    }
}
