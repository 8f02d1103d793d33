package io.github.rdpmedic.cli;

import com.google.gson.Gson;
import com.google.gson.GsonBuilder;
import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonNull;
import com.google.gson.JsonObject;
import com.google.gson.JsonPrimitive;
import io.github.rdpmedic.model.Message;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.Locale;
import java.util.Optional;

/** A JSON object under construction, and how each kind of value looks in it. */
final class Json {

    private static final int SCHEMA = 1;
    private static final BigDecimal TENTH = new BigDecimal("0.1");
    private static final GsonBuilder PLAIN =
            new GsonBuilder().disableHtmlEscaping().serializeNulls();
    private static final Gson ONE_LINE = PLAIN.create();
    private static final Gson PRETTY = PLAIN.setPrettyPrinting().create();

    private final JsonObject fields = new JsonObject();

    /** A whole document, which states the version of its shape. */
    static Json document() {
        return new Json().with("schema", SCHEMA);
    }

    /** Adds a key. The key is there even when {@code value} is an empty {@link Optional}: not measured is null. */
    Json with(String key, Object value) {
        fields.add(key, element(value));
        return this;
    }

    static String pretty(Json document) {
        return ascii(PRETTY.toJson(document.fields));
    }

    static String oneLine(Json document) {
        return ascii(ONE_LINE.toJson(document.fields));
    }

    private static JsonElement element(Object value) {
        if (value instanceof Optional<?> measured) {
            return measured.map(Json::element).orElse(JsonNull.INSTANCE);
        } else if (value instanceof Json object) {
            return object.fields;
        } else if (value instanceof Collection<?> many) {
            JsonArray array = new JsonArray();
            many.forEach(one -> array.add(element(one)));
            return array;
        }
        return scalar(value);
    }

    private static JsonElement scalar(Object value) {
        if (value instanceof String text) {
            return new JsonPrimitive(text);
        } else if (value instanceof Message message) {
            return message.equals(Message.NONE) ? JsonNull.INSTANCE : new JsonPrimitive(message.toString());
        } else if (value instanceof Boolean flag) {
            return new JsonPrimitive(flag);
        } else if (value instanceof Integer || value instanceof Long) {
            return new JsonPrimitive((Number) value);
        } else if (value instanceof Double number) {
            return Double.isFinite(number) ? new JsonPrimitive(tenths(BigDecimal.valueOf(number))) : JsonNull.INSTANCE;
        } else if (value instanceof Duration duration) {
            return new JsonPrimitive(milliseconds(duration));
        } else if (value instanceof Instant instant) {
            return new JsonPrimitive(instant.truncatedTo(ChronoUnit.MILLIS).toString());
        } else if (value instanceof Enum<?> constant) {
            return new JsonPrimitive(constant.name().toLowerCase(Locale.ROOT).replace('_', '-'));
        }
        throw new IllegalArgumentException("no JSON for " + value.getClass());
    }

    private static BigDecimal milliseconds(Duration duration) {
        BigDecimal whole = BigDecimal.valueOf(duration.getSeconds()).movePointRight(3);
        BigDecimal exact = whole.add(BigDecimal.valueOf(duration.getNano()).movePointLeft(6));
        // What is there shall not read as zero: the next PC on a cable is 0.03 ms away.
        return exact.abs().compareTo(TENTH) < 0 && exact.signum() != 0
                ? exact.setScale(3, RoundingMode.HALF_UP)
                : tenths(exact);
    }

    private static BigDecimal tenths(BigDecimal number) {
        return number.setScale(1, RoundingMode.HALF_UP);
    }

    /**
     * Standard output has whatever encoding the PC has, so the text is kept to what all of them share.
     * Outside of strings JSON has none of these characters, inside an escape means the same.
     */
    private static String ascii(String json) {
        StringBuilder escaped = new StringBuilder(json.length());
        for (char c : json.toCharArray()) {
            if (c < 0x7f) {
                escaped.append(c);
            } else {
                escaped.append(String.format("\\u%04x", (int) c));
            }
        }
        return escaped.toString();
    }
}
