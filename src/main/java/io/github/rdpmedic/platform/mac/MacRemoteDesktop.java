package io.github.rdpmedic.platform.mac;

import io.github.rdpmedic.model.Message;
import io.github.rdpmedic.model.Route;
import io.github.rdpmedic.model.Target;
import io.github.rdpmedic.platform.Availability;
import io.github.rdpmedic.platform.ChildProcess;
import io.github.rdpmedic.platform.ConnectionFile;
import io.github.rdpmedic.platform.PlatformException;
import io.github.rdpmedic.platform.Programs;
import io.github.rdpmedic.platform.RemoteDesktopClient;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;

/**
 * Whatever program macOS opens {@code rdp:} addresses and {@code .rdp} files with, which is Windows App unless the
 * person chose another. open(1) finds it and says when there is none.
 */
public final class MacRemoteDesktop implements RemoteDesktopClient {

    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private final Programs programs;
    private final ConnectionFile file;

    public MacRemoteDesktop(Programs programs, ConnectionFile file) {
        this.programs = programs;
        this.file = file;
    }

    @Override
    public Availability availability(Target target) {
        return target.route() instanceof Route.Brokered
                ? Availability.no(Message.of(RemoteDesktopClient.class, "connect.brokered"))
                : Availability.YES;
    }

    @Override
    public void connect(Target target) throws PlatformException {
        Optional<Path> written =
                ConnectionFile.isNeededFor(target) ? Optional.of(file.write(target)) : Optional.empty();
        ChildProcess.Ending ending = programs.run(PATIENCE, "open", argument(target, written));
        if (!(ending instanceof ChildProcess.Exited exited && exited.succeeded())) {
            throw new PlatformException(Message.of(MacRemoteDesktop.class, "connect.no-client"), ending.toString());
        }
    }

    /** {@code rdp://full%20address=s:host:port} of Microsoft's URI scheme, or the file. */
    static String argument(Target target, Optional<Path> file) {
        String address = target.endpoint().toString().replace("%", "%25");
        return file.map(written -> written.toAbsolutePath().toString())
                .orElseGet(() -> "rdp://full%20address=s:" + address);
    }
}
