package io.github.rdpmedic.platform;

import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;

/** The folders of a person after the XDG Base Directory Specification. */
public final class XdgUserFolders implements UserFolders {

    private final Map<String, String> environment;

    /** @param environment reads {@code HOME}, {@code XDG_CONFIG_HOME} and {@code XDG_CACHE_HOME} */
    public XdgUserFolders(Map<String, String> environment) {
        this.environment = Map.copyOf(environment);
    }

    @Override
    public Path home() {
        return Path.of(environment.getOrDefault("HOME", System.getProperty("user.home")));
    }

    @Override
    public Path config() {
        return folder("XDG_CONFIG_HOME", ".config");
    }

    @Override
    public Path cache() {
        return folder("XDG_CACHE_HOME", ".cache");
    }

    /** Nothing on these systems keeps a Default.rdp. */
    @Override
    public Optional<Path> documents() {
        return Optional.empty();
    }

    private Path folder(String variable, String otherwise) {
        return XdgPlaces.absolute(environment.get(variable)).orElse(home().resolve(otherwise));
    }
}
