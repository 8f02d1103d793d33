package io.github.rdpmedic.platform.windows;

import io.github.rdpmedic.model.Message;
import io.github.rdpmedic.model.Route;
import io.github.rdpmedic.model.Target;
import io.github.rdpmedic.platform.Availability;
import io.github.rdpmedic.platform.ConnectionFile;
import io.github.rdpmedic.platform.PlatformException;
import io.github.rdpmedic.platform.Registry;
import io.github.rdpmedic.platform.RemoteDesktopClient;
import io.github.rdpmedic.platform.StartedChild;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Remote Desktop Connection. An address is passed as {@code /v:}, without a file, because since April 2026 Windows
 * shows a security window for every {@code .rdp} file; only a gateway and a load balancer need one.
 */
public final class Mstsc implements RemoteDesktopClient {

    private final Path program;
    private final Map<String, String> environment;
    private final Registry registry;
    private final ConnectionFile file;

    public Mstsc(Map<String, String> environment, Registry registry, ConnectionFile file) {
        this.program = Path.of(environment.getOrDefault("SystemRoot", "C:\\Windows"))
                .resolve("System32")
                .resolve("mstsc.exe");
        this.environment = environment;
        this.registry = registry;
        this.file = file;
    }

    @Override
    public Availability availability(Target target) {
        if (target.route() instanceof Route.Brokered) {
            return Availability.no(Message.of(RemoteDesktopClient.class, "connect.brokered"));
        }
        if (!Files.isRegularFile(program)) {
            return no("connect.no-mstsc");
        }
        RdpFilePolicy policy = RdpFilePolicy.in(registry);
        if (ConnectionFile.isNeededFor(target)) {
            return policy.unsignedFiles() ? Availability.YES : no("connect.files-forbidden");
        }
        return policy.plainAddresses() ? Availability.YES : no("connect.addresses-forbidden");
    }

    @Override
    public Optional<Message> beforehand(Target target) {
        return ConnectionFile.isNeededFor(target) && RdpFilePolicy.in(registry).warnsOfFiles()
                ? Optional.of(Message.of(
                        Mstsc.class, "connect.warning", target.endpoint().toString()))
                : Optional.empty();
    }

    @Override
    public void connect(Target target) throws PlatformException {
        if (availability(target) instanceof Availability.Unavailable no) {
            throw new PlatformException(no.why(), "connect");
        }
        Optional<Path> written =
                ConnectionFile.isNeededFor(target) ? Optional.of(file.write(target)) : Optional.empty();
        try {
            StartedChild.start(List.of(program.toString(), argument(target, written)), environment, code -> false);
        } catch (IOException e) {
            throw new PlatformException(Message.of(Mstsc.class, "connect.failed"), e.toString(), e);
        }
    }

    /** The one argument, a single word: an address cannot hold a space or a quotation mark. */
    static String argument(Target target, Optional<Path> file) {
        return file.map(written -> written.toAbsolutePath().toString()).orElseGet(() -> "/v:" + target.endpoint());
    }

    private static Availability no(String key) {
        return Availability.no(Message.of(Mstsc.class, key));
    }
}
