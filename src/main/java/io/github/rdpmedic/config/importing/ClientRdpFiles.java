package io.github.rdpmedic.config.importing;

import java.nio.file.Path;
import java.util.List;
import java.util.function.Function;

/** The {@code .rdp} files that a client of Microsoft's keeps for itself, in folders below one of its own. */
final class ClientRdpFiles implements FileFormat {

    private static final int FOLDER_OF_A_SUBSCRIPTION = 3;
    private static final RdpFiles FORMAT = new RdpFiles();

    private final SourceId id;
    private final Function<PersonalFolders, Path> place;

    private ClientRdpFiles(SourceId id, Function<PersonalFolders, Path> place) {
        this.id = id;
        this.place = place;
    }

    /** "Remote Desktop" of the MSI package: a folder for each subscribed workspace. */
    static ClientRdpFiles msrdc() {
        return new ClientRdpFiles(SourceId.MSRDC, folders -> folders.local().resolve("rdclientwpf"));
    }

    /** What Windows App downloads for Cloud PCs. */
    static ClientRdpFiles cloudPc() {
        return new ClientRdpFiles(
                SourceId.CLOUD_PC,
                folders -> folders.local()
                        .resolve("Microsoft")
                        .resolve("Windows365")
                        .resolve("RdpFiles"));
    }

    /** RemoteApp and Desktop Connections: {@code {GUID}\Resource\*.rdp}. */
    static ClientRdpFiles workspaces() {
        return new ClientRdpFiles(
                SourceId.WORKSPACES,
                folders -> folders.config().resolve("Microsoft").resolve("Workspaces"));
    }

    @Override
    public SourceId id() {
        return id;
    }

    @Override
    public List<Path> places(PersonalFolders folders) {
        return List.of(place.apply(folders));
    }

    @Override
    public int depth() {
        return FOLDER_OF_A_SUBSCRIPTION;
    }

    @Override
    public boolean isNamed(String name) {
        return FORMAT.isNamed(name);
    }

    @Override
    public void read(ImportFile file, Findings findings) throws ImportFault {
        FORMAT.read(file, findings);
    }
}
