package io.github.rdpmedic.platform.linux;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;

/** Where the bus of the desktop session listens. */
final class SessionBusAddress {

    private SessionBusAddress() {}

    /** Without one, the bus library would start a private bus that nobody listens to. */
    static Optional<String> in(Map<String, String> environment) {
        String given = environment.getOrDefault("DBUS_SESSION_BUS_ADDRESS", "");
        if (!given.isEmpty()) {
            // Several may stand there, the best one first.
            return Optional.of(given.split(";", 2)[0]);
        }
        return Optional.of(environment.getOrDefault("XDG_RUNTIME_DIR", ""))
                .filter(directory -> !directory.isEmpty())
                .map(directory -> Path.of(directory, "bus"))
                .filter(Files::exists)
                .map(socket -> "unix:path=" + socket);
    }
}
