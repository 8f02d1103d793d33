package io.github.rdpmedic.config.importing;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParseException;
import com.google.gson.JsonParser;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** JSON of other programs, of which no shape is taken for granted. */
final class JsonText {

    private static final Pattern LINE = Pattern.compile("at line ([0-9]+)");

    private JsonText() {}

    static JsonElement parse(ImportFile file) throws ImportFault {
        try {
            return JsonParser.parseString(file.text());
        } catch (JsonParseException malformed) {
            Matcher line = LINE.matcher(String.valueOf(malformed.getMessage()));
            throw new ImportFault("fault.json", file.shown(), line.find() ? Integer.parseInt(line.group(1)) : 1);
        }
    }

    /** The text, number or truth value of a key; empty when there is none. */
    static String text(JsonObject object, String key) {
        JsonElement value = object.get(key);
        return value != null && value.isJsonPrimitive() ? value.getAsString() : "";
    }
}
