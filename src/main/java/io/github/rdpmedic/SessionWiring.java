package io.github.rdpmedic;

import io.github.rdpmedic.cli.Terminal;
import io.github.rdpmedic.model.Message;
import io.github.rdpmedic.platform.Autostart;
import io.github.rdpmedic.platform.ConnectionFile;
import io.github.rdpmedic.platform.InterfaceChanges;
import io.github.rdpmedic.platform.OperatingSystem;
import io.github.rdpmedic.platform.OwnProgram;
import io.github.rdpmedic.platform.Places;
import io.github.rdpmedic.platform.Platform;
import io.github.rdpmedic.platform.Programs;
import io.github.rdpmedic.platform.RemoteDesktopClient;
import io.github.rdpmedic.platform.SessionName;
import io.github.rdpmedic.platform.SingleInstance;
import io.github.rdpmedic.platform.SystemEvents;
import io.github.rdpmedic.platform.linux.LinuxRemoteDesktop;
import io.github.rdpmedic.platform.linux.SystemBusEvents;
import io.github.rdpmedic.platform.linux.XdgAutostart;
import io.github.rdpmedic.platform.mac.LaunchAgent;
import io.github.rdpmedic.platform.mac.MacRemoteDesktop;
import io.github.rdpmedic.platform.none.NoRemoteDesktop;
import io.github.rdpmedic.platform.windows.AddressChanges;
import io.github.rdpmedic.platform.windows.Mstsc;
import io.github.rdpmedic.platform.windows.RunKey;
import io.github.rdpmedic.platform.windows.WindowsEvents;
import io.github.rdpmedic.ui.desktop.SessionParts;
import java.io.IOException;
import java.lang.System.Logger.Level;
import java.util.Map;
import java.util.function.Consumer;

/** The part of the wiring that ties the tray to the desktop session of the person. */
final class SessionWiring {

    private final Platform platform;
    private final Places places;
    private final Terminal terminal;
    private final OperatingSystem system = OperatingSystem.of(System.getProperty("os.name", ""));

    SessionWiring(Platform platform, Places places, Terminal terminal) {
        this.platform = platform;
        this.places = places;
        this.terminal = terminal;
    }

    /** What to do once this is the only tray program of the session over its directory. */
    @FunctionalInterface
    interface Program {
        int run(SessionParts parts) throws InterruptedException;
    }

    /** Runs the program, or makes the one that runs already show itself. */
    int alone(Program program) throws InterruptedException {
        SingleInstance.Claim claim;
        try {
            claim = SingleInstance.claim(places.data(), SessionName.of(system, terminal.env()));
        } catch (IOException unwritable) {
            // Settings and history will say so; to be of use at all counts more than to be alone.
            System.getLogger(SessionWiring.class.getName())
                    .log(Level.WARNING, "a second start will not be noticed: {0}", unwritable.toString());
            return program.run(parts(show -> {}));
        }
        if (claim instanceof SingleInstance.Second second) {
            return showOther(second);
        }
        try (SingleInstance instance = ((SingleInstance.First) claim).instance()) {
            return program.run(parts(instance::onSecondStart));
        } catch (IOException notClosed) {
            return 0;
        }
    }

    private int showOther(SingleInstance.Second second) {
        if (second.note().knock()) {
            terminal.out().println(Message.of(SessionWiring.class, "shown-already"));
            return 0;
        }
        Message silent = second.note()
                .pid()
                .map(pid -> Message.of(SessionWiring.class, "silent", pid))
                .orElse(Message.of(SessionWiring.class, "silent.unknown"));
        terminal.err().println(silent);
        return 3;
    }

    SessionParts parts(Consumer<Runnable> secondStart) {
        return new SessionParts(places, remoteDesktopClient(), autostart(), systemEvents(), secondStart);
    }

    private Autostart autostart() {
        if (!places.equals(platform.places())) {
            return Autostart.none(Message.of(SessionWiring.class, "autostart.own-folder"));
        }
        return switch (system) {
            case WINDOWS -> new RunKey(platform.registry(), OwnProgram::command);
            case LINUX -> new XdgAutostart(terminal.env(), OwnProgram::command);
            case MAC -> new LaunchAgent(terminal.env(), OwnProgram::command);
            case OTHER -> Autostart.none(Message.of(SessionWiring.class, "autostart.unknown"));
        };
    }

    private SystemEvents systemEvents() {
        return switch (system) {
            case WINDOWS -> new WindowsEvents().and(new AddressChanges());
            case LINUX -> new SystemBusEvents(terminal.env());
            case MAC, OTHER -> new InterfaceChanges();
        };
    }

    private RemoteDesktopClient remoteDesktopClient() {
        ConnectionFile file = new ConnectionFile(places.data().resolve("connect"));
        Map<String, String> env = terminal.env();
        return switch (system) {
            case WINDOWS -> new Mstsc(env, platform.registry(), file);
            case LINUX -> new LinuxRemoteDesktop(new Programs(env), file);
            case MAC -> new MacRemoteDesktop(new Programs(env), file);
            case OTHER -> new NoRemoteDesktop();
        };
    }
}
