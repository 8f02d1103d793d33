package io.github.rdpmedic.platform.linux;

import io.github.rdpmedic.model.Message;
import io.github.rdpmedic.model.Route;
import io.github.rdpmedic.model.Target;
import io.github.rdpmedic.platform.Availability;
import io.github.rdpmedic.platform.ConnectionFile;
import io.github.rdpmedic.platform.PlatformException;
import io.github.rdpmedic.platform.Programs;
import io.github.rdpmedic.platform.RemoteDesktopClient;
import io.github.rdpmedic.platform.StartedChild;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * Remmina or FreeRDP, whichever is found first. Clients with windows of their own come first: xfreerdp asks about the
 * certificate and the password in a terminal, and without one it ends unseen.
 */
public final class LinuxRemoteDesktop implements RemoteDesktopClient {

    /** Terminals, each with the option after which a command follows word by word. */
    private static final List<List<String>> TERMINALS = List.of(
            List.of("x-terminal-emulator", "-e"),
            List.of("gnome-terminal", "--"),
            List.of("konsole", "-e"),
            List.of("xfce4-terminal", "-x"),
            List.of("xterm", "-e"));

    private final Function<String, Optional<Path>> find;
    private final Map<String, String> environment;
    private final ConnectionFile file;

    public LinuxRemoteDesktop(Programs programs, ConnectionFile file) {
        this(programs::find, programs.environment(), file);
    }

    /** @param find the program of a name */
    LinuxRemoteDesktop(Function<String, Optional<Path>> find, Map<String, String> environment, ConnectionFile file) {
        this.find = find;
        this.environment = environment;
        this.file = file;
    }

    @Override
    public Availability availability(Target target) {
        if (target.route() instanceof Route.Brokered) {
            return Availability.no(Message.of(RemoteDesktopClient.class, "connect.brokered"));
        }
        if (client().isPresent()) {
            return Availability.YES;
        }
        boolean terminalMissing = LinuxClient.inTerminal().anyMatch(this::isInstalled);
        return no(terminalMissing ? "connect.no-terminal" : "connect.no-client");
    }

    @Override
    public void connect(Target target) throws PlatformException {
        if (availability(target) instanceof Availability.Unavailable no) {
            throw new PlatformException(no.why(), "connect");
        }
        List<String> command = command(target);
        try {
            StartedChild.start(command, environment, code -> false);
        } catch (IOException e) {
            throw new PlatformException(
                    Message.of(LinuxRemoteDesktop.class, "connect.failed", command.get(0)), e.toString(), e);
        }
    }

    private List<String> command(Target target) throws PlatformException {
        LinuxClient client = client().orElseThrow();
        Optional<Path> written =
                ConnectionFile.isNeededFor(target) ? Optional.of(file.write(target)) : Optional.empty();
        List<String> command = new ArrayList<>();
        if (client.needsTerminal()) {
            command.addAll(terminal().orElseThrow());
        }
        command.add(find.apply(client.program()).orElseThrow().toString());
        command.addAll(client.arguments(target, written));
        return command;
    }

    private Optional<LinuxClient> client() {
        boolean hasTerminal = terminal().isPresent();
        return Stream.of(LinuxClient.values())
                .filter(client -> hasTerminal || !client.needsTerminal())
                .filter(this::isInstalled)
                .findFirst();
    }

    private boolean isInstalled(LinuxClient client) {
        return find.apply(client.program()).isPresent();
    }

    private Optional<List<String>> terminal() {
        return TERMINALS.stream()
                .flatMap(words -> find.apply(words.get(0)).map(path -> List.of(path.toString(), words.get(1))).stream())
                .findFirst();
    }

    private static Availability no(String key) {
        return Availability.no(Message.of(LinuxRemoteDesktop.class, key));
    }
}
