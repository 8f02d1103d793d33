package io.github.rdpmedic.config.importing;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import java.nio.file.Path;
import java.util.List;

/** The PCs that a person has added to Windows App: a {@code .model} file of JSON for each. */
final class WindowsAppFiles implements FileFormat {

    private static final String HOST = "host_name";

    @Override
    public SourceId id() {
        return SourceId.WINDOWS_APP;
    }

    @Override
    public List<Path> places(PersonalFolders folders) {
        return List.of(folders.local()
                .resolve("Packages")
                .resolve("MicrosoftCorporationII.Windows365_8wekyb3d8bbwe")
                .resolve("LocalState")
                .resolve("LocalResources"));
    }

    @Override
    public boolean isNamed(String name) {
        return name.endsWith(StoreAppFiles.EXTENSION);
    }

    @Override
    public boolean recognises(ImportFile file) throws ImportFault {
        return file.startsWith("{") && (isNamed(file.lowerName()) || isOurs(JsonText.parse(file)));
    }

    private static boolean isOurs(JsonElement root) {
        return root.isJsonObject() && root.getAsJsonObject().has(HOST);
    }

    @Override
    public void read(ImportFile file, Findings findings) throws ImportFault {
        if (file.isXml()) {
            return;
        }
        JsonElement root = JsonText.parse(file);
        if (!root.isJsonObject()) {
            throw new ImportFault("fault.other-root", file.shown(), id().program());
        }
        JsonObject resource = root.getAsJsonObject();
        String host = JsonText.text(resource, HOST);
        if (!host.isBlank()) {
            findings.add(new Raw(0, JsonText.text(resource, "display_name"), host, ""));
        }
    }
}
