package io.github.rdpmedic.platform.linux;

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

/**
 * A file in the autostart folder of the person.
 *
 * @see <a href="https://specifications.freedesktop.org/autostart-spec/latest/">Desktop Application Autostart</a>
 */
public final class XdgAutostart implements Autostart {

    private final Path file;
    private final List<String> desktops;
    private final Supplier<List<String>> program;

    /** @param program the command that starts this program again */
    public XdgAutostart(Map<String, String> environment, Supplier<List<String>> program) {
        String config = environment.getOrDefault("XDG_CONFIG_HOME", "");
        Path home = Path.of(environment.getOrDefault("HOME", System.getProperty("user.home")));
        this.file = (config.startsWith("/") ? Path.of(config) : home.resolve(".config"))
                .resolve("autostart")
                .resolve("rdp-medic.desktop");
        this.desktops =
                List.of(environment.getOrDefault("XDG_CURRENT_DESKTOP", "").split(":"));
        this.program = program;
    }

    @Override
    public Standing standing() throws PlatformException {
        try {
            if (!Files.exists(file)) {
                return Standing.OFF;
            }
            boolean starts = DesktopEntry.parse(Files.readAllLines(file, StandardCharsets.UTF_8))
                    .starts(desktops);
            return starts
                    ? Standing.ON
                    : new Standing(false, true, Optional.of(Message.of(XdgAutostart.class, "autostart.switched-off")));
        } catch (IOException e) {
            throw failed(e);
        }
    }

    @Override
    public void set(boolean on) throws PlatformException {
        try {
            if (on) {
                String text = DesktopEntry.text("RDP Medic", program.get());
                AtomicFile.replace(file, text.getBytes(StandardCharsets.UTF_8));
            } else {
                Files.deleteIfExists(file);
            }
        } catch (IOException e) {
            throw failed(e);
        }
    }

    private PlatformException failed(IOException e) {
        return new PlatformException(
                Message.of(XdgAutostart.class, "autostart.failed", file.toString()), e.toString(), e);
    }
}
