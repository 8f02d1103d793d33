package io.github.rdpmedic.platform.linux;

import io.github.rdpmedic.platform.Programs;
import io.github.rdpmedic.platform.SizedEcho.Splitting;
import io.github.rdpmedic.platform.SizedPing;
import java.net.Inet6Address;
import java.net.InetAddress;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** ping(8) of iputils; that of BusyBox has no {@code -M}. {@code -W} is in whole seconds. */
final class LinuxSizedPing implements SizedPing.Dialect {

    private final Programs programs;

    LinuxSizedPing(Programs programs) {
        this.programs = programs;
    }

    @Override
    public Optional<List<String>> command(InetAddress address, int payload, Splitting splitting, Duration timeout) {
        String seconds = Long.toString(Math.max(1, timeout.plusMillis(999).toSeconds()));
        return program()
                .map(ping -> List.of(
                        ping.toString(),
                        "-n",
                        "-c",
                        "1",
                        "-W",
                        seconds,
                        "-M",
                        splitting == Splitting.FORBIDDEN ? "do" : "dont",
                        "-s",
                        Integer.toString(payload),
                        address instanceof Inet6Address ? "-6" : "-4",
                        address.getHostAddress()));
    }

    @Override
    public boolean isInstalled() {
        return program().isPresent();
    }

    private Optional<Path> program() {
        return programs.find("ping");
    }
}
