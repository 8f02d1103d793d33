package io.github.rdpmedic.platform.windows;

import com.sun.jna.platform.win32.Guid.GUID;
import com.sun.jna.platform.win32.KnownFolders;
import com.sun.jna.platform.win32.Shell32Util;
import com.sun.jna.platform.win32.Win32Exception;
import io.github.rdpmedic.platform.UserFolders;
import java.nio.file.Path;
import java.util.Optional;

/** The known folders of the person who is signed in; OneDrive and administrators may have moved each of them. */
final class WindowsUserFolders implements UserFolders {

    @Override
    public Path home() {
        return Path.of(System.getProperty("user.home"));
    }

    @Override
    public Path config() {
        return folder(KnownFolders.FOLDERID_RoamingAppData)
                .orElse(home().resolve("AppData").resolve("Roaming"));
    }

    @Override
    public Path cache() {
        return folder(KnownFolders.FOLDERID_LocalAppData)
                .orElse(home().resolve("AppData").resolve("Local"));
    }

    @Override
    public Optional<Path> documents() {
        return folder(KnownFolders.FOLDERID_Documents);
    }

    /** Empty when Windows does not know it, as for an account without a profile. */
    private static Optional<Path> folder(GUID id) {
        try {
            return Optional.ofNullable(Shell32Util.getKnownFolderPath(id)).map(Path::of);
        } catch (Win32Exception noSuchFolder) {
            return Optional.empty();
        }
    }
}
