package io.github.rdpmedic.config.importing;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.rdpmedic.model.TargetOptions;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Databases of other programs, made here after their documented tables. */
class DatabasesTest {

    private static final String MAC = "Library/Containers/com.microsoft.rdc.macos/Data/Library/Application Support/"
            + "com.microsoft.rdc.macos/com.microsoft.rdc.application-data.sqlite";
    private static final String SERVERS =
            "CREATE TABLE Servers(Id VARCHAR PRIMARY KEY, Protocol VARCHAR, ClassVersion VARCHAR, Json TEXT)";
    private static final List<String> BOOKMARKS = List.of(
            "CREATE TABLE ZGATEWAYENTITY(Z_PK INTEGER PRIMARY KEY, ZHOSTNAME VARCHAR)",
            "CREATE TABLE ZBOOKMARKFOLDERENTITY(Z_PK INTEGER PRIMARY KEY, ZTITLE VARCHAR)",
            "CREATE TABLE ZBOOKMARKENTITY(Z_PK INTEGER PRIMARY KEY, ZFRIENDLYNAME VARCHAR, ZHOSTNAME VARCHAR,"
                    + " ZGATEWAY INTEGER, ZBOOKMARKFOLDER INTEGER, ZCREDENTIAL INTEGER)",
            "INSERT INTO ZGATEWAYENTITY VALUES(7, 'gw.example')",
            "INSERT INTO ZBOOKMARKFOLDERENTITY VALUES(1, 'Work')",
            "INSERT INTO ZBOOKMARKENTITY VALUES(1, 'Office', 'pc.example:3390', 7, 1, 3)",
            "INSERT INTO ZBOOKMARKENTITY VALUES(2, '', 'lab.example', NULL, NULL, NULL)",
            "INSERT INTO ZBOOKMARKENTITY VALUES(3, 'Empty', NULL, NULL, NULL, NULL)");

    @TempDir
    private Path directory;

    private Home home;

    @BeforeEach
    void aPerson() {
        home = new Home(directory);
    }

    private Connection database(Path file, List<String> statements) throws SQLException {
        Connection connection = DriverManager.getConnection("jdbc:sqlite:" + file);
        try (var statement = connection.createStatement()) {
            for (String sql : statements) {
                statement.execute(sql);
            }
        }
        return connection;
    }

    private Path made(String name, List<String> statements) throws SQLException {
        Path file = home.with(name, "");
        database(file, statements).close();
        return file;
    }

    private static String server(String id, String protocol, String json) {
        return "INSERT INTO Servers VALUES('" + id + "', '" + protocol + "', '2.0', '" + json + "')";
    }

    private static List<Path> beside(Path file) {
        try (Stream<Path> files = Files.list(file.getParent())) {
            return files.sorted().toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    @Test
    void oneRemoteKeepsADocumentForEachServer() throws Exception {
        Path file = made(
                ".config/1Remote/1Remote.db",
                List.of(
                        SERVERS,
                        server(
                                "01",
                                "RDP",
                                "{\"DisplayName\":\"One\",\"Address\":\"one.example\",\"Port\":\"3390\",\"Password\":\"s3cret\","
                                        + "\"GatewayMode\":1,\"GatewayHostName\":\"gw.example\","
                                        + "\"GatewayBypassForLocalAddress\":false}"),
                        server("02", "SSH", "{\"DisplayName\":\"Shell\",\"Address\":\"ssh.example\"}"),
                        server("03", "RemoteApp", "{\"DisplayName\":\"App\",\"Address\":\"app.example\"}"),
                        server("04", "RDP", "{\"DisplayName\":"),
                        server("05", "RDP", "{\"DisplayName\":\"Wrong\",\"Address\":\"two words\"}")));

        Discovery discovery = home.discover();

        assertThat(Home.shown(discovery))
                .containsExactly("One one.example:3390 behind the gateway gw.example", "App app.example:3389");
        assertThat(Home.remarks(discovery))
                .hasSize(2)
                .anyMatch(text -> text.contains("the entry 04 is broken"))
                .anyMatch(text -> text.contains("“two words”"));
        assertThat(discovery.toString()).doesNotContain("s3cret");
        assertThat(beside(file)).containsExactly(file);
    }

    @Test
    void aDatabaseThatItsProgramIsWritingIsReadWithWhatIsOnlyInItsLog() throws Exception {
        Path file = home.with(".config/1Remote/1Remote.db", "");
        try (Connection program = database(file, List.of("PRAGMA journal_mode=WAL", SERVERS))) {
            program.setAutoCommit(false);
            try (var statement = program.createStatement()) {
                statement.execute(server("01", "RDP", "{\"DisplayName\":\"New\",\"Address\":\"new.example\"}"));
                program.commit();
                statement.execute(server("02", "RDP", "{\"DisplayName\":\"Half\",\"Address\":\"half.example\"}"));
                List<Path> before = beside(file);

                assertThat(Home.shown(home.discover())).containsExactly("New new.example:3389");

                assertThat(beside(file)).isEqualTo(before);
            }
        }
    }

    @Test
    void windowsAppOnMacOsNamesGatewayAndFolder() throws Exception {
        made(MAC, BOOKMARKS);

        Discovery discovery = home.discover();

        assertThat(Home.shown(discovery))
                .containsExactly(
                        "Office pc.example:3390 behind the gateway gw.example", "lab.example lab.example:3389");
        assertThat(discovery.found().get(0).options()).isEqualTo(TargetOptions.NONE.withGroup(Optional.of("Work")));
    }

    @Test
    void anOlderAppWithoutGatewaysAndFoldersIsReadToo() throws Exception {
        made(
                MAC,
                List.of(
                        "CREATE TABLE ZBOOKMARKENTITY(Z_PK INTEGER PRIMARY KEY, ZHOSTNAME VARCHAR)",
                        "INSERT INTO ZBOOKMARKENTITY VALUES(1, 'pc.example')"));

        assertThat(Home.shown(home.discover())).containsExactly("pc.example pc.example:3389");
    }

    @Test
    void aDatabaseThatIsNamedIsToldByItsTables() throws Exception {
        Path servers = made("a b#c.db", List.of(SERVERS, server("01", "RDP", "{\"Address\":\"one.example\"}")));
        Path other = made("other.db", List.of("CREATE TABLE Notes(Text TEXT)"));

        assertThat(Home.shown(home.targetImport().read(servers))).containsExactly("one.example one.example:3389");
        assertThat(Home.remarks(home.targetImport().read(other)))
                .singleElement()
                .asString()
                .contains("no kind of file that can be imported");
    }

    @Test
    void aViewInPlaceOfTheTableIsNotRun() throws Exception {
        Path file = made(
                ".config/1Remote/1Remote.db",
                List.of("CREATE VIEW Servers AS WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n)"
                        + " SELECT i AS Id, 'RDP' AS Protocol, '{}' AS Json FROM n"));

        assertThat(Home.remarks(home.discover()))
                .singleElement()
                .asString()
                .contains(file + ": this is not a file of 1Remote");
    }

    @Test
    void aDatabaseThatIsNoneSaysWhatToDo() {
        home.with(MAC, "SQLite format 3\0 and then nothing of it");
        home.with(".config/1Remote/1Remote.db", "text");

        assertThat(Home.remarks(home.discover()))
                .hasSize(2)
                .allMatch(text -> text.contains("this database cannot be read. Close its program"));
    }
}
