package io.github.rdpmedic.config;

import io.github.rdpmedic.model.Printable;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;

/**
 * Where a list of targets that somebody keeps for many PCs comes from.
 *
 * @param location an {@code https:} URL, or the path of a file, which may be on a share
 * @param refresh how often to look whether it has changed
 * @param certificateSha256 the fingerprint of the one certificate that the server may show, 64 lower-case hexadecimal
 *     digits; without it the roots of Java decide
 * @param signatureKey an Ed25519 public key (SubjectPublicKeyInfo in Base64); then {@code LOCATION.sig} holds the
 *     signature of the list, in Base64
 */
public record CentralSource(
        String location, Duration refresh, Optional<String> certificateSha256, Optional<String> signatureKey) {

    static final Duration USUAL_REFRESH = Duration.ofHours(1);

    boolean isWeb() {
        return location.toLowerCase(Locale.ROOT).startsWith("https:");
    }

    /** For people: a query may hold what is not for every eye. */
    String shown() {
        int query = isWeb() ? location.indexOf('?') : -1;
        return Printable.of(query < 0 ? location : location.substring(0, query));
    }

    /** What a kept copy was checked against; a copy that was checked otherwise is worth nothing. */
    String checkedAs() {
        return String.join(" ", location, certificateSha256.orElse("-"), signatureKey.orElse("-"));
    }

    URI uri() {
        return URI.create(location);
    }

    Path file() {
        return Path.of(location);
    }
}
