package io.github.rdpmedic.config.importing;

import io.github.rdpmedic.model.Endpoint;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The hosts whose certificates FreeRDP has accepted: version 3 keeps {@code server/<host>_<port>.pem}, version 2 a
 * line {@code host port fingerprint …} in {@code known_hosts2}, version 1 {@code host fingerprint} in
 * {@code known_hosts}.
 */
final class FreeRdpStore implements FileFormat {

    private static final Pattern PEM = Pattern.compile("(.+)_([0-9]{1,5})\\.pem");
    private static final Pattern LINE = Pattern.compile("(\\S+)\\s+([0-9]{1,5})\\s+[0-9A-Fa-f:]{40,95}(\\s.*)?");
    private static final Pattern LINE_WITHOUT_PORT = Pattern.compile("(\\S+)\\s+[0-9A-Fa-f:]{40,95}(\\s.*)?");
    private static final Pattern IPV6_WITH_DOTS =
            Pattern.compile("[0-9a-f.]*\\.\\.[0-9a-f.]*|([0-9a-f]{1,4}\\.){7}[0-9a-f]{1,4}");

    @Override
    public SourceId id() {
        return SourceId.FREERDP;
    }

    @Override
    public List<Path> places(PersonalFolders folders) {
        Path freerdp = folders.config().resolve("freerdp");
        return List.of(freerdp.resolve("server"), freerdp);
    }

    @Override
    public boolean isNamed(String name) {
        return PEM.matcher(name).matches() || name.equals("known_hosts2") || name.equals("known_hosts");
    }

    @Override
    public void read(ImportFile file, Findings findings) {
        Matcher pem = PEM.matcher(file.lowerName());
        if (pem.matches()) {
            findings.add(new Raw(0, "", host(pem.group(1)), pem.group(2)));
            return;
        }
        int number = 0;
        for (String line : file.text().lines().map(String::strip).toList()) {
            number++;
            Matcher withPort = LINE.matcher(line);
            Matcher withoutPort = LINE_WITHOUT_PORT.matcher(line);
            if (withPort.matches()) {
                findings.add(new Raw(number, "", bracketed(withPort.group(1)), withPort.group(2)));
            } else if (withoutPort.matches()) {
                findings.add(new Raw(number, "", bracketed(withoutPort.group(1)), ""));
            } else if (!line.isEmpty() && !line.startsWith("#")) {
                findings.remark("remark.known-hosts", number);
            }
        }
    }

    /** FreeRDP writes a dot for each colon of an IPv6 address. */
    private static String host(String stored) {
        return IPV6_WITH_DOTS.matcher(stored).matches() ? bracketed(stored.replace('.', ':')) : stored;
    }

    /** So that {@link Endpoint#parse} takes no group of it for a port. */
    private static String bracketed(String host) {
        return host.indexOf(':') >= 0 && !host.startsWith("[") ? "[" + host + "]" : host;
    }
}
