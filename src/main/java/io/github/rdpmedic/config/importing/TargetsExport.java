package io.github.rdpmedic.config.importing;

import com.google.gson.Gson;
import com.google.gson.GsonBuilder;
import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import io.github.rdpmedic.model.OptionText;
import io.github.rdpmedic.model.Roster;
import io.github.rdpmedic.model.Route;
import io.github.rdpmedic.model.SavedTarget;
import io.github.rdpmedic.model.Target;
import java.util.LinkedHashMap;
import java.util.Map;

/** Targets as text that {@code targets import} reads back to the same targets. */
public final class TargetsExport {

    private static final int SCHEMA = 1;
    private static final Gson GSON =
            new GsonBuilder().setPrettyPrinting().disableHtmlEscaping().create();

    private TargetsExport() {}

    /** The keys of a target are those of {@code targets.properties}; what does not apply is left out. */
    public static String json(Roster roster) {
        JsonArray list = new JsonArray();
        roster.saved().forEach(saved -> list.add(object(saved)));
        JsonObject document = new JsonObject();
        document.addProperty("schema", SCHEMA);
        document.add("targets", list);
        return GSON.toJson(document) + "\n";
    }

    private static JsonObject object(SavedTarget saved) {
        JsonObject object = new JsonObject();
        fields(saved).forEach((key, text) -> {
            if (key.equals("port")) {
                object.addProperty(key, saved.target().endpoint().port());
            } else {
                object.addProperty(key, text);
            }
        });
        return object;
    }

    /** RFC 4180, with a header. */
    public static String csv(Roster roster) {
        StringBuilder csv = new StringBuilder(String.join(",", OwnFiles.COLUMNS)).append("\r\n");
        roster.saved().forEach(saved -> {
            Map<String, String> fields = fields(saved);
            csv.append(DelimitedText.row(OwnFiles.COLUMNS.stream()
                    .map(column -> fields.getOrDefault(column, ""))
                    .toList()));
        });
        return csv.toString();
    }

    private static Map<String, String> fields(SavedTarget saved) {
        Target target = saved.target();
        Map<String, String> fields = new LinkedHashMap<>();
        fields.put("name", target.name());
        fields.put("host", target.endpoint().host());
        fields.put("port", String.valueOf(target.endpoint().port()));
        target.loadBalanceInfo().ifPresent(info -> fields.put("loadbalanceinfo", info));
        if (target.route() instanceof Route.Gateway through) {
            fields.put("gatewayhostname", through.endpoint().toString());
            fields.put("gatewayusagemethod", through.always() ? "1" : "2");
        } else if (target.route() instanceof Route.Brokered) {
            fields.put("resourceprovider", "arm");
        }
        fields.putAll(OptionText.write(saved.options()));
        return fields;
    }
}
