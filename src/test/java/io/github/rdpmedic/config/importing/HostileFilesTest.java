package io.github.rdpmedic.config.importing;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class HostileFilesTest {

    private static final String BILLION_LAUGHS = """
            <!DOCTYPE RDCMan [
              <!ENTITY a "laugh"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;&a;&a;">
              <!ENTITY c "&b;&b;&b;&b;&b;&b;&b;&b;&b;&b;"><!ENTITY d "&c;&c;&c;&c;&c;&c;&c;&c;&c;&c;">
              <!ENTITY e "&d;&d;&d;&d;&d;&d;&d;&d;&d;&d;"><!ENTITY f "&e;&e;&e;&e;&e;&e;&e;&e;&e;&e;">
              <!ENTITY g "&f;&f;&f;&f;&f;&f;&f;&f;&f;&f;"><!ENTITY h "&g;&g;&g;&g;&g;&g;&g;&g;&g;&g;">
              <!ENTITY i "&h;&h;&h;&h;&h;&h;&h;&h;&h;&h;">
            ]>
            <RDCMan><file><server><properties><name>&i;</name></properties></server></file></RDCMan>
            """;

    @TempDir
    private Path directory;

    @ParameterizedTest
    @ValueSource(strings = {"a.rdg", "confCons.xml", "a.rtsz", "a.rdm", "unknown.xml"})
    void anExternalEntityIsNeverRead(String name) {
        Home home = new Home(directory);
        Path secret = home.with("secret.txt", "leaked.example");

        Discovery discovery = home.read(name, """
                <!DOCTYPE RDCMan [<!ENTITY x SYSTEM "%s">]>
                <RDCMan><file><server><properties><name>&x;</name></properties></server></file></RDCMan>
                """.formatted(secret.toUri()));

        assertThat(discovery.found()).isEmpty();
        assertThat(Home.remarks(discovery))
                .singleElement()
                .asString()
                .contains("document type or entities")
                .doesNotContain("leaked");
    }

    @Test
    void aBillionLaughsAreRefusedAtOnce() {
        Discovery discovery = Assertions.assertTimeoutPreemptively(
                Duration.ofSeconds(10), () -> new Home(directory).read("a.rdg", BILLION_LAUGHS));

        assertThat(Home.remarks(discovery)).singleElement().asString().contains("document type or entities");
    }

    @Test
    void deepNestingIsRefused() {
        Home home = new Home(directory);

        assertThat(Home.remarks(home.read("a.rdg", "<RDCMan>" + "<group>".repeat(100_000))))
                .singleElement()
                .asString()
                .contains("nested too deeply");
        assertThat(Home.remarks(home.read("a.json", "[".repeat(100_000))))
                .singleElement()
                .asString()
                .contains("line 1: the JSON is broken");
    }

    @Test
    void aFileBeyondTheLimitIsRefused() {
        Home home = new Home(directory);
        home.with("big.csv", new byte[ImportFile.MAX_BYTES + 1]);

        assertThat(Home.remarks(home.targetImport().read(directory.resolve("big.csv"))))
                .singleElement()
                .asString()
                .contains("larger than 16 MiB");
    }

    @Test
    void aBrokenFileNamesItsLineAndTheOtherSourcesStillCount() {
        Home home = new Home(directory);
        home.with("Documents/broken.rdg", "<RDCMan>\n<file>\n</RDCMan>");
        home.with("Documents/good.rdp", "full address:s:good.example\n");

        Discovery discovery = home.discover();

        assertThat(Home.shown(discovery)).containsExactly("good good.example:3389");
        assertThat(Home.remarks(discovery))
                .singleElement()
                .asString()
                .contains("broken.rdg, line 3: the XML is broken");
    }

    @Test
    void aNameFromOutsideIsMadeFitToShow() {
        Discovery discovery =
                new Home(directory).read("a.csv", "host,name\npc.example,\"a\u0007\u202Eb\n" + "x".repeat(200) + "\"");

        assertThat(discovery.found().get(0).target().name()).hasSize(100).startsWith("abx");
    }
}
