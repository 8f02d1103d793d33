package io.github.rdpmedic.platform.linux;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import io.github.rdpmedic.platform.Availability;
import io.github.rdpmedic.platform.ChildProcess;
import io.github.rdpmedic.platform.DesktopNotifications.Urgency;
import io.github.rdpmedic.platform.PlatformException;
import io.github.rdpmedic.platform.Programs;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A real dunst on a session bus and a display of its own; its history tells what a person saw. */
@EnabledOnOs(value = OS.LINUX, disabledReason = "needs a D-Bus session bus")
class SessionBusNotificationsIT {

    private static final Duration PATIENCE = Duration.ofSeconds(10);

    @TempDir
    Path directory;

    private final List<Process> started = new ArrayList<>();
    private final Map<String, String> environment = new HashMap<>();
    private SessionBusNotifications notifications;

    @BeforeEach
    void startSessionBus() throws IOException {
        for (String program : List.of("gdbus", "dbus-daemon", "Xvfb", "dunst", "dunstctl")) {
            assumeTrue(new Programs(Map.of()).find(program).isPresent(), program + " is not installed");
        }
        environment.put("PATH", System.getenv("PATH"));
        environment.put("HOME", directory.toString());
        Process bus =
                start("dbus-daemon", "--session", "--nofork", "--print-address=1", "--address=unix:dir=" + directory);
        environment.put("DBUS_SESSION_BUS_ADDRESS", firstLine(bus));
        notifications = new SessionBusNotifications(new Programs(environment));
    }

    @AfterEach
    void stopEverything() throws InterruptedException {
        for (int i = started.size() - 1; i >= 0; i--) {
            started.get(i).destroyForcibly().waitFor();
        }
    }

    @ParameterizedTest
    @EnumSource
    void aNoticeArrivesWithItsUrgency(Urgency urgency) throws Exception {
        startDunst("no");
        notifications.show("srv-01 is unreachable", "The port does not answer.\nSince 14:02", urgency);
        JsonObject shown = onlyNotice();
        assertThat(text(shown, "appname")).isEqualTo("RDP Medic");
        assertThat(text(shown, "summary")).isEqualTo("srv-01 is unreachable");
        assertThat(text(shown, "body")).isEqualTo("The port does not answer.\nSince 14:02");
        assertThat(text(shown, "message")).startsWith(urgency + ": ");
    }

    /** What dunst draws is Pango markup, so a bracket that a person is to see stands escaped in it. */
    @ParameterizedTest
    @ValueSource(strings = {"no", "full"})
    void textFromOutsideIsShownAndNeverReadAsMarkupOrAsAValue(String markup) throws Exception {
        startDunst(markup);
        notifications.show("it's 'R&D', <byte 2>", "<b>bold</b> & <a href='x'>link</a> \\ %s €", Urgency.NORMAL);
        JsonObject shown = onlyNotice();
        assertThat(text(shown, "summary")).isEqualTo("it's 'R&D', <byte 2>");
        assertThat(withQuotes(text(shown, "message")))
                .isEqualTo("NORMAL: it's 'R&amp;D', &lt;byte 2&gt; / "
                        + "&lt;b&gt;bold&lt;/b&gt; &amp; &lt;a href='x'&gt;link&lt;/a&gt; \\ %s €");
    }

    @Test
    void aTextThatLooksLikeAnOptionIsText() throws Exception {
        startDunst("full");
        notifications.show("--help", "-1", Urgency.NORMAL);
        assertThat(text(onlyNotice(), "summary")).isEqualTo("--help");
    }

    @Test
    void withAServiceNoticesAreAvailable() throws Exception {
        startDunst("full");
        assertThat(notifications.availability()).isEqualTo(Availability.YES);
    }

    @Test
    void aBusWithoutAServiceIsSaidSoAndShowsNothing() {
        assertThat(why(notifications)).isEqualTo("No notification service runs in this desktop session.");
        assertThatExceptionOfType(PlatformException.class)
                .isThrownBy(() -> notifications.show("title", "text", Urgency.NORMAL))
                .satisfies(e -> assertThat(e.userMessage().in(Locale.ENGLISH))
                        .isEqualTo("The desktop did not take the notification."));
    }

    @Test
    void withoutASessionBusNobodyIsAsked() {
        assertThat(why(new SessionBusNotifications(new Programs(Map.of("XDG_RUNTIME_DIR", directory.toString())))))
                .startsWith("There is no desktop session here");
    }

    private static String why(SessionBusNotifications notifications) {
        return notifications.availability() instanceof Availability.Unavailable no
                ? no.why().in(Locale.ENGLISH)
                : "";
    }

    /** @param markup the setting of dunst; it offers the capability body-markup unless it is "no" */
    private void startDunst(String markup) throws IOException {
        Process display = start("Xvfb", "-displayfd", "1", "-screen", "0", "800x600x24", "-nolisten", "tcp");
        environment.put("DISPLAY", ":" + firstLine(display));
        StringBuilder configuration = new StringBuilder("[global]\nmarkup = " + markup + "\n");
        for (Urgency urgency : Urgency.values()) {
            configuration.append(String.format(
                    "[urgency_%s]%nformat = \"%s: %%s / %%b\"%n", urgency.name().toLowerCase(Locale.ROOT), urgency));
        }
        Path file = Files.writeString(directory.resolve("dunstrc"), configuration);
        start("dunst", "-conf", file.toString());
        await().atMost(PATIENCE).until(() -> dunstctl("count") instanceof ChildProcess.Exited e && e.succeeded());
        notifications = new SessionBusNotifications(new Programs(environment));
    }

    private Process start(String... command) throws IOException {
        ProcessBuilder builder = new ProcessBuilder(command);
        builder.environment().clear();
        builder.environment().putAll(environment);
        builder.redirectError(ProcessBuilder.Redirect.DISCARD);
        Process process = builder.start();
        started.add(process);
        return process;
    }

    private static String firstLine(Process process) throws IOException {
        BufferedReader output = process.inputReader(StandardCharsets.UTF_8);
        return output.readLine();
    }

    private ChildProcess.Ending dunstctl(String... arguments) {
        return new Programs(environment).run(PATIENCE, "dunstctl", arguments);
    }

    /** Only a closed notice is history. */
    private JsonObject onlyNotice() {
        dunstctl("close-all");
        return await().atMost(PATIENCE)
                .ignoreExceptions()
                .until(this::history, list -> list.size() == 1)
                .get(0);
    }

    private List<JsonObject> history() {
        List<JsonObject> notices = new ArrayList<>();
        String json = ((ChildProcess.Exited) dunstctl("history")).output();
        JsonParser.parseString(json)
                .getAsJsonObject()
                .getAsJsonArray("data")
                .get(0)
                .getAsJsonArray()
                .forEach(notice -> notices.add(notice.getAsJsonObject()));
        return notices;
    }

    /** Whether a quote is escaped makes no difference to what is drawn. */
    private static String withQuotes(String pango) {
        return pango.replace("&apos;", "'").replace("&#39;", "'");
    }

    private static String text(JsonObject notice, String key) {
        return notice.getAsJsonObject(key).get("data").getAsString();
    }
}
