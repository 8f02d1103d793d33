package io.github.rdpmedic.platform.linux;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import io.github.rdpmedic.platform.ChildProcess;
import io.github.rdpmedic.platform.DesktopNotice.Urgency;
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

/** A session bus of its own, and a real dunst on it; its history tells what a person saw. */
public final class Dunst implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private final Path directory;
    private final List<Process> started = new ArrayList<>();
    private final Map<String, String> environment = new HashMap<>();

    private Dunst(Path directory) {
        this.directory = directory;
    }

    /** A bus, and nobody on it who shows notices. Aborts the test where a program is missing. */
    public static Dunst bus(Path directory) throws IOException {
        for (String program : List.of("dbus-daemon", "Xvfb", "dunst", "dunstctl", "xdotool")) {
            assumeTrue(new Programs(Map.of()).find(program).isPresent(), program + " is not installed");
        }
        Dunst dunst = new Dunst(directory);
        dunst.environment.put("PATH", System.getenv("PATH"));
        dunst.environment.put("HOME", directory.toString());
        Process bus = dunst.launch(
                "dbus-daemon", "--session", "--nofork", "--print-address=1", "--address=unix:dir=" + directory);
        dunst.environment.put("DBUS_SESSION_BUS_ADDRESS", firstLine(bus));
        return dunst;
    }

    public Map<String, String> environment() {
        return Map.copyOf(environment);
    }

    /** A screen of 800 times 600 that nobody else sees. */
    public Dunst onItsOwnScreen() throws IOException {
        return onScreen(
                ":" + firstLine(launch("Xvfb", "-displayfd", "1", "-screen", "0", "800x600x24", "-nolisten", "tcp")));
    }

    public Dunst onScreen(String display) {
        environment.put("DISPLAY", display);
        return this;
    }

    /**
     * Starts dunst, which puts its notices into the upper left corner.
     *
     * @param markup it offers the capability body-markup unless this is "no"
     */
    public Process start(String markup) throws IOException {
        StringBuilder configuration = new StringBuilder("[global]\nmarkup = " + markup
                + "\norigin = top-left\noffset = 0x0\nwidth = 400\nmouse_left_click = do_action, close_current\n"
                + "dmenu = " + directory.resolve("choose") + "\n");
        for (Urgency urgency : Urgency.values()) {
            configuration.append(String.format(
                    "[urgency_%s]%nformat = \"%s: %%s / %%b\"%n", urgency.name().toLowerCase(Locale.ROOT), urgency));
        }
        Path file = Files.writeString(directory.resolve("dunstrc"), configuration);
        Process dunst = launch("dunst", "-conf", file.toString());
        await("dunst").atMost(PATIENCE).until(() -> ctl("count") instanceof ChildProcess.Exited e && e.succeeded());
        return dunst;
    }

    /** As a person who opens the menu of the notice and takes the entry with this label. */
    public void choose(String label) throws IOException {
        Path menu = Files.writeString(directory.resolve("choose"), "#!/bin/sh\nexec grep -F -m 1 '" + label + "'\n");
        if (!menu.toFile().setExecutable(true)) {
            throw new IOException("not executable: " + menu);
        }
        ctl("context");
    }

    /** A real click on the uppermost notice. */
    public void click() {
        run("xdotool", "mousemove", "200", "20", "click", "1");
    }

    public ChildProcess.Ending ctl(String... arguments) {
        return run("dunstctl", arguments);
    }

    public ChildProcess.Ending run(String program, String... arguments) {
        return new Programs(environment).run(PATIENCE, program, arguments);
    }

    public int displayed() {
        return ctl("count", "displayed") instanceof ChildProcess.Exited answer && answer.succeeded()
                ? Integer.parseInt(answer.output().strip())
                : -1;
    }

    /** Closes what is shown, because only a closed notice is history; oldest first. */
    public List<JsonObject> closedNotices(int count) {
        ctl("close-all");
        return await().atMost(PATIENCE).ignoreExceptions().until(this::history, list -> list.size() == count);
    }

    public JsonObject onlyNotice() {
        return closedNotices(1).get(0);
    }

    public static String text(JsonObject notice, String key) {
        return notice.getAsJsonObject(key).get("data").getAsString();
    }

    /** What is not shown any more, oldest first. */
    public List<JsonObject> history() {
        List<JsonObject> notices = new ArrayList<>();
        String json = ((ChildProcess.Exited) ctl("history")).output();
        JsonParser.parseString(json)
                .getAsJsonObject()
                .getAsJsonArray("data")
                .get(0)
                .getAsJsonArray()
                .forEach(notice -> notices.add(0, notice.getAsJsonObject()));
        return notices;
    }

    private Process launch(String... command) throws IOException {
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

    @Override
    public void close() {
        for (int i = started.size() - 1; i >= 0; i--) {
            started.get(i).destroyForcibly().onExit().join();
        }
        started.clear();
    }
}
