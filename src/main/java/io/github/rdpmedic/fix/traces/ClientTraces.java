package io.github.rdpmedic.fix.traces;

import io.github.rdpmedic.platform.PlatformException;
import io.github.rdpmedic.platform.Registry;
import io.github.rdpmedic.platform.UserFolders;
import io.github.rdpmedic.platform.UserSession;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Where the clients of this system keep what can be cleared: mstsc on Windows; FreeRDP, Remmina, rdesktop elsewhere. */
final class ClientTraces {

    /** The two generations of bitmap caches of mstsc. */
    private static final Pattern MSTSC_CACHE = Pattern.compile("bcache[0-9]+\\.bmc|cache[0-9]{4}\\.bin");

    private static final Pattern RDESKTOP_CACHE = Pattern.compile("pstcache_[0-9]+");
    private static final Pattern EVERYTHING = Pattern.compile(".+");

    /** Windows names a jump list after a digest of its program's name; this is mstsc. */
    private static final String MSTSC_JUMP_LIST = "1bc392b8e104a00e.automaticDestinations-ms";

    private static final Pattern VARIABLE = Pattern.compile("%([A-Za-z]+)%");

    private final UserSession session;
    private final Registry registry;

    ClientTraces(UserSession session, Registry registry) {
        this.session = session;
        this.registry = registry;
    }

    List<CacheContent> all() throws PlatformException {
        return registry.availability().isAvailable() ? onWindows() : elsewhere();
    }

    /** The folders in which {@link SetAside} leaves files. */
    List<Path> places() throws PlatformException {
        List<Path> places = new ArrayList<>();
        for (CacheContent content : all()) {
            if (content instanceof FolderFiles files) {
                places.add(files.folder().getParent());
            } else if (content instanceof SingleFile single) {
                places.add(single.file().getParent());
            } else if (content instanceof KnownHosts known) {
                places.add(known.file().getParent());
            } else if (content instanceof TrustedServerCertificates certificates) {
                places.add(certificates.folder().getParent());
            }
        }
        return places.stream().distinct().toList();
    }

    private List<CacheContent> onWindows() throws PlatformException {
        UserFolders folders = session.folders();
        List<CacheContent> contents = new ArrayList<>();
        contents.add(new FolderFiles(CachePart.BITMAPS, bitmapFolder(), MSTSC_CACHE));
        contents.add(new RecentHosts(registry));
        contents.add(new ServerValues(CachePart.HINTS, registry, MstscKeys.USER_NAME));
        contents.add(new SingleFile(
                CachePart.JUMP_LIST,
                folders.config()
                        .resolve("Microsoft")
                        .resolve("Windows")
                        .resolve("Recent")
                        .resolve("AutomaticDestinations")
                        .resolve(MSTSC_JUMP_LIST)));
        contents.add(new ServerValues(CachePart.CERTIFICATES, registry, MstscKeys.CERTIFICATE));
        contents.add(new Consents(registry));
        folders.documents()
                .ifPresent(documents ->
                        contents.add(new SingleFile(CachePart.DEFAULT_RDP, documents.resolve("Default.rdp"))));
        contents.add(new SavedSignIns(session.credentials()));
        return contents;
    }

    private Path bitmapFolder() throws PlatformException {
        Path usual = session.folders()
                .cache()
                .resolve("Microsoft")
                .resolve("Terminal Server Client")
                .resolve("Cache");
        Optional<Registry.Value> moved = registry.read(MstscKeys.ROOT, MstscKeys.CACHE_FOLDER);
        return moved.flatMap(this::folder).orElse(usual);
    }

    /** Empty when the value does not name a folder, so that the usual one is meant. */
    private Optional<Path> folder(Registry.Value value) {
        String text = value instanceof Registry.ExpandText expand ? expand.text() : MstscKeys.text(value);
        String expanded = VARIABLE.matcher(text).replaceAll(this::expanded);
        try {
            return Optional.of(expanded)
                    .filter(path -> !path.isBlank())
                    .map(Path::of)
                    .filter(path -> path.isAbsolute() && path.getParent() != null);
        } catch (InvalidPathException noPath) {
            return Optional.empty();
        }
    }

    private String expanded(MatchResult variable) {
        UserFolders folders = session.folders();
        String value = switch (variable.group(1).toUpperCase(Locale.ROOT)) {
            case "LOCALAPPDATA" -> folders.cache().toString();
            case "APPDATA" -> folders.config().toString();
            case "USERPROFILE" -> folders.home().toString();
            default -> variable.group();
        };
        return Matcher.quoteReplacement(value);
    }

    /** FreeRDP itself keeps pictures only where {@code /cache:persist-file:} says, and RDP Medic cannot know that. */
    private List<CacheContent> elsewhere() {
        UserFolders folders = session.folders();
        Path freeRdp = folders.config().resolve("freerdp");
        return List.of(
                new FolderFiles(CachePart.BITMAPS, folders.cache().resolve("freerdp"), EVERYTHING),
                new FolderFiles(CachePart.BITMAPS, folders.cache().resolve("remmina"), EVERYTHING),
                new FolderFiles(
                        CachePart.BITMAPS, folders.home().resolve(".rdesktop").resolve("cache"), RDESKTOP_CACHE),
                new KnownHosts(freeRdp.resolve("known_hosts")),
                new KnownHosts(freeRdp.resolve("known_hosts2")),
                new TrustedServerCertificates(freeRdp.resolve("server")));
    }
}
