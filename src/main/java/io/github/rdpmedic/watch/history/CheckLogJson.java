package io.github.rdpmedic.watch.history;

import com.google.gson.Gson;
import com.google.gson.GsonBuilder;
import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParseException;
import com.google.gson.JsonParser;
import io.github.rdpmedic.model.Outcome;
import io.github.rdpmedic.model.Severity;
import io.github.rdpmedic.model.StageId;
import io.github.rdpmedic.watch.history.CheckLog.Remark;
import io.github.rdpmedic.watch.history.CheckLog.Step;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/** Steps, remarks and lines of a {@link CheckLog} as one text. */
final class CheckLogJson {

    private static final Gson GSON = new GsonBuilder().disableHtmlEscaping().create();

    private CheckLogJson() {}

    /** What {@link #decode} reads back. */
    record Seen(List<Step> steps, List<Remark> remarks, List<String> lines) {
        private static final Seen NOTHING = new Seen(List.of(), List.of(), List.of());
    }

    static String encode(CheckLog log) {
        JsonObject seen = new JsonObject();
        seen.add("steps", array(log.steps(), CheckLogJson::step));
        seen.add("remarks", array(log.remarks(), CheckLogJson::remark));
        JsonArray lines = new JsonArray();
        log.lines().forEach(lines::add);
        seen.add("lines", lines);
        return GSON.toJson(seen);
    }

    private static JsonObject step(Step step) {
        JsonObject json = new JsonObject();
        json.addProperty("stage", step.stage().id());
        json.addProperty("outcome", step.outcome().id());
        step.took().ifPresent(took -> json.addProperty("micros", took.toNanos() / 1000));
        json.addProperty("detail", step.detail());
        return json;
    }

    private static JsonObject remark(Remark remark) {
        JsonObject json = new JsonObject();
        json.addProperty("severity", remark.severity().id());
        json.addProperty("text", remark.text());
        return json;
    }

    private static <T> JsonArray array(List<T> values, Function<T, JsonObject> encode) {
        JsonArray array = new JsonArray();
        values.forEach(value -> array.add(encode.apply(value)));
        return array;
    }

    /** Nothing for a text that this program did not write; a stage that only a newer version knows is left out. */
    static Seen decode(String text) {
        try {
            JsonObject seen = JsonParser.parseString(text).getAsJsonObject();
            return new Seen(
                    objects(seen, "steps").flatMap(step -> step(step).stream()).toList(),
                    objects(seen, "remarks")
                            .flatMap(remark -> remark(remark).stream())
                            .toList(),
                    elements(seen, "lines").map(JsonElement::getAsString).toList());
        } catch (JsonParseException | IllegalStateException | UnsupportedOperationException foreign) {
            return Seen.NOTHING;
        }
    }

    private static Optional<Step> step(JsonObject json) {
        Optional<StageId> stage = constant(StageId.values(), StageId::id, json.get("stage"));
        Optional<Outcome> outcome = constant(Outcome.values(), Outcome::id, json.get("outcome"));
        Optional<Duration> took =
                Optional.ofNullable(json.get("micros")).map(micros -> Duration.ofNanos(micros.getAsLong() * 1000));
        return stage.flatMap(id ->
                outcome.map(end -> new Step(id, end, took, json.get("detail").getAsString())));
    }

    private static Optional<Remark> remark(JsonObject json) {
        return constant(Severity.values(), Severity::id, json.get("severity"))
                .map(severity -> new Remark(severity, json.get("text").getAsString()));
    }

    private static <E> Optional<E> constant(E[] values, Function<E, String> id, JsonElement wanted) {
        return Stream.of(values)
                .filter(value -> wanted != null && id.apply(value).equals(wanted.getAsString()))
                .findFirst();
    }

    private static Stream<JsonObject> objects(JsonObject parent, String key) {
        return elements(parent, key).map(JsonElement::getAsJsonObject);
    }

    private static Stream<JsonElement> elements(JsonObject parent, String key) {
        return parent.has(key) ? StreamSupport.stream(parent.getAsJsonArray(key).spliterator(), false) : Stream.empty();
    }
}
