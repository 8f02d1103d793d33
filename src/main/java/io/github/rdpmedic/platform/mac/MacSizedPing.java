package io.github.rdpmedic.platform.mac;

import io.github.rdpmedic.platform.SizedEcho.Splitting;
import io.github.rdpmedic.platform.SizedPing;
import java.net.Inet6Address;
import java.net.InetAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** ping(8) and ping6(8) of macOS: {@code -D} forbids splitting in both; {@code -W} of ping is in milliseconds. */
final class MacSizedPing implements SizedPing.Dialect {

    private static final Path PING = Path.of("/sbin/ping");

    @Override
    public Optional<List<String>> command(InetAddress address, int payload, Splitting splitting, Duration timeout) {
        List<String> command = new ArrayList<>();
        if (address instanceof Inet6Address) {
            command.addAll(List.of("/sbin/ping6", "-n", "-c", "1"));
        } else {
            String milliseconds = Long.toString(Math.max(1, timeout.toMillis()));
            command.addAll(List.of(PING.toString(), "-n", "-c", "1", "-W", milliseconds));
        }
        if (splitting == Splitting.FORBIDDEN) {
            command.add("-D");
        }
        command.addAll(List.of("-s", Integer.toString(payload), address.getHostAddress()));
        return Optional.of(List.copyOf(command));
    }

    @Override
    public boolean isInstalled() {
        return Files.isExecutable(PING);
    }
}
