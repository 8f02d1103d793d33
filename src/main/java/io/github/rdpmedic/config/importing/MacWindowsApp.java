package io.github.rdpmedic.config.importing;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import java.util.Set;

/** The PCs that a person has added to Windows App, once Microsoft Remote Desktop, on macOS. */
final class MacWindowsApp implements FileFormat {

    private static final String NAME = "com.microsoft.rdc.application-data.sqlite";
    private static final String BOOKMARKS = "ZBOOKMARKENTITY";

    @Override
    public SourceId id() {
        return SourceId.MAC_APP;
    }

    @Override
    public List<Path> places(PersonalFolders folders) {
        return List.of(folders.home()
                .resolve("Library/Containers/com.microsoft.rdc.macos/Data/Library/Application Support")
                .resolve("com.microsoft.rdc.macos"));
    }

    @Override
    public boolean isNamed(String name) {
        return name.equals(NAME);
    }

    @Override
    public boolean recognises(ImportFile file) throws ImportFault {
        return isNamed(file.lowerName())
                || file.isSqlite() && file.columns(BOOKMARKS).contains("ZHOSTNAME");
    }

    @Override
    public void read(ImportFile file, Findings findings) throws ImportFault {
        try (SqliteFile database = SqliteFile.open(file.path())) {
            Set<String> columns = database.columns(BOOKMARKS);
            if (!columns.contains("ZHOSTNAME")) {
                throw new ImportFault("fault.other-root", file.shown(), id().program());
            }
            for (List<String> row : database.rows(query(database, columns))) {
                if (!row.get(1).isBlank()) {
                    findings.add(new Raw(0, row.get(0), row.get(1), "")
                            .through(row.get(2), 1)
                            .in(GroupPath.TOP.below(row.get(3))));
                }
            }
        } catch (IOException | SQLException unreadable) {
            throw new ImportFault("fault.database", file.shown());
        }
    }

    /** Relations that this version of the app does not have are left out. */
    private static String query(SqliteFile database, Set<String> columns) throws SQLException {
        boolean gateway = columns.contains("ZGATEWAY")
                && database.columns("ZGATEWAYENTITY").contains("ZHOSTNAME");
        boolean folder = columns.contains("ZBOOKMARKFOLDER")
                && database.columns("ZBOOKMARKFOLDERENTITY").contains("ZTITLE");
        return "SELECT "
                + (columns.contains("ZFRIENDLYNAME") ? "b.ZFRIENDLYNAME" : "''")
                + ", b.ZHOSTNAME, "
                + (gateway ? "g.ZHOSTNAME" : "''")
                + ", "
                + (folder ? "f.ZTITLE" : "''")
                + " FROM ZBOOKMARKENTITY b"
                + (gateway ? " LEFT JOIN ZGATEWAYENTITY g ON g.Z_PK = b.ZGATEWAY" : "")
                + (folder ? " LEFT JOIN ZBOOKMARKFOLDERENTITY f ON f.Z_PK = b.ZBOOKMARKFOLDER" : "");
    }
}
