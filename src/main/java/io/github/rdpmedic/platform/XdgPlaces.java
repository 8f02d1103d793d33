package io.github.rdpmedic.platform;

import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;

/** Where the XDG Base Directory Specification puts the files of a program; Linux and the BSDs follow it. */
public final class XdgPlaces {

    private static final String PROGRAM = "rdp-medic";
    private static final Path POLICY = Path.of("/etc", PROGRAM, "policy.properties");

    private XdgPlaces() {}

    /** @param environment reads {@code HOME}, {@code XDG_CONFIG_HOME} and {@code XDG_DATA_HOME} */
    public static Places in(Map<String, String> environment) {
        Path home = Path.of(environment.getOrDefault("HOME", System.getProperty("user.home")));
        Path config = absolute(environment.get("XDG_CONFIG_HOME")).orElse(home.resolve(".config"));
        Path data = absolute(environment.get("XDG_DATA_HOME"))
                .orElse(home.resolve(".local").resolve("share"));
        return new Places(config.resolve(PROGRAM), data.resolve(PROGRAM), POLICY);
    }

    /** The specification says that a relative path in these variables is invalid and must be ignored. */
    static Optional<Path> absolute(String variable) {
        return Optional.ofNullable(variable)
                .filter(value -> !value.isEmpty())
                .map(Path::of)
                .filter(Path::isAbsolute);
    }
}
