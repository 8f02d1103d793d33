package io.github.rdpmedic.config.importing;

import com.google.gson.Gson;
import com.google.gson.GsonBuilder;
import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import io.github.rdpmedic.model.Route;
import io.github.rdpmedic.model.Target;
import java.util.List;

/** Targets as text that {@code targets import} reads back to the same targets. */
public final class TargetsExport {

    private static final int SCHEMA = 1;
    private static final Gson GSON =
            new GsonBuilder().setPrettyPrinting().disableHtmlEscaping().create();

    private TargetsExport() {}

    /** The keys of a target are those of {@code targets.properties}; what does not apply is left out. */
    public static String json(List<Target> targets) {
        JsonArray list = new JsonArray();
        targets.forEach(target -> list.add(object(target)));
        JsonObject document = new JsonObject();
        document.addProperty("schema", SCHEMA);
        document.add("targets", list);
        return GSON.toJson(document) + "\n";
    }

    private static JsonObject object(Target target) {
        JsonObject object = new JsonObject();
        List<String> cells = cells(target);
        for (int i = 0; i < cells.size(); i++) {
            String key = OwnFiles.COLUMNS.get(i);
            if (key.equals("port")) {
                object.addProperty(key, target.endpoint().port());
            } else if (!cells.get(i).isEmpty()) {
                object.addProperty(key, cells.get(i));
            }
        }
        return object;
    }

    /** RFC 4180, with a header. */
    public static String csv(List<Target> targets) {
        StringBuilder csv = new StringBuilder(String.join(",", OwnFiles.COLUMNS)).append("\r\n");
        targets.forEach(target -> csv.append(DelimitedText.row(cells(target))));
        return csv.toString();
    }

    private static List<String> cells(Target target) {
        String gateway = "";
        String usage = "";
        if (target.route() instanceof Route.Gateway through) {
            gateway = through.endpoint().toString();
            usage = through.always() ? "1" : "2";
        }
        return List.of(
                target.name(),
                target.endpoint().host(),
                String.valueOf(target.endpoint().port()),
                target.loadBalanceInfo().orElse(""),
                gateway,
                usage,
                target.route() instanceof Route.Brokered ? "arm" : "");
    }
}
