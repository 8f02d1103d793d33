package io.github.rdpmedic.config.importing;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import io.github.rdpmedic.model.Endpoint;
import io.github.rdpmedic.model.Printable;
import io.github.rdpmedic.model.Route;
import io.github.rdpmedic.model.Target;
import java.util.List;
import java.util.Optional;

/** What {@link TargetsExport} writes, read back without loss. */
final class OwnFiles implements FileFormat {

    static final List<String> COLUMNS = List.of(
            "name", "host", "port", "loadbalanceinfo", "gatewayhostname", "gatewayusagemethod", "resourceprovider");

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
        return !rows.isEmpty() && rows.get(0).cells().equals(COLUMNS);
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
                    add(0, cells(target.getAsJsonObject()), findings);
                }
            }
        } else {
            DelimitedText.parse(file.text()).stream().skip(1).forEach(row -> add(row.line(), row, findings));
        }
    }

    private static DelimitedText.Row cells(JsonObject target) {
        return new DelimitedText.Row(
                0, COLUMNS.stream().map(key -> JsonText.text(target, key)).toList());
    }

    private static void add(int line, DelimitedText.Row row, Findings findings) {
        try {
            Endpoint endpoint = Endpoint.parse(
                    row.cell(1).contains(":") ? "[" + row.cell(1) + "]" : row.cell(1),
                    row.cell(2).isEmpty() ? Endpoint.DEFAULT_PORT : Integer.parseInt(row.cell(2)));
            int usage = row.cell(5).isEmpty() ? 1 : Integer.parseInt(row.cell(5));
            Route route = Route.of(row.cell(4), usage, row.cell(6));
            Optional<String> info = Optional.of(row.cell(3)).filter(text -> !text.isEmpty());
            findings.add(new Target(row.cell(0), endpoint, info, route));
        } catch (IllegalArgumentException edited) {
            findings.remark(
                    "remark.address",
                    line,
                    Printable.of(row.cell(0)),
                    Printable.of(row.cell(1)),
                    SourceId.RDP_MEDIC.program());
        }
    }
}
