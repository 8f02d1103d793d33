package io.github.rdpmedic.probe.pins;

import com.google.gson.Gson;
import com.google.gson.GsonBuilder;
import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import io.github.rdpmedic.model.Endpoint;
import io.github.rdpmedic.probe.pins.Pin.Content;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** The file of pins as JSON, hosts in the order of their names so that two versions can be compared. */
final class PinsJson {

    private static final int SCHEMA = 1;
    private static final Gson GSON =
            new GsonBuilder().setPrettyPrinting().disableHtmlEscaping().create();

    /** The content is not what this program writes. */
    static final class DamagedException extends Exception {
        private static final long serialVersionUID = 1L;

        DamagedException(Throwable cause) {
            super(cause);
        }
    }

    private PinsJson() {}

    static byte[] encode(Map<Endpoint, HostPins> hosts) {
        JsonArray array = new JsonArray();
        hosts.entrySet().stream()
                .sorted(Map.Entry.comparingByKey(
                        Comparator.comparing(Endpoint::host).thenComparing(Endpoint::port)))
                .forEach(entry -> array.add(host(entry.getKey(), entry.getValue())));
        JsonObject document = new JsonObject();
        document.addProperty("schema", SCHEMA);
        document.add("hosts", array);
        return (GSON.toJson(document) + "\n").getBytes(StandardCharsets.UTF_8);
    }

    static Map<Endpoint, HostPins> decode(byte[] content) throws DamagedException {
        try {
            JsonObject document = JsonParser.parseString(new String(content, StandardCharsets.UTF_8))
                    .getAsJsonObject();
            if (document.get("schema").getAsInt() != SCHEMA) {
                throw new IllegalArgumentException("schema " + document.get("schema"));
            }
            Map<Endpoint, HostPins> hosts = new HashMap<>();
            for (JsonElement element : document.getAsJsonArray("hosts")) {
                JsonObject host = element.getAsJsonObject();
                Endpoint endpoint = new Endpoint(
                        host.get("host").getAsString(), host.get("port").getAsInt());
                hosts.put(endpoint, new HostPins(pins(host, "accepted"), pins(host, "pending")));
            }
            return hosts;
        } catch (RuntimeException malformed) {
            // Gson and java.time report a malformed document by a dozen kinds of unchecked exceptions.
            throw new DamagedException(malformed);
        }
    }

    private static JsonObject host(Endpoint endpoint, HostPins pins) {
        JsonObject host = new JsonObject();
        host.addProperty("host", endpoint.host());
        host.addProperty("port", endpoint.port());
        host.add("accepted", array(pins.accepted()));
        host.add("pending", array(pins.pending()));
        return host;
    }

    private static JsonArray array(List<Pin> pins) {
        JsonArray array = new JsonArray();
        pins.forEach(pin -> array.add(pin(pin)));
        return array;
    }

    private static JsonObject pin(Pin pin) {
        JsonObject fields = new JsonObject();
        pin.sha256().ifPresent(hex -> fields.addProperty("sha256", hex));
        pin.sha1().ifPresent(hex -> fields.addProperty("sha1", hex));
        pin.content().ifPresent(content -> {
            fields.addProperty("subject", content.subject());
            fields.add("names", GSON.toJsonTree(content.names()));
            fields.addProperty("selfSigned", content.selfSigned());
            fields.addProperty("notBefore", content.notBefore().toString());
            fields.addProperty("notAfter", content.notAfter().toString());
        });
        pin.computer().ifPresent(name -> fields.addProperty("computer", name));
        pin.address().ifPresent(address -> fields.addProperty("address", address));
        fields.addProperty("firstSeen", pin.firstSeen().toString());
        fields.addProperty("lastSeen", pin.lastSeen().toString());
        return fields;
    }

    private static List<Pin> pins(JsonObject host, String key) {
        List<Pin> pins = new ArrayList<>();
        host.getAsJsonArray(key).forEach(element -> pins.add(pin(element.getAsJsonObject())));
        return pins;
    }

    private static Pin pin(JsonObject fields) {
        return new Pin(
                text(fields, "sha256"),
                text(fields, "sha1"),
                fields.has("subject") ? Optional.of(content(fields)) : Optional.empty(),
                text(fields, "computer"),
                text(fields, "address"),
                instant(fields, "firstSeen"),
                instant(fields, "lastSeen"));
    }

    private static Content content(JsonObject fields) {
        List<String> names = new ArrayList<>();
        fields.getAsJsonArray("names").forEach(name -> names.add(name.getAsString()));
        return new Content(
                text(fields, "subject").orElseThrow(),
                names,
                fields.get("selfSigned").getAsBoolean(),
                instant(fields, "notBefore"),
                instant(fields, "notAfter"));
    }

    private static Optional<String> text(JsonObject fields, String key) {
        return Optional.ofNullable(fields.get(key)).map(JsonElement::getAsString);
    }

    private static Instant instant(JsonObject fields, String key) {
        return text(fields, key).map((Function<String, Instant>) Instant::parse).orElseThrow();
    }
}
