package io.github.rdpmedic;

import com.google.gson.Gson;
import com.google.gson.GsonBuilder;
import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import io.github.rdpmedic.model.Endpoint;
import io.github.rdpmedic.watch.NoticeLedger;
import io.github.rdpmedic.watch.NoticeLedger.Snoozed;
import io.github.rdpmedic.watch.ToldCertificates;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What was told and what is snoozed, as JSON. */
final class NoticesJson {

    private static final int SCHEMA = 1;

    /** Stands for {@link Instant#MAX}. */
    private static final String NO_END = "no end";

    private static final Gson GSON =
            new GsonBuilder().setPrettyPrinting().disableHtmlEscaping().create();

    /** The content is not what this program writes. */
    static final class DamagedException extends Exception {
        private static final long serialVersionUID = 1L;

        DamagedException(Throwable cause) {
            super(cause);
        }
    }

    private NoticesJson() {}

    static byte[] encode(NoticeLedger ledger) {
        JsonObject document = new JsonObject();
        document.addProperty("schema", SCHEMA);
        ledger.all().ifPresent(end -> document.addProperty("allSnoozedUntil", text(end)));
        JsonArray snoozed = new JsonArray();
        ledger.snoozed().forEach(one -> {
            JsonObject entry = host(one.endpoint());
            entry.addProperty("name", one.name());
            entry.addProperty("until", text(one.until()));
            snoozed.add(entry);
        });
        document.add("snoozed", snoozed);
        JsonArray ending = new JsonArray();
        ledger.certificates().ending().forEach((sha256, days) -> {
            JsonObject entry = new JsonObject();
            entry.addProperty("sha256", sha256);
            entry.addProperty("days", days);
            ending.add(entry);
        });
        document.add("certificatesEnding", ending);
        JsonArray replaced = new JsonArray();
        ledger.certificates().replaced().forEach((endpoint, sha256) -> {
            JsonObject entry = host(endpoint);
            entry.addProperty("sha256", sha256);
            replaced.add(entry);
        });
        document.add("certificatesReplaced", replaced);
        return (GSON.toJson(document) + "\n").getBytes(StandardCharsets.UTF_8);
    }

    private static JsonObject host(Endpoint endpoint) {
        JsonObject entry = new JsonObject();
        entry.addProperty("host", endpoint.host());
        entry.addProperty("port", endpoint.port());
        return entry;
    }

    private static String text(Instant end) {
        return end.equals(Instant.MAX) ? NO_END : end.toString();
    }

    static NoticeLedger decode(byte[] content) throws DamagedException {
        try {
            JsonObject document = JsonParser.parseString(new String(content, StandardCharsets.UTF_8))
                    .getAsJsonObject();
            if (document.get("schema").getAsInt() != SCHEMA) {
                throw new IllegalArgumentException("schema " + document.get("schema"));
            }
            Optional<Instant> all =
                    Optional.ofNullable(document.get("allSnoozedUntil")).map(end -> instant(end.getAsString()));
            return new NoticeLedger(snoozed(document), all, certificates(document));
        } catch (RuntimeException malformed) {
            // Gson and java.time report a malformed document by a dozen kinds of unchecked exceptions.
            throw new DamagedException(malformed);
        }
    }

    private static List<Snoozed> snoozed(JsonObject document) {
        List<Snoozed> snoozed = new ArrayList<>();
        for (JsonElement element : document.getAsJsonArray("snoozed")) {
            JsonObject entry = element.getAsJsonObject();
            snoozed.add(new Snoozed(
                    entry.get("name").getAsString(),
                    endpoint(entry),
                    instant(entry.get("until").getAsString())));
        }
        return snoozed;
    }

    private static ToldCertificates certificates(JsonObject document) {
        Map<String, Integer> ending = new LinkedHashMap<>();
        for (JsonElement element : document.getAsJsonArray("certificatesEnding")) {
            JsonObject entry = element.getAsJsonObject();
            ending.put(entry.get("sha256").getAsString(), entry.get("days").getAsInt());
        }
        Map<Endpoint, String> replaced = new LinkedHashMap<>();
        for (JsonElement element : document.getAsJsonArray("certificatesReplaced")) {
            JsonObject entry = element.getAsJsonObject();
            replaced.put(endpoint(entry), entry.get("sha256").getAsString());
        }
        return new ToldCertificates(ending, replaced);
    }

    private static Endpoint endpoint(JsonObject entry) {
        return new Endpoint(entry.get("host").getAsString(), entry.get("port").getAsInt());
    }

    private static Instant instant(String text) {
        return text.equals(NO_END) ? Instant.MAX : Instant.parse(text);
    }
}
