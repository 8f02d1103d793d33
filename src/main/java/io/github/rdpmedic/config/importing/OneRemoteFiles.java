package io.github.rdpmedic.config.importing;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;

/** What 1Remote exports as JSON: a list of servers. Its database is not read. */
final class OneRemoteFiles implements FileFormat {

    private static final String DATABASE = "1remote.db";

    @Override
    public SourceId id() {
        return SourceId.ONE_REMOTE;
    }

    @Override
    public List<Path> places(PersonalFolders folders) {
        return List.of(folders.config().resolve("1Remote"));
    }

    @Override
    public boolean isNamed(String name) {
        return name.equals(DATABASE);
    }

    @Override
    public boolean recognises(ImportFile file) {
        return isNamed(file.lowerName()) || file.isJson();
    }

    @Override
    public void read(ImportFile file, Findings findings) throws ImportFault {
        if (isNamed(file.lowerName())) {
            throw new ImportFault("fault.1remote-database", file.shown());
        }
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
        boolean gateway = JsonText.text(server, "GatewayMode").equals("1");
        boolean bypass = JsonText.text(server, "GatewayBypassForLocalAddress").equals("true");
        findings.add(new Raw(0, JsonText.text(server, "DisplayName"), address, JsonText.text(server, "Port"))
                .through(JsonText.text(server, "GatewayHostName"), gateway ? bypass ? 2 : 1 : 0));
    }
}
