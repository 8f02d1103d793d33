package io.github.rdpmedic.config.importing;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import java.util.stream.Stream;

/**
 * The database of 1Remote: a row with a JSON document for each server. SQLite takes the wanted values out of the
 * document, so that the passwords in it are not even seen.
 */
final class OneRemoteDatabase implements FileFormat {

    private static final String SERVERS = "Servers";
    private static final List<String> READ =
            List.of("DisplayName", "Address", "Port", "GatewayMode", "GatewayHostName", "GatewayBypassForLocalAddress");
    private static final String QUERY = "SELECT "
            + String.join(
                    ", ",
                    READ.stream()
                            .map(key -> "json_extract(Json, '$." + key + "')")
                            .toList())
            + " FROM Servers WHERE upper(Protocol) IN ('RDP', 'REMOTEAPP')"
            + " AND json_valid(Json) ORDER BY rowid";
    private static final String BROKEN =
            "SELECT Id FROM Servers WHERE upper(Protocol) IN ('RDP', 'REMOTEAPP') AND NOT json_valid(Json)";

    @Override
    public SourceId id() {
        return SourceId.ONE_REMOTE;
    }

    @Override
    public List<Path> places(PersonalFolders folders) {
        return List.of(folders.config().resolve("1Remote"));
    }

    @Override
    public boolean isNamed(String name) {
        return name.equals("1remote.db");
    }

    @Override
    public boolean recognises(ImportFile file) throws ImportFault {
        return isNamed(file.lowerName())
                || file.isSqlite() && file.columns(SERVERS).contains("Json");
    }

    @Override
    public void read(ImportFile file, Findings findings) throws ImportFault {
        try (SqliteFile database = SqliteFile.open(file.path())) {
            if (!database.columns(SERVERS).containsAll(List.of("Id", "Protocol", "Json"))) {
                throw new ImportFault("fault.other-root", file.shown(), id().program());
            }
            database.rows(QUERY).forEach(row -> server(row, findings));
            database.rows(BROKEN).forEach(row -> findings.remark("remark.json-row", 0, Findings.shown(row.get(0))));
        } catch (IOException | SQLException unreadable) {
            throw new ImportFault("fault.database", file.shown());
        }
    }

    private static void server(List<String> row, Findings findings) {
        if (!row.get(1).isBlank()) {
            findings.add(
                    new Raw(0, row.get(0), row.get(1), row.get(2)).through(row.get(4), usage(row.get(3), row.get(5))));
        }
    }

    /** @param bypass whether a host that can be reached straight is; SQLite says 1 for true */
    static int usage(String mode, String bypass) {
        boolean straightFirst = Stream.of("1", "true").anyMatch(bypass::equalsIgnoreCase);
        return mode.equals("1") ? straightFirst ? 2 : 1 : 0;
    }
}
