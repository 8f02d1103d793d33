package io.github.rdpmedic.platform.mac;

import io.github.rdpmedic.platform.PingProgram;
import java.net.Inet6Address;
import java.net.InetAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** ping(8) and ping6(8) of macOS: {@code -W} of ping is in milliseconds, and ping6 has none. */
final class MacPing implements PingProgram.Dialect {

    private static final Path PING = Path.of("/sbin/ping");
    private static final int NO_ANSWER = 2;

    @Override
    public Optional<List<String>> command(InetAddress address, Duration timeout) {
        String host = address.getHostAddress();
        if (address instanceof Inet6Address) {
            return Optional.of(List.of("/sbin/ping6", "-n", "-c", "1", host));
        }
        String milliseconds = Long.toString(Math.max(1, timeout.toMillis()));
        return Optional.of(List.of(PING.toString(), "-n", "-c", "1", "-W", milliseconds, host));
    }

    @Override
    public int noAnswer() {
        return NO_ANSWER;
    }

    @Override
    public boolean isInstalled() {
        return Files.isExecutable(PING);
    }
}
