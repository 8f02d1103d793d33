package io.github.rdpmedic.config.importing;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import io.github.rdpmedic.model.Endpoint;
import io.github.rdpmedic.model.OptionText;
import io.github.rdpmedic.model.Printable;
import io.github.rdpmedic.model.Route;
import io.github.rdpmedic.model.Target;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/** What {@link TargetsExport} writes, read back without loss. */
final class OwnFiles implements FileFormat {

    static final List<String> COLUMNS = Stream.concat(
                    Stream.of(
                            "name",
                            "host",
                            "port",
                            "loadbalanceinfo",
                            "gatewayhostname",
                            "gatewayusagemethod",
                            "resourceprovider"),
                    OptionText.FIELDS.stream())
            .toList();
    /** With which every header of ours begins, and no other program's. */
    private static final List<String> LEAST = COLUMNS.subList(0, 7);

    @Override
    public SourceId id() {
        return SourceId.RDP_MEDIC;
    }

    @Override
    public boolean isNamed(String name) {
        return false;
    }

    @Override
    public boolean recognises(ImportFile file) throws ImportFault {
        if (file.startsWith("{")) {
            return list(JsonText.parse(file)).isPresent();
        }
        List<DelimitedText.Row> rows =
                DelimitedText.parse(file.text().lines().findFirst().orElse(""));
        return !rows.isEmpty()
                && rows.get(0).cells().size() >= LEAST.size()
                && rows.get(0).cells().subList(0, LEAST.size()).equals(LEAST);
    }

    private static Optional<JsonElement> list(JsonElement root) {
        return Optional.of(root)
                .filter(JsonElement::isJsonObject)
                .map(object -> object.getAsJsonObject().get("targets"))
                .filter(JsonElement::isJsonArray);
    }

    @Override
    public void read(ImportFile file, Findings findings) throws ImportFault {
        if (file.startsWith("{")) {
            JsonElement targets =
                    list(JsonText.parse(file)).orElseThrow(() -> new ImportFault("fault.json-shape", file.shown()));
            for (JsonElement target : targets.getAsJsonArray()) {
                if (target.isJsonObject()) {
                    JsonObject object = target.getAsJsonObject();
                    add(0, key -> JsonText.text(object, key), findings);
                }
            }
        } else {
            List<DelimitedText.Row> rows = DelimitedText.parse(file.text());
            List<String> header = rows.get(0).cells();
            rows.stream().skip(1).forEach(row -> add(row.line(), key -> row.cell(header.indexOf(key)), findings));
        }
    }

    private static void add(int line, Function<String, String> field, Findings findings) {
        try {
            String host = field.apply("host");
            Endpoint endpoint = Endpoint.parse(
                    host.contains(":") ? "[" + host + "]" : host, number(field.apply("port"), Endpoint.DEFAULT_PORT));
            Route route = Route.of(
                    field.apply("gatewayhostname"),
                    number(field.apply("gatewayusagemethod"), 1),
                    field.apply("resourceprovider"));
            Optional<String> info = Optional.of(field.apply("loadbalanceinfo")).filter(text -> !text.isEmpty());
            findings.add(new Target(field.apply("name"), endpoint, info, route), OptionText.read(field), line);
        } catch (OptionText.RefusedException edited) {
            findings.remark("remark.option", line, Printable.of(field.apply("name")), edited.field());
        } catch (IllegalArgumentException edited) {
            findings.remark(
                    "remark.address",
                    line,
                    Printable.of(field.apply("name")),
                    Printable.of(field.apply("host")),
                    SourceId.RDP_MEDIC.program());
        }
    }

    private static int number(String text, int otherwise) {
        return text.isEmpty() ? otherwise : Integer.parseInt(text);
    }
}
