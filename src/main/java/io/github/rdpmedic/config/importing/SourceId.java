package io.github.rdpmedic.config.importing;

import java.util.Arrays;
import java.util.Optional;

/** Where saved targets can come from. The id is what {@code targets import --from} takes. */
public enum SourceId {
    RDP_MEDIC("rdp-medic", "RDP Medic"),
    RDP_FILES("rdp", ".rdp"),
    MSTSC("mstsc", "mstsc"),
    CREDENTIALS("credentials", "Credential Manager"),
    WORKSPACES("workspaces", "RemoteApp and Desktop Connections"),
    MSRDC("msrdc", "Remote Desktop (MSRDC)"),
    CLOUD_PC("cloud-pc", "Windows 365"),
    WINDOWS_APP("windows-app", "Windows App"),
    STORE_APP("store-app", "Remote Desktop (Store)"),
    MAC_APP("mac-app", "Windows App (macOS)"),
    REMMINA("remmina", "Remmina"),
    FREERDP("freerdp", "FreeRDP"),
    RDCMAN("rdcman", "RDCMan"),
    MREMOTENG("mremoteng", "mRemoteNG"),
    ONE_REMOTE("1remote", "1Remote"),
    ROYAL_TS("royalts", "Royal TS"),
    DEVOLUTIONS("devolutions", "Devolutions Remote Desktop Manager"),
    LIST("list", "CSV");

    private final String id;
    private final String program;

    SourceId(String id, String program) {
        this.id = id;
        this.program = program;
    }

    public String id() {
        return id;
    }

    /** What people call the program or the kind of file; the same in every language. */
    public String program() {
        return program;
    }

    /** Whether it is what a program remembers by itself and forgets again, rather than a list that a person keeps. */
    boolean isTrace() {
        return this == MSTSC || this == CREDENTIALS || this == FREERDP;
    }

    public static Optional<SourceId> of(String id) {
        return Arrays.stream(values())
                .filter(source -> source.id.equalsIgnoreCase(id))
                .findFirst();
    }
}
