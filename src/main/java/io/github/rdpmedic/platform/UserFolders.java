package io.github.rdpmedic.platform;

import java.nio.file.Path;
import java.util.Optional;

/** Where the programs of this person keep their files. The folders need not exist. */
public interface UserFolders {

    Path home();

    /** Settings that follow the person: {@code %APPDATA%}, {@code $XDG_CONFIG_HOME}. */
    Path config();

    /** What a program can make again: {@code %LOCALAPPDATA%}, {@code $XDG_CACHE_HOME}. */
    Path cache();

    /** The folder in which mstsc keeps Default.rdp, wherever it was redirected to; empty but on Windows. */
    Optional<Path> documents();
}
