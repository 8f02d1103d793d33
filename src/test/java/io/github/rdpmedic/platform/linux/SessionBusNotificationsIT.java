package io.github.rdpmedic.platform.linux;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.awaitility.Awaitility.await;

import com.google.gson.JsonObject;
import io.github.rdpmedic.platform.Availability;
import io.github.rdpmedic.platform.DesktopNotice.Urgency;
import io.github.rdpmedic.platform.PlatformException;
import io.github.rdpmedic.platform.SampleNotice;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Notices on a real dunst. */
@EnabledOnOs(value = OS.LINUX, disabledReason = "needs a D-Bus session bus")
class SessionBusNotificationsIT {

    private static final Duration PATIENCE = Duration.ofSeconds(20);

    @TempDir
    Path directory;

    private final SampleNotice sample = new SampleNotice();
    private Dunst dunst;
    private SessionBusNotifications notifications;

    @BeforeEach
    void startTheBus() throws Exception {
        dunst = Dunst.bus(directory);
        notifications = new SessionBusNotifications(dunst.environment());
    }

    @AfterEach
    void stopEverything() throws Exception {
        dunst.close();
    }

    @ParameterizedTest
    @EnumSource
    void aNoticeArrivesWithItsUrgency(Urgency urgency) throws Exception {
        dunst.onItsOwnScreen().start("no");

        notifications.show(sample.of("a", "srv-01 is unreachable", "The port does not answer.\nSince 14:02", urgency));

        JsonObject shown = dunst.onlyNotice();
        assertThat(Dunst.text(shown, "appname")).isEqualTo("RDP Medic");
        assertThat(Dunst.text(shown, "summary")).isEqualTo("srv-01 is unreachable");
        assertThat(Dunst.text(shown, "body")).isEqualTo("The port does not answer.\nSince 14:02");
        assertThat(Dunst.text(shown, "message")).startsWith(urgency + ": ");
    }

    /** What dunst draws is Pango markup, so a bracket that a person is to see stands escaped in it. */
    @ParameterizedTest
    @ValueSource(strings = {"no", "full"})
    void textFromOutsideIsShownAndNeverReadAsMarkup(String markup) throws Exception {
        dunst.onItsOwnScreen().start(markup);

        notifications.show(
                sample.of("a", "it's 'R&D', <byte 2>", "<b>bold</b> & <a href='x'>link</a> \\ %s €", Urgency.NORMAL));

        JsonObject shown = dunst.onlyNotice();
        assertThat(Dunst.text(shown, "summary")).isEqualTo("it's 'R&D', <byte 2>");
        assertThat(withQuotes(Dunst.text(shown, "message")))
                .isEqualTo("NORMAL: it's 'R&amp;D', &lt;byte 2&gt; / "
                        + "&lt;b&gt;bold&lt;/b&gt; &amp; &lt;a href='x'&gt;link&lt;/a&gt; \\ %s €");
    }

    @Test
    void aNoticeOfTheSameTopicTakesThePlaceOfTheOneThatIsShown() throws Exception {
        dunst.onItsOwnScreen().start("no");
        notifications.show(sample.of("refused", "alpha is down"));
        notifications.show(sample.of("refused", "beta is down"));
        notifications.show(sample.of("no name", "gamma is down"));

        assertThat(dunst.displayed()).isEqualTo(2);
        assertThat(dunst.closedNotices(2))
                .extracting(notice -> Dunst.text(notice, "summary"))
                .containsExactlyInAnyOrder("beta is down", "gamma is down");
    }

    @Test
    void aNoticeThatAPersonClosedIsNotTakenForOneThatIsShown() throws Exception {
        dunst.onItsOwnScreen().start("no");
        notifications.show(sample.of("refused", "alpha is down"));
        dunst.onlyNotice();

        notifications.show(sample.of("refused", "beta is down"));

        assertThat(dunst.closedNotices(2)).hasSize(2);
    }

    @Test
    void aWithdrawnNoticeIsGoneFromTheScreen() throws Exception {
        dunst.onItsOwnScreen().start("no");
        notifications.show(sample.of("refused", "alpha is down"));
        notifications.show(sample.of("no name", "gamma is down"));

        notifications.withdraw("refused");
        notifications.withdraw("never shown");

        await().atMost(PATIENCE).until(() -> dunst.displayed() == 1);
        dunst.ctl("action");
        await().atMost(PATIENCE).until(() -> !sample.chosen().isEmpty());
        assertThat(sample.chosen()).containsExactly("click on gamma is down");
    }

    @Test
    void aClickAndTheButtonsAreHeard() throws Exception {
        dunst.onItsOwnScreen().start("no");
        notifications.show(sample.of("refused", "alpha is down"));

        dunst.choose("Snooze an hour");
        await().atMost(PATIENCE).until(() -> sample.chosen().size() == 1);
        notifications.show(sample.of("refused", "beta is down"));
        dunst.click();

        await().atMost(PATIENCE).until(() -> sample.chosen().size() == 2);
        assertThat(sample.chosen()).containsExactly("snooze alpha is down", "click on beta is down");
    }

    @Test
    void aServiceThatIsStartedAnewShowsTheNextNotice() throws Exception {
        Process first = dunst.onItsOwnScreen().start("no");
        notifications.show(sample.of("refused", "alpha is down"));
        first.destroyForcibly().waitFor();
        assertThat(why(notifications)).isEqualTo("No notification service runs in this desktop session.");
        dunst.start("no");

        notifications.show(sample.of("refused", "beta is down"));

        assertThat(dunst.displayed()).isEqualTo(1);
        dunst.click();
        await().atMost(PATIENCE).until(() -> !sample.chosen().isEmpty());
        assertThat(sample.chosen()).containsExactly("click on beta is down");
    }

    /** The second service gives the id of our notice to that of another program. */
    @Test
    void theNoticeOfAnotherProgramIsNotTakenForOurs() throws Exception {
        Process first = dunst.onItsOwnScreen().start("no");
        notifications.show(sample.of("refused", "alpha is down"));
        first.destroyForcibly().waitFor();
        dunst.start("no");
        SampleNotice others = new SampleNotice();
        new SessionBusNotifications(dunst.environment()).show(others.of("mail", "You have mail"));

        notifications.withdraw("refused");
        assertThat(dunst.displayed()).isEqualTo(1);
        dunst.click();

        await().atMost(PATIENCE).until(() -> !others.chosen().isEmpty());
        assertThat(sample.chosen()).isEmpty();
    }

    @Test
    void withAServiceNoticesAreAvailable() throws Exception {
        dunst.onItsOwnScreen().start("full");
        assertThat(notifications.availability()).isEqualTo(Availability.YES);
    }

    @Test
    void aBusWithoutAServiceIsSaidSoAndShowsNothing() {
        assertThat(why(notifications)).isEqualTo("No notification service runs in this desktop session.");
        assertThatExceptionOfType(PlatformException.class)
                .isThrownBy(() -> notifications.show(sample.of("a", "title")))
                .satisfies(e -> assertThat(e.userMessage().in(Locale.ENGLISH))
                        .isEqualTo("The desktop did not take the notification."));
    }

    @Test
    void aBusThatWentIsSaidSoAndNoThreadIsLeftOfIt() throws Exception {
        Set<Thread> before = threadsOfTheBus();
        dunst.onItsOwnScreen().start("no");
        notifications.show(sample.of("a", "alpha is down"));
        dunst.close();
        assertThat(why(notifications)).isEqualTo("No notification service runs in this desktop session.");
        notifications.withdraw("a");
        await().atMost(PATIENCE)
                .untilAsserted(() -> assertThat(threadsOfTheBus()).isSubsetOf(before));
    }

    @Test
    void withoutASessionBusNobodyIsAsked() {
        assertThat(why(new SessionBusNotifications(Map.of("XDG_RUNTIME_DIR", directory.toString()))))
                .startsWith("There is no desktop session here");
    }

    @Test
    void beforeTheFirstNoticeNothingIsConnected() {
        Set<Thread> before = threadsOfTheBus();
        notifications.withdraw("a");
        assertThat(threadsOfTheBus()).isSubsetOf(before);
    }

    private static Set<Thread> threadsOfTheBus() {
        return Thread.getAllStackTraces().keySet().stream()
                .filter(thread -> thread.getName().startsWith("DBus"))
                .collect(Collectors.toSet());
    }

    private static String why(SessionBusNotifications notifications) {
        return notifications.availability() instanceof Availability.Unavailable no
                ? no.why().in(Locale.ENGLISH)
                : "";
    }

    /** Whether a quote is escaped makes no difference to what is drawn. */
    private static String withQuotes(String pango) {
        return pango.replace("&apos;", "'").replace("&#39;", "'");
    }
}
