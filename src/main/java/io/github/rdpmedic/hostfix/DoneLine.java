package io.github.rdpmedic.hostfix;

import com.google.gson.JsonElement;
import com.google.gson.JsonParseException;
import com.google.gson.JsonParser;
import java.util.Optional;

/** The line by which a script says that it has done and verified what it is for. */
final class DoneLine {

    private static final String BEGINNING = HostScript.DONE + " ";

    private DoneLine() {}

    /** The file on the host that takes the change back; empty where there is none. */
    static Optional<String> undo(String output) {
        return output.lines()
                .map(String::strip)
                .filter(line -> line.startsWith(BEGINNING))
                .reduce((earlier, last) -> last)
                .flatMap(line -> undoIn(line.substring(BEGINNING.length())))
                .filter(file -> !file.isEmpty());
    }

    private static Optional<String> undoIn(String json) {
        try {
            JsonElement undo = JsonParser.parseString(json).getAsJsonObject().get("undo");
            return undo != null && undo.isJsonPrimitive() ? Optional.of(undo.getAsString()) : Optional.empty();
        } catch (JsonParseException | IllegalStateException cutOff) {
            return Optional.empty();
        }
    }
}
