package io.github.rdpmedic.serve;

import io.github.rdpmedic.model.Depth;
import io.github.rdpmedic.model.Printable;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * What {@code /probe?target=HOST:PORT&module=full} asks for.
 *
 * @param target as it was written: an address or a saved name
 * @param module {@code full} or {@code port}
 */
record ProbeQuery(String target, Depth module) {

    private static final int LONGEST = 1_000;

    /** @param raw the part of the URI after the question mark, not decoded; null when there is none */
    static ProbeQuery parse(String raw) throws Refusal {
        Map<String, String> given = parameters(Optional.ofNullable(raw).orElse(""));
        String target = given.getOrDefault("target", "").strip();
        if (target.isEmpty()) {
            throw bad("probe.no-target");
        }
        return new ProbeQuery(target, module(given.getOrDefault("module", "full")));
    }

    static String name(Depth module) {
        return module == Depth.PORT ? "port" : "full";
    }

    private static Depth module(String text) throws Refusal {
        return switch (text) {
            case "full" -> Depth.FULL;
            case "port" -> Depth.PORT;
            default -> throw bad("probe.module", Printable.of(text));
        };
    }

    private static Map<String, String> parameters(String raw) throws Refusal {
        if (raw.length() > LONGEST) {
            throw bad("probe.too-long", LONGEST);
        }
        Map<String, String> given = new HashMap<>();
        for (String pair : raw.split("&")) {
            if (!pair.isEmpty()) {
                take(pair, given);
            }
        }
        return given;
    }

    private static void take(String pair, Map<String, String> given) throws Refusal {
        int equals = pair.indexOf('=');
        String key = decoded(equals < 0 ? pair : pair.substring(0, equals));
        if (!key.equals("target") && !key.equals("module")) {
            throw bad("probe.parameter", Printable.of(key));
        }
        if (given.put(key, equals < 0 ? "" : decoded(pair.substring(equals + 1))) != null) {
            throw bad("probe.twice", key);
        }
    }

    private static String decoded(String text) throws Refusal {
        try {
            return URLDecoder.decode(text, StandardCharsets.UTF_8);
        } catch (IllegalArgumentException badEscape) {
            throw bad("probe.escape", Printable.of(text));
        }
    }

    private static Refusal bad(String key, Object... arguments) {
        return Refusal.of(Refusal.Reason.BAD_REQUEST, key, arguments);
    }
}
