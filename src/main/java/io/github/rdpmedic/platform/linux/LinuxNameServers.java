package io.github.rdpmedic.platform.linux;

import io.github.rdpmedic.platform.NameServerAnswers.Upstream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.UnknownHostException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.stream.Stream;

/**
 * The name servers behind the caches of this PC. {@code /etc/resolv.conf} names them unless it names a cache on
 * loopback; then systemd-resolved and NetworkManager have a file of their own that names the real ones.
 */
final class LinuxNameServers {

    private static final int DNS_PORT = 53;
    private static final Path RESOLV_CONF = Path.of("/etc/resolv.conf");
    private static final List<Path> REAL =
            List.of(Path.of("/run/systemd/resolve/resolv.conf"), Path.of("/run/NetworkManager/no-stub-resolv.conf"));

    private final Path configuration;
    private final List<Path> real;
    private final BooleanSupplier cachesOnLoopback;

    /** @param cachesOnLoopback whether a name server on loopback is a cache of this PC */
    LinuxNameServers(BooleanSupplier cachesOnLoopback) {
        this(RESOLV_CONF, REAL, cachesOnLoopback);
    }

    LinuxNameServers(Path configuration, List<Path> real, BooleanSupplier cachesOnLoopback) {
        this.configuration = configuration;
        this.real = List.copyOf(real);
        this.cachesOnLoopback = cachesOnLoopback;
    }

    Upstream find() {
        List<InetSocketAddress> named = servers(configuration);
        boolean cache = named.stream().anyMatch(server -> server.getAddress().isLoopbackAddress())
                && cachesOnLoopback.getAsBoolean();
        List<InetSocketAddress> servers = cache
                ? real.stream()
                        .map(LinuxNameServers::servers)
                        .filter(found -> !found.isEmpty())
                        .findFirst()
                        .orElse(List.of())
                : named;
        return new Upstream(servers, searchDomains(configuration));
    }

    private static List<InetSocketAddress> servers(Path file) {
        return words(file, "nameserver")
                .flatMap(words -> Arrays.stream(words).skip(1).limit(1))
                .map(LinuxNameServers::address)
                .flatMap(Optional::stream)
                .map(address -> new InetSocketAddress(address, DNS_PORT))
                .toList();
    }

    private static List<String> searchDomains(Path file) {
        return words(file, "search")
                .flatMap(words -> Arrays.stream(words).skip(1))
                .toList();
    }

    private static Stream<String[]> words(Path file, String keyword) {
        try {
            return Files.readAllLines(file, StandardCharsets.ISO_8859_1).stream()
                    .map(line -> line.strip().split("\\s+"))
                    .filter(words -> words[0].equals(keyword));
        } catch (IOException noSuchFile) {
            return Stream.empty();
        }
    }

    /** resolv.conf(5) has literals only; a name would be looked up, so it is left out. */
    private static Optional<InetAddress> address(String literal) {
        if (!literal.matches("[0-9.]+|[0-9A-Fa-f:.]*:[0-9A-Fa-f:.]*(%[A-Za-z0-9_.-]+)?")) {
            return Optional.empty();
        }
        try {
            return Optional.of(InetAddress.getByName(literal));
        } catch (UnknownHostException notALiteral) {
            return Optional.empty();
        }
    }
}
