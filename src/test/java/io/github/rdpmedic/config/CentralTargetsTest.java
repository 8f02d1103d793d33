package io.github.rdpmedic.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.rdpmedic.config.importing.TargetsExport;
import io.github.rdpmedic.model.Endpoint;
import io.github.rdpmedic.model.Roster;
import io.github.rdpmedic.model.Target;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.Signature;
import java.time.Clock;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CentralTargetsTest {

    private static final Target FILES = new Target("Files", new Endpoint("files.corp.example", 3389));
    private static final Target SQL = new Target("SQL", new Endpoint("sql.corp.example", 3390));

    @TempDir
    private Path directory;

    private ListServer server;

    @BeforeEach
    void startServer() throws Exception {
        server = new ListServer();
        server.put("/list", TargetsExport.json(roster(FILES, SQL)));
    }

    @AfterEach
    void stopServer() {
        server.close();
    }

    @Test
    void theListOfAServerWithThePinnedCertificateStandsBelowTheOwnTargets() throws Exception {
        Files.writeString(directory.resolve("targets.properties"), "target.mine.host = mine.example\n");

        try (ConfigDirectory config = open(pinned(server.fingerprint()))) {
            assertThat(config.targets().all())
                    .containsExactly(new Target("mine", new Endpoint("mine.example", 3389)), FILES, SQL);
            assertThat(config.targets().problem()).isEmpty();
            assertThat(config.targets().origin(FILES)).contains(server.url("/list"));
            assertThat(config.targets().origin(config.targets().all().get(0))).isEmpty();
        }
    }

    @Test
    void whatIsNoListIsToldWhatAListIs() throws Exception {
        CentralTargets central = followed();
        server.put("/list", "<html><body>Please log on</body></html>");

        central.refresh();

        assertThat(central.problem().orElseThrow().text().toString())
                .contains("this is no list of targets. It has to be what “targets export” writes");
    }

    @Test
    void anUnchangedListIsNotSentAgain() throws Exception {
        CentralTargets central = followed();

        central.refresh();

        assertThat(server.answers).containsExactly(200, 304);
        assertThat(central.roster().targets()).containsExactly(FILES, SQL);
    }

    @Test
    void aChangedListIsTakenOver() throws Exception {
        CentralTargets central = followed();
        server.put("/list", TargetsExport.csv(roster(SQL)));

        central.refresh();

        assertThat(central.roster().targets()).containsExactly(SQL);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "{\"targets\": [",
                "{\"schema\": 1, \"targets\": []}",
                "<html><body>Please log on</body></html>",
                "name,host,port,loadbalanceinfo,gatewayhostname,gatewayusagemethod,resourceprovider\r\nA,not a host,1,,,,\r\n",
                "target.a.host = a.example\ntarget.a.port = 99999\n",
                "srv01\nsrv01\n"
            })
    void brokenContentKeepsTheLastGoodListAndSaysSoInOneSentence(String broken) throws Exception {
        CentralTargets central = followed();
        server.put("/list", broken);

        central.refresh();

        assertThat(central.roster().targets()).containsExactly(FILES, SQL);
        assertThat(central.problem().orElseThrow().text().toString())
                .startsWith("The central list " + server.url("/list") + " was not taken over: ")
                .endsWith("Its last good version stays in force.")
                .hasLineCount(1);
    }

    @Test
    void aServerThatFailsKeepsTheListAcrossARestart() throws Exception {
        followed();
        server.brokenWith = 503;

        try (ConfigDirectory config = open(pinned(server.fingerprint()))) {
            config.targets();
            assertThat(config.targets().all()).containsExactly(FILES, SQL);
        }
        assertThat(server.answers)
                .as("a list that was looked at just now is not asked for again")
                .containsExactly(200);
    }

    @Test
    void aServerWithAnotherCertificateIsRefused() throws Exception {
        CentralTargets central = central();

        central.follow(Optional.of(source(Optional.of("0".repeat(64)), Optional.empty())));

        assertThat(central.roster().targets()).isEmpty();
        assertThat(server.answers).isEmpty();
        assertThat(central.problem().orElseThrow().text().toString())
                .contains("could not prove who it is")
                .contains(server.fingerprint());
    }

    @Test
    void withoutAPinTheRootsOfJavaDecide() {
        CentralTargets central = central();

        central.follow(Optional.of(source(Optional.empty(), Optional.empty())));

        assertThat(central.roster().targets()).isEmpty();
        assertThat(server.answers).isEmpty();
        assertThat(central.problem()).isPresent();
    }

    @Test
    void aSignatureThatFitsIsAskedForWhereAKeyIsGiven() throws Exception {
        KeyPair key = KeyPairGenerator.getInstance("Ed25519").generateKeyPair();
        String encoded = Base64.getEncoder().encodeToString(key.getPublic().getEncoded());
        CentralSource source = source(Optional.of(server.fingerprint()), Optional.of(encoded));
        CentralTargets unsigned = central();
        unsigned.follow(Optional.of(source));
        assertThat(unsigned.roster().targets()).isEmpty();

        server.put("/list.sig", signature(key, TargetsExport.json(roster(FILES, SQL))));
        unsigned.refresh();
        assertThat(unsigned.roster().targets()).containsExactly(FILES, SQL);

        server.put("/list", TargetsExport.json(roster(SQL)));
        unsigned.refresh();
        assertThat(unsigned.roster().targets())
                .as("a list that somebody else changed")
                .containsExactly(FILES, SQL);
        assertThat(unsigned.problem().orElseThrow().text().toString()).contains("signature");
    }

    @Test
    void aCopyThatWasNotCheckedAsTheSourceNowWantsIsNotUsed() throws Exception {
        followed();
        KeyPair key = KeyPairGenerator.getInstance("Ed25519").generateKeyPair();
        String encoded = Base64.getEncoder().encodeToString(key.getPublic().getEncoded());
        CentralTargets central = central();

        central.follow(Optional.of(source(Optional.of(server.fingerprint()), Optional.of(encoded))));

        assertThat(central.roster().targets()).isEmpty();
    }

    @Test
    void aFileOnAShareIsReadToo() throws Exception {
        Path list = Files.writeString(directory.resolve("list.txt"), "srv01\nFile server,files.corp.example,3390\n");

        try (ConfigDirectory config = open("targets.source = " + list.toString().replace("\\", "\\\\"))) {
            assertThat(config.targets().all()).extracting(Target::name).containsExactly("srv01", "File server");
        }
    }

    @Test
    void theOwnTargetOfTheSameNameOrAddressWinsAndACentralOneCannotBeRemovedHere() throws Exception {
        Files.writeString(
                directory.resolve("targets.properties"),
                "target.a.name = FILES\ntarget.a.host = mine.example\n"
                        + "target.b.name = Database\ntarget.b.host = SQL.corp.example\ntarget.b.port = 3390\n");
        server.put("/list", TargetsExport.json(roster(FILES, SQL, new Target("C", new Endpoint("c.example", 3389)))));

        try (ConfigDirectory config = open(pinned(server.fingerprint()))) {
            assertThat(config.targets().all()).extracting(Target::name).containsExactly("FILES", "Database", "C");
            assertThatThrownBy(() -> config.targets().remove("C"))
                    .isInstanceOf(ConfigException.class)
                    .hasMessageContaining("stands in the central list");
            assertThat(config.targets().remove("files")).isTrue();
            assertThat(config.targets().all()).extracting(Target::name).containsExactly("Database", "Files", "C");
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "targets.source = http://lists.example/list",
                "targets.source = https://user:secret@lists.example/list",
                "targets.source = lists/list",
                "targets.source.refresh = 1s",
                "targets.source.certificate-sha256 = abc",
                "targets.source.signature-key = abc",
                "serve.networks = everything"
            })
    void aWrongSettingIsNamedWithItsLine(String line) {
        try (ConfigDirectory config = open("# fleet\n" + line)) {
            assertThat(config.settings().problem().orElseThrow().line()).isEqualTo(2);
            assertThat(config.fleet()).isEqualTo(FleetSettings.NONE);
        }
    }

    @Test
    void thePolicyOutranksThePerson() throws Exception {
        Path policy = Files.writeString(directory.resolve("policy.properties"), "serve.networks = 10.0.0.0/8\n");
        Files.writeString(directory.resolve("settings.properties"), "serve.networks = 0.0.0.0/0\n");

        try (ConfigDirectory config = ConfigDirectory.open(directory, Optional.of(policy))) {
            assertThat(config.fleet().serveNetworks()).hasToString("[10.0.0.0/8]");
        }
    }

    private CentralTargets central() {
        return new CentralTargets(directory, Clock.systemUTC());
    }

    private CentralTargets followed() throws Exception {
        CentralTargets central = central();
        central.follow(Optional.of(source(Optional.of(server.fingerprint()), Optional.empty())));
        assertThat(central.roster().targets()).containsExactly(FILES, SQL);
        return central;
    }

    private CentralSource source(Optional<String> pin, Optional<String> key) {
        return new CentralSource(server.url("/list"), CentralSource.USUAL_REFRESH, pin, key);
    }

    private String pinned(String fingerprint) {
        return "targets.source = " + server.url("/list") + "\ntargets.source.certificate-sha256 = " + fingerprint
                + "\n";
    }

    private ConfigDirectory open(String settings) {
        try {
            Files.writeString(directory.resolve("settings.properties"), settings);
            return ConfigDirectory.open(directory);
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    private static String signature(KeyPair key, String text) throws Exception {
        Signature signature = Signature.getInstance("Ed25519");
        signature.initSign(key.getPrivate());
        signature.update(text.getBytes(StandardCharsets.UTF_8));
        return Base64.getEncoder().encodeToString(signature.sign());
    }

    private static Roster roster(Target... targets) {
        return Roster.of(List.of(targets));
    }
}
