package io.github.rdpmedic.watch;

import io.github.rdpmedic.model.Endpoint;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Of which certificates a person was told. Pure.
 *
 * @param ending the least days that were told of, by SHA-256 fingerprint, the oldest notice first
 * @param replaced the SHA-256 fingerprint that was told of as another than before, by host
 */
public record ToldCertificates(Map<String, Integer> ending, Map<Endpoint, String> replaced) {

    public static final ToldCertificates NONE = new ToldCertificates(Map.of(), Map.of());

    /** A certificate of which so many others were told since has long been renewed. */
    static final int MOST = 20_000;

    public ToldCertificates {
        ending = Collections.unmodifiableMap(newest(ending));
        replaced = Collections.unmodifiableMap(newest(replaced));
    }

    private static <K, V> Map<K, V> newest(Map<K, V> told) {
        Map<K, V> kept = new LinkedHashMap<>();
        told.entrySet().stream()
                .skip(Math.max(0, told.size() - MOST))
                .forEach(entry -> kept.put(entry.getKey(), entry.getValue()));
        return kept;
    }

    boolean coversEnd(String sha256, int days) {
        return ending.getOrDefault(sha256, Integer.MAX_VALUE) <= days;
    }

    boolean coversReplaced(Endpoint host, String sha256) {
        return sha256.equals(replaced.get(host));
    }

    ToldCertificates withEnd(String sha256, int days) {
        Map<String, Integer> more = new LinkedHashMap<>(ending);
        more.remove(sha256);
        more.put(sha256, days);
        return new ToldCertificates(more, replaced);
    }

    ToldCertificates withReplaced(Endpoint host, String sha256) {
        Map<Endpoint, String> more = new LinkedHashMap<>(replaced);
        more.remove(host);
        more.put(host, sha256);
        return new ToldCertificates(ending, more);
    }
}
