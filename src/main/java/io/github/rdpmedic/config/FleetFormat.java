package io.github.rdpmedic.config;

import io.github.rdpmedic.model.DurationText;
import io.github.rdpmedic.model.IpNetwork;
import io.github.rdpmedic.model.Message;
import io.github.rdpmedic.model.Printable;
import java.net.URI;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.spec.X509EncodedKeySpec;
import java.time.Duration;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** The keys of {@code settings.properties} and of the policy that are for fleets, as checked texts. */
final class FleetFormat implements Format<Map<String, String>> {

    static final String NETWORKS = "serve.networks";
    static final String SOURCE = "targets.source";
    static final String REFRESH = "targets.source.refresh";
    static final String CERTIFICATE = "targets.source.certificate-sha256";
    static final String SIGNATURE_KEY = "targets.source.signature-key";

    private static final Duration LEAST_REFRESH = Duration.ofMinutes(1);
    private static final Duration MOST_REFRESH = Duration.ofDays(30);
    private static final Map<String, Check> CHECKS = Map.of(
            NETWORKS, FleetFormat::networks,
            SOURCE, FleetFormat::checkLocation,
            REFRESH, FleetFormat::refresh,
            CERTIFICATE, FleetFormat::checkFingerprint,
            SIGNATURE_KEY, FleetFormat::checkKey);

    /** Throws for a text that the key cannot have. */
    private interface Check {
        void of(String text) throws GeneralSecurityException;
    }

    static List<String> keys() {
        return List.of(NETWORKS, SOURCE, REFRESH, CERTIFICATE, SIGNATURE_KEY);
    }

    /** What the key is for, in a few words. */
    static Message about(String key) {
        return Message.of(FleetFormat.class, "about." + key);
    }

    /** What the value may be, in words that follow "must be". */
    static Message allowed(String key) {
        return Message.of(FleetFormat.class, "allowed." + key);
    }

    static boolean isKey(String key) {
        return CHECKS.containsKey(key);
    }

    @Override
    public Map<String, String> none() {
        return Map.of();
    }

    /** The other keys of the file are another format's business. */
    @Override
    public boolean knows(String key) {
        return true;
    }

    @Override
    public Map<String, String> read(PropertiesText file) throws Fault {
        Map<String, String> values = new HashMap<>();
        for (String key : file.keys()) {
            String text = file.value(key).orElse("");
            if (isKey(key) && !text.isEmpty()) {
                check(key, text, file.line(key));
                values.put(key, text);
            }
        }
        return Map.copyOf(values);
    }

    private static void check(String key, String text, int line) throws Fault {
        try {
            CHECKS.get(key).of(text);
        } catch (IllegalArgumentException | GeneralSecurityException wrong) {
            throw Fault.at(line, "fault.setting", key, allowed(key), Printable.of(text));
        }
    }

    static FleetSettings settings(Map<String, String> values) {
        Optional<CentralSource> source = Optional.ofNullable(values.get(SOURCE))
                .map(location -> new CentralSource(
                        location,
                        Optional.ofNullable(values.get(REFRESH))
                                .map(FleetFormat::refresh)
                                .orElse(CentralSource.USUAL_REFRESH),
                        Optional.ofNullable(values.get(CERTIFICATE)).map(FleetFormat::fingerprint),
                        Optional.ofNullable(values.get(SIGNATURE_KEY))));
        return new FleetSettings(
                Optional.ofNullable(values.get(NETWORKS))
                        .map(FleetFormat::networks)
                        .orElse(List.of()),
                source);
    }

    private static List<IpNetwork> networks(String text) {
        return Stream.of(text.split("[,\\s]+")).map(IpNetwork::parse).toList();
    }

    private static Duration refresh(String text) {
        Duration refresh = DurationText.parse(text);
        if (refresh.compareTo(LEAST_REFRESH) < 0 || refresh.compareTo(MOST_REFRESH) > 0) {
            throw new IllegalArgumentException(text);
        }
        return refresh;
    }

    private static void checkLocation(String text) {
        if (text.matches("(?i)[a-z][a-z0-9+.-]+:.*")) {
            URI uri = URI.create(text);
            if (!"https".equalsIgnoreCase(uri.getScheme()) || uri.getHost() == null || uri.getUserInfo() != null) {
                throw new IllegalArgumentException(text);
            }
        } else if (!isAbsolute(text)) {
            throw new IllegalArgumentException(text);
        }
    }

    private static boolean isAbsolute(String text) {
        try {
            return Path.of(text).isAbsolute();
        } catch (InvalidPathException noPath) {
            return false;
        }
    }

    private static void checkFingerprint(String text) {
        if (!fingerprint(text).matches("[0-9a-f]{64}")) {
            throw new IllegalArgumentException(text);
        }
    }

    private static String fingerprint(String text) {
        return text.replaceAll("[:\\s]", "").toLowerCase(Locale.ROOT);
    }

    private static void checkKey(String text) throws GeneralSecurityException {
        KeyFactory.getInstance("Ed25519")
                .generatePublic(new X509EncodedKeySpec(Base64.getDecoder().decode(text)));
    }
}
