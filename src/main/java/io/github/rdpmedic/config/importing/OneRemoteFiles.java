package io.github.rdpmedic.config.importing;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import java.util.List;
import java.util.Locale;

/** What 1Remote exports as JSON: a list of servers. */
final class OneRemoteFiles implements FileFormat {

    @Override
    public SourceId id() {
        return SourceId.ONE_REMOTE;
    }

    /** An export is a file that a person names. */
    @Override
    public boolean isNamed(String name) {
        return false;
    }

    @Override
    public boolean recognises(ImportFile file) {
        return file.isJson();
    }

    @Override
    public void read(ImportFile file, Findings findings) throws ImportFault {
        JsonElement root = JsonText.parse(file);
        if (!root.isJsonArray()) {
            throw new ImportFault("fault.json-shape", file.shown());
        }
        for (JsonElement server : root.getAsJsonArray()) {
            if (server.isJsonObject()) {
                server(server.getAsJsonObject(), findings);
            }
        }
    }

    private static void server(JsonObject server, Findings findings) {
        String protocol = JsonText.text(server, "Protocol").toUpperCase(Locale.ROOT);
        String address = JsonText.text(server, "Address");
        if (!List.of("RDP", "REMOTEAPP").contains(protocol) || address.isEmpty()) {
            return;
        }
        int usage = OneRemoteDatabase.usage(
                JsonText.text(server, "GatewayMode"), JsonText.text(server, "GatewayBypassForLocalAddress"));
        findings.add(new Raw(0, JsonText.text(server, "DisplayName"), address, JsonText.text(server, "Port"))
                .through(JsonText.text(server, "GatewayHostName"), usage));
    }
}
