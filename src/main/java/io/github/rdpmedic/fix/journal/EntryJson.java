package io.github.rdpmedic.fix.journal;

import com.google.gson.GsonBuilder;
import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParseException;
import com.google.gson.JsonParser;
import io.github.rdpmedic.fix.change.Change;
import io.github.rdpmedic.fix.change.Term;
import io.github.rdpmedic.model.Endpoint;
import io.github.rdpmedic.model.Target;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The form of an entry on the disk. Older programs refuse newer schemas instead of losing what they hold. */
final class EntryJson {

    private static final int SCHEMA = 1;

    private EntryJson() {}

    static String write(JournalEntry entry) {
        JsonObject json = new JsonObject();
        json.addProperty("schema", SCHEMA);
        json.addProperty("id", entry.id());
        json.addProperty("at", entry.at().toString());
        json.addProperty("fix", entry.fixId());
        json.addProperty("summary", entry.summary());
        json.addProperty("status", entry.status().name());
        json.addProperty("reached", entry.reached());
        entry.term().ifPresent(term -> json.add("term", term(term)));
        entry.target().ifPresent(target -> json.add("target", target(target)));
        entry.verdict().ifPresent(verdict -> json.addProperty("verdict", verdict.name()));
        JsonArray changes = new JsonArray();
        entry.changes().forEach(change -> changes.add(ChangeJson.write(change)));
        json.add("changes", changes);
        return new GsonBuilder()
                        .setPrettyPrinting()
                        .disableHtmlEscaping()
                        .create()
                        .toJson(json) + "\n";
    }

    /** @throws JsonParseException when this is not an entry that this program knows how to read */
    static JournalEntry read(String text) {
        try {
            JsonObject json = JsonParser.parseString(text).getAsJsonObject();
            if (json.get("schema").getAsInt() != SCHEMA) {
                throw new JsonParseException("schema " + json.get("schema") + " is not known");
            }
            return entry(json);
        } catch (IllegalStateException
                | IllegalArgumentException
                | NullPointerException
                | ClassCastException
                | UnsupportedOperationException
                | DateTimeException e) {
            throw new JsonParseException(e);
        }
    }

    private static JournalEntry entry(JsonObject json) {
        List<Change> changes = new ArrayList<>();
        for (JsonElement change : json.getAsJsonArray("changes")) {
            changes.add(ChangeJson.read(change.getAsJsonObject()));
        }
        return new JournalEntry(
                json.get("id").getAsString(),
                Instant.parse(json.get("at").getAsString()),
                json.get("fix").getAsString(),
                json.get("summary").getAsString(),
                JournalEntry.Status.valueOf(json.get("status").getAsString()),
                json.get("reached").getAsInt(),
                changes,
                Optional.ofNullable(json.getAsJsonObject("term")).map(EntryJson::term),
                Optional.ofNullable(json.getAsJsonObject("target")).map(EntryJson::target),
                Optional.ofNullable(json.get("verdict")).map(verdict -> Verdict.valueOf(verdict.getAsString())));
    }

    private static JsonObject term(Term term) {
        JsonObject json = new JsonObject();
        if (term instanceof Term.Lasting lasting) {
            json.addProperty("kind", "lasting");
            json.addProperty("length", lasting.length().toString());
        } else if (term instanceof Term.Trial trial) {
            json.addProperty("kind", "trial");
            json.addProperty("length", trial.length().toString());
        } else {
            json.addProperty("kind", "session");
        }
        return json;
    }

    private static Term term(JsonObject json) {
        String kind = json.get("kind").getAsString();
        return switch (kind) {
            case "session" -> new Term.Session();
            case "lasting" -> new Term.Lasting(Duration.parse(json.get("length").getAsString()));
            case "trial" -> new Term.Trial(Duration.parse(json.get("length").getAsString()));
            default -> throw new JsonParseException("term " + kind + " is not known");
        };
    }

    private static JsonObject target(Target target) {
        JsonObject json = new JsonObject();
        json.addProperty("name", target.name());
        json.addProperty("host", target.endpoint().host());
        json.addProperty("port", target.endpoint().port());
        return json;
    }

    private static Target target(JsonObject json) {
        Endpoint endpoint =
                new Endpoint(json.get("host").getAsString(), json.get("port").getAsInt());
        return new Target(json.get("name").getAsString(), endpoint);
    }
}
