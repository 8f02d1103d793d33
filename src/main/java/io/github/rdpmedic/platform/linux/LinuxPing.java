package io.github.rdpmedic.platform.linux;

import io.github.rdpmedic.platform.PingProgram;
import io.github.rdpmedic.platform.Programs;
import java.net.Inet6Address;
import java.net.InetAddress;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** ping(8) of iputils; the options are those that BusyBox knows too. {@code -W} is in whole seconds. */
final class LinuxPing implements PingProgram.Dialect {

    private static final int NO_ANSWER = 1;

    private final Programs programs;

    LinuxPing(Programs programs) {
        this.programs = programs;
    }

    @Override
    public Optional<List<String>> command(InetAddress address, Duration timeout) {
        String seconds = Long.toString(Math.max(1, timeout.plusMillis(999).toSeconds()));
        String family = address instanceof Inet6Address ? "-6" : "-4";
        return programs.find("ping")
                .map(ping ->
                        List.of(ping.toString(), "-n", "-c", "1", "-W", seconds, family, address.getHostAddress()));
    }

    @Override
    public int noAnswer() {
        return NO_ANSWER;
    }

    @Override
    public boolean isInstalled() {
        return programs.find("ping").isPresent();
    }
}
