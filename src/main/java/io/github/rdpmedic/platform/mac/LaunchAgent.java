package io.github.rdpmedic.platform.mac;

import io.github.rdpmedic.model.Message;
import io.github.rdpmedic.platform.AtomicFile;
import io.github.rdpmedic.platform.Autostart;
import io.github.rdpmedic.platform.PlatformException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * A property list in the LaunchAgents folder of the person, as launchd.plist(5) describes it. The switch under Login
 * Items in the System Settings outranks it, and no program can read that one.
 */
public final class LaunchAgent implements Autostart {

    private static final String LABEL = "io.github.rdpmedic";
    private static final Pattern DISABLED = Pattern.compile("<key>Disabled</key>\\s*<true\\s*/>");

    private final Path file;
    private final Supplier<List<String>> program;

    public LaunchAgent(Map<String, String> environment, Supplier<List<String>> program) {
        this.file = Path.of(environment.getOrDefault("HOME", System.getProperty("user.home")))
                .resolve("Library/LaunchAgents")
                .resolve(LABEL + ".plist");
        this.program = program;
    }

    @Override
    public Standing standing() throws PlatformException {
        try {
            boolean on = Files.exists(file)
                    && !DISABLED.matcher(Files.readString(file, StandardCharsets.UTF_8))
                            .find();
            return new Standing(on, true, Optional.of(Message.of(LaunchAgent.class, "autostart.login-items")));
        } catch (IOException e) {
            throw failed(e);
        }
    }

    @Override
    public void set(boolean on) throws PlatformException {
        try {
            if (on) {
                AtomicFile.replace(file, text(program.get()).getBytes(StandardCharsets.UTF_8));
            } else {
                Files.deleteIfExists(file);
            }
        } catch (IOException e) {
            throw failed(e);
        }
    }

    static String text(List<String> command) {
        String words = command.stream()
                .map(word -> "    <string>" + escaped(word) + "</string>\n")
                .collect(Collectors.joining());
        return """
                <?xml version="1.0" encoding="UTF-8"?>
                <plist version="1.0">
                <dict>
                  <key>Label</key>
                  <string>%s</string>
                  <key>ProgramArguments</key>
                  <array>
                %s  </array>
                  <key>RunAtLoad</key>
                  <true/>
                  <key>LimitLoadToSessionType</key>
                  <string>Aqua</string>
                </dict>
                </plist>
                """.formatted(LABEL, words);
    }

    private static String escaped(String word) {
        return word.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
    }

    private PlatformException failed(IOException e) {
        return new PlatformException(
                Message.of(LaunchAgent.class, "autostart.failed", file.toString()), e.toString(), e);
    }
}
