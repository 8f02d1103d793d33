package io.github.rdpmedic.probe.pins;

import io.github.rdpmedic.model.Endpoint;
import io.github.rdpmedic.model.Facts;
import io.github.rdpmedic.probe.CertificateFacts;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.security.cert.CertificateException;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * What a person accepted in FreeRDP: version 3 keeps {@code server/<host>_<port>.pem}, version 2 a line
 * {@code host port fingerprint subject issuer} in {@code known_hosts2}, with the SHA-256 fingerprint, in older
 * files the SHA-1, in hex with colons.
 */
public final class FreeRdpSeeds implements PinSeeds {

    private static final int MAX_BYTES = 4 << 20;
    private static final Pattern LINE =
            Pattern.compile("(\\S+)\\s+(\\d{1,5})\\s+((?:[0-9A-Fa-f]{2}:?){20,32})(\\s.*)?");
    private static final int SHA1_DIGITS = 40;
    private static final int SHA256_DIGITS = 64;
    private static final System.Logger LOG = System.getLogger(FreeRdpSeeds.class.getName());

    private final Path directory;

    /** @param directory FreeRDP's own, such as {@code ~/.config/freerdp}; need not exist */
    public FreeRdpSeeds(Path directory) {
        this.directory = directory;
    }

    /** Where FreeRDP keeps its files by the XDG Base Directory Specification. */
    public static FreeRdpSeeds in(Map<String, String> environment) {
        Path home = Path.of(environment.getOrDefault("HOME", System.getProperty("user.home")));
        Path config = Optional.ofNullable(environment.get("XDG_CONFIG_HOME"))
                .map(Path::of)
                .filter(Path::isAbsolute)
                .orElse(home.resolve(".config"));
        return new FreeRdpSeeds(config.resolve("freerdp"));
    }

    @Override
    public List<Pin> of(Endpoint host, Instant now) {
        Endpoint normalised = host.normalised();
        return Stream.concat(stored(normalised, now).stream(), listed(normalised, now))
                .toList();
    }

    private Optional<Pin> stored(Endpoint host, Instant now) {
        String name = host.host().replace(':', '.') + "_" + host.port() + ".pem";
        return read(directory.resolve("server").resolve(name)).flatMap(pem -> pin(pem, host, now));
    }

    private static Optional<Pin> pin(byte[] pem, Endpoint host, Instant now) {
        try {
            X509Certificate certificate = (X509Certificate)
                    CertificateFactory.getInstance("X.509").generateCertificate(new ByteArrayInputStream(pem));
            return Optional.of(Pin.of(CertificateFacts.of(List.of(certificate), host, now), Facts.NONE, now));
        } catch (CertificateException unreadable) {
            LOG.log(System.Logger.Level.DEBUG, "a certificate of FreeRDP is unreadable", unreadable);
            return Optional.empty();
        }
    }

    private Stream<Pin> listed(Endpoint host, Instant now) {
        return read(directory.resolve("known_hosts2")).stream()
                .flatMap(content -> new String(content, StandardCharsets.UTF_8).lines())
                .map(LINE::matcher)
                .filter(line -> line.matches() && isOf(line, host))
                .flatMap(line -> pin(line.group(3), now).stream());
    }

    private static boolean isOf(Matcher line, Endpoint host) {
        return line.group(1).equalsIgnoreCase(host.host()) && Integer.parseInt(line.group(2)) == host.port();
    }

    private static Optional<Pin> pin(String fingerprint, Instant now) {
        String hex = fingerprint.replace(":", "").toLowerCase(Locale.ROOT);
        return switch (hex.length()) {
            case SHA1_DIGITS -> Optional.of(Pin.known(Optional.empty(), Optional.of(hex), now));
            case SHA256_DIGITS -> Optional.of(Pin.known(Optional.of(hex), Optional.empty(), now));
            default -> Optional.empty();
        };
    }

    private static Optional<byte[]> read(Path file) {
        try (InputStream content = Files.newInputStream(file)) {
            return Optional.of(content.readNBytes(MAX_BYTES));
        } catch (NoSuchFileException none) {
            return Optional.empty();
        } catch (IOException unreadable) {
            LOG.log(System.Logger.Level.DEBUG, "a file of FreeRDP is unreadable", unreadable);
            return Optional.empty();
        }
    }
}
