package io.github.rdpmedic.serve;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.StreamSupport;

/** The shipped Grafana dashboard. */
record Dashboard(JsonObject json) {

    static Dashboard shipped() throws IOException {
        return new Dashboard(
                JsonParser.parseString(Files.readString(Path.of("installer/fleet/rdp-medic.dashboard.json")))
                        .getAsJsonObject());
    }

    /** Every query of every panel, for all jobs. */
    List<String> expressions() {
        return StreamSupport.stream(json.getAsJsonArray("panels").spliterator(), false)
                .flatMap(panel -> StreamSupport.stream(
                        panel.getAsJsonObject().getAsJsonArray("targets").spliterator(), false))
                .map(JsonElement::getAsJsonObject)
                .map(target -> target.get("expr").getAsString().replace("$job", ".*"))
                .toList();
    }
}
