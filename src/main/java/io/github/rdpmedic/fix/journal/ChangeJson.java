package io.github.rdpmedic.fix.journal;

import com.google.gson.JsonObject;
import com.google.gson.JsonParseException;
import io.github.rdpmedic.fix.change.BytePatch;
import io.github.rdpmedic.fix.change.Change;
import io.github.rdpmedic.fix.change.FileContent;
import io.github.rdpmedic.fix.change.FileMove;
import io.github.rdpmedic.fix.change.MtuValue;
import io.github.rdpmedic.fix.change.RdpFileSetting;
import io.github.rdpmedic.fix.change.RegistryValue;
import io.github.rdpmedic.fix.change.SystemAction;
import io.github.rdpmedic.platform.InterfaceMtu;
import io.github.rdpmedic.platform.InterfaceMtu.Mtus;
import io.github.rdpmedic.platform.Registry;
import io.github.rdpmedic.rdpfile.RdpSetting;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;

/** The form of a change on the disk. What is absent before or after has no key. */
final class ChangeJson {

    private ChangeJson() {}

    static JsonObject write(Change change) {
        JsonObject json = new JsonObject();
        if (change instanceof FileContent file) {
            json.addProperty("kind", "file");
            json.addProperty("file", file.file().toString());
            file.before().ifPresent(before -> json.addProperty("before", before));
            file.after().ifPresent(after -> json.addProperty("after", after));
        } else if (change instanceof FileMove move) {
            json.addProperty("kind", "move");
            json.addProperty("from", move.from().toString());
            json.addProperty("to", move.to().toString());
        } else if (change instanceof RegistryValue registry) {
            json.addProperty("kind", "registry");
            json.addProperty("hive", registry.key().hive().name());
            json.addProperty("key", registry.key().path());
            json.addProperty("name", registry.name());
            registry.before().ifPresent(before -> json.add("before", value(before)));
            registry.after().ifPresent(after -> json.add("after", value(after)));
        } else if (change instanceof RdpFileSetting setting) {
            rdpSetting(json, setting);
        } else if (change instanceof MtuValue mtu) {
            json.addProperty("kind", "mtu");
            json.addProperty("interfaceId", mtu.interfaceId());
            json.addProperty("interfaceName", mtu.interfaceName());
            json.addProperty("family", mtu.family().name());
            json.add("before", mtus(mtu.before()));
            json.add("after", mtus(mtu.after()));
            json.addProperty("trial", mtu.trial().toString());
        } else if (change instanceof SystemAction action) {
            json.addProperty("kind", "action");
            json.addProperty("verb", action.verb().name());
            json.addProperty("argument", action.argument());
        }
        return json;
    }

    static Change read(JsonObject json) {
        String kind = json.get("kind").getAsString();
        return switch (kind) {
            case "file" -> new FileContent(path(json, "file"), text(json, "before"), text(json, "after"));
            case "move" -> new FileMove(path(json, "from"), path(json, "to"));
            case "registry" -> registry(json);
            case "rdp-setting" -> rdpSetting(json);
            case "mtu" -> mtu(json);
            case "action" ->
                new SystemAction(
                        SystemAction.Verb.valueOf(json.get("verb").getAsString()),
                        json.get("argument").getAsString());
            default -> throw new JsonParseException("change " + kind + " is not known");
        };
    }

    private static RegistryValue registry(JsonObject json) {
        Registry.Hive hive = Registry.Hive.valueOf(json.get("hive").getAsString());
        return new RegistryValue(
                new Registry.Key(hive, json.get("key").getAsString()),
                json.get("name").getAsString(),
                Optional.ofNullable(json.getAsJsonObject("before")).map(ChangeJson::value),
                Optional.ofNullable(json.getAsJsonObject("after")).map(ChangeJson::value));
    }

    private static void rdpSetting(JsonObject json, RdpFileSetting setting) {
        json.addProperty("kind", "rdp-setting");
        json.addProperty("file", setting.file().toString());
        json.addProperty("name", setting.name());
        setting.before().ifPresent(before -> json.addProperty("before", before.toString()));
        setting.after().ifPresent(after -> json.addProperty("after", after.toString()));
        JsonObject patch = new JsonObject();
        setting.patch().before().ifPresent(digest -> patch.addProperty("before", digest));
        patch.addProperty("after", setting.patch().after());
        patch.addProperty("offset", setting.patch().offset());
        patch.addProperty("removed", setting.patch().removed());
        patch.addProperty("inserted", setting.patch().inserted());
        json.add("patch", patch);
    }

    private static RdpFileSetting rdpSetting(JsonObject json) {
        JsonObject patch = json.getAsJsonObject("patch");
        return new RdpFileSetting(
                path(json, "file"),
                json.get("name").getAsString(),
                text(json, "before").map(RdpSetting::parse),
                text(json, "after").map(RdpSetting::parse),
                new BytePatch(
                        text(patch, "before"),
                        patch.get("after").getAsString(),
                        patch.get("offset").getAsInt(),
                        patch.get("removed").getAsString(),
                        patch.get("inserted").getAsString()));
    }

    private static MtuValue mtu(JsonObject json) {
        return new MtuValue(
                json.get("interfaceId").getAsString(),
                json.get("interfaceName").getAsString(),
                InterfaceMtu.Family.valueOf(json.get("family").getAsString()),
                mtus(json.getAsJsonObject("before")),
                mtus(json.getAsJsonObject("after")),
                Duration.parse(json.get("trial").getAsString()));
    }

    private static JsonObject mtus(Mtus mtus) {
        JsonObject json = new JsonObject();
        json.addProperty("active", mtus.active());
        mtus.kept().ifPresent(kept -> json.addProperty("kept", kept));
        return json;
    }

    private static Mtus mtus(JsonObject json) {
        int active = json.get("active").getAsInt();
        return json.has("kept") ? Mtus.of(active, json.get("kept").getAsInt()) : Mtus.of(active);
    }

    private static JsonObject value(Registry.Value value) {
        JsonObject json = new JsonObject();
        if (value instanceof Registry.Text text) {
            json.addProperty("sz", text.text());
        } else if (value instanceof Registry.ExpandText text) {
            json.addProperty("expand", text.text());
        } else if (value instanceof Registry.Dword dword) {
            json.addProperty("dword", dword.number());
        } else if (value instanceof Registry.Binary binary) {
            json.addProperty("binary", binary.hex());
        } else if (value instanceof Registry.Other other) {
            json.addProperty("type", other.type());
            json.addProperty("hex", other.hex());
        }
        return json;
    }

    private static Registry.Value value(JsonObject json) {
        if (json.has("sz")) {
            return new Registry.Text(json.get("sz").getAsString());
        }
        if (json.has("expand")) {
            return new Registry.ExpandText(json.get("expand").getAsString());
        }
        if (json.has("dword")) {
            return new Registry.Dword(json.get("dword").getAsInt());
        }
        if (json.has("hex")) {
            return new Registry.Other(
                    json.get("type").getAsInt(), json.get("hex").getAsString());
        }
        return new Registry.Binary(json.get("binary").getAsString());
    }

    private static Path path(JsonObject json, String key) {
        return Path.of(json.get(key).getAsString());
    }

    private static Optional<String> text(JsonObject json, String key) {
        return Optional.ofNullable(json.get(key)).map(text -> text.getAsString());
    }
}
