package io.github.rdpmedic.config.importing;

import io.github.rdpmedic.model.Message;
import io.github.rdpmedic.model.Printable;
import io.github.rdpmedic.platform.CredentialStore;
import io.github.rdpmedic.platform.Registry;
import io.github.rdpmedic.platform.UserFolders;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Finds the targets that other programs have saved. Reads only, and blocks while it does. */
public final class TargetImport {

    private static final int FOLDER_DEPTH = 5;

    private final List<FileSource> files;
    private final List<ImportSource> sources;

    private TargetImport(List<FileSource> files, List<ImportSource> others) {
        this.files = List.copyOf(files);
        this.sources = new ArrayList<>(files);
        this.sources.addAll(others);
    }

    /** @param environment reads {@code XDG_DATA_HOME} */
    public static TargetImport on(
            UserFolders folders, Registry registry, CredentialStore credentials, Map<String, String> environment) {
        PersonalFolders personal = PersonalFolders.of(folders, environment);
        // A list of hosts is whatever is nothing else, so it is asked last; 1Remote takes JSON that is not ours.
        Stream<FileFormat> formats = Stream.of(
                new RdpFiles(),
                new RemminaFiles(),
                new FreeRdpStore(),
                new OneRemoteDatabase(),
                new MacWindowsApp(),
                new RdcManFiles(),
                new MRemoteNgFiles(),
                new RoyalTsFiles(),
                new DevolutionsFiles(),
                new StoreAppFiles(),
                new WindowsAppFiles(),
                new OwnFiles(),
                new OneRemoteFiles(),
                new ListFiles());
        // Their .rdp files are like any other where a person names them.
        List<ImportSource> others = List.of(
                new FileSource(ClientRdpFiles.msrdc(), personal),
                new FileSource(ClientRdpFiles.cloudPc(), personal),
                new WorkspaceFeeds(registry, personal),
                new MstscRegistry(registry),
                new SavedCredentials(credentials));
        return new TargetImport(
                formats.map(format -> new FileSource(format, personal)).toList(), others);
    }

    /** Hears how far a look has got, on the thread that looks. */
    @FunctionalInterface
    public interface Progress {

        /**
         * @param done sources that were looked at, of {@code all}
         * @return false to look no further
         */
        boolean at(SourceId next, int done, int all);
    }

    /** What these programs keep on this PC; a source that fails leaves a remark, and the others are read. */
    public Discovery discover(Collection<SourceId> wanted) {
        return discover(wanted, (next, done, all) -> true);
    }

    public Discovery discover(Collection<SourceId> wanted, Progress progress) {
        List<ImportSource> asked =
                sources.stream().filter(source -> wanted.contains(source.id())).toList();
        List<Discovery> each = new ArrayList<>();
        for (ImportSource source : asked) {
            if (!progress.at(source.id(), each.size(), asked.size())) {
                break;
            }
            each.add(source.discover());
        }
        return each.stream().reduce(Discovery.NOTHING, Discovery::and);
    }

    /** What a file holds, told by its content, or a folder and those in it, told by their names. */
    public Discovery read(Path path) {
        if (Files.isDirectory(path)) {
            return files.stream()
                    .map(source -> source.folder(path, FOLDER_DEPTH))
                    .reduce(Discovery.NOTHING, Discovery::and);
        }
        try {
            return file(ImportFile.open(path));
        } catch (ImportFault fault) {
            return new Discovery(List.of(), List.of(new Remark(path.toString(), fault.text())));
        }
    }

    private Discovery file(ImportFile file) throws ImportFault {
        for (FileSource source : files) {
            if (source.format().recognises(file)) {
                return source.file(file);
            }
        }
        Message unknown = Message.of(TargetImport.class, "fault.unknown-kind", Printable.of(file.name()));
        return new Discovery(List.of(), List.of(new Remark(file.path().toString(), unknown)));
    }
}
