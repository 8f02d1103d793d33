package io.github.rdpmedic.config.importing;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Remmina's {@code *.remmina}: GKeyFile with the group {@code [remmina]}. */
final class RemminaFiles implements FileFormat {

    private static final String GROUP = "[remmina]";

    @Override
    public SourceId id() {
        return SourceId.REMMINA;
    }

    @Override
    public List<Path> places(PersonalFolders folders) {
        return List.of(
                folders.home().resolve(".remmina"),
                folders.data().resolve("remmina"),
                folders.home().resolve(".var/app/org.remmina.Remmina/data/remmina"));
    }

    @Override
    public boolean isNamed(String name) {
        return name.endsWith(".remmina");
    }

    @Override
    public boolean recognises(ImportFile file) {
        return isNamed(file.lowerName()) || file.startsWith(GROUP);
    }

    @Override
    public void read(ImportFile file, Findings findings) throws ImportFault {
        if (file.text().lines().map(String::strip).noneMatch(GROUP::equals)) {
            throw new ImportFault("fault.remmina", file.shown());
        }
        Map<String, String> keys = keys(file);
        String server = keys.getOrDefault("server", "");
        if (!keys.getOrDefault("protocol", "RDP").equalsIgnoreCase("RDP") || server.isEmpty()) {
            return;
        }
        String gateway = keys.getOrDefault("gateway_server", "");
        boolean used = !keys.getOrDefault("gateway_usage", "1").equals("0");
        findings.add(new Raw(0, keys.getOrDefault("name", ""), server, "")
                .through(gateway, used ? 1 : 0)
                .in(GroupPath.of(keys.getOrDefault("group", ""), '/')));
    }

    private static Map<String, String> keys(ImportFile file) {
        Map<String, String> keys = new HashMap<>();
        boolean inGroup = false;
        for (String line : file.text().lines().map(String::strip).toList()) {
            int equals = line.indexOf('=');
            if (line.startsWith("[")) {
                inGroup = line.equals(GROUP);
            } else if (inGroup && equals > 0 && !line.startsWith("#")) {
                keys.put(
                        line.substring(0, equals).strip(),
                        line.substring(equals + 1).strip());
            }
        }
        return keys;
    }
}
