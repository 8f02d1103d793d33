package io.github.rdpmedic.config.importing;

import io.github.rdpmedic.platform.UserFolders;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Where a person and their programs keep files.
 *
 * @param config {@code %APPDATA%}, {@code $XDG_CONFIG_HOME}
 * @param local {@code %LOCALAPPDATA%}, {@code $XDG_CACHE_HOME}
 * @param data {@code $XDG_DATA_HOME}
 * @param own folders in which people save files by themselves
 */
record PersonalFolders(Path home, Path config, Path local, Path data, List<Path> own) {

    static PersonalFolders of(UserFolders folders, Map<String, String> environment) {
        Path home = folders.home();
        Path data = Optional.ofNullable(environment.get("XDG_DATA_HOME"))
                .filter(text -> !text.isEmpty())
                .map(Path::of)
                .filter(Path::isAbsolute)
                .orElse(home.resolve(".local").resolve("share"));
        List<Path> own = Stream.concat(
                        folders.documents().stream(),
                        Stream.of("Documents", "Desktop").map(home::resolve))
                .distinct()
                .toList();
        return new PersonalFolders(home, folders.config(), folders.cache(), data, own);
    }
}
