package io.github.rdpmedic.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.rdpmedic.model.Endpoint;
import io.github.rdpmedic.model.Route;
import io.github.rdpmedic.model.Target;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TargetsFileTest {

    /** Written as people write: two kinds of comments, odd spacing, a continued line, keys of tomorrow. */
    private static final String BY_HAND = """
            # Our hosts. Ask Zoë before you change the first one.
            #   indented, and kept so

            !second kind of comment
            target.file.name=Büro „Süd“
              target.file.host : filesrv01.corp.example
            target.file.gateway = ${env:HOME}

            # --- printers ---

            # behind the new router
            target.print.name = Print \\
                server
            target.print.host = 2001:db8::7
            target.print.port = 3390
            other.tool = keeps \\u00e4 and \\: too

            # the end
            """;

    private static final Target FILE = new Target("Büro „Süd“", new Endpoint("filesrv01.corp.example", 3389));
    private static final Target PRINT = new Target("Print server", new Endpoint("2001:db8::7", 3390));
    private static final Target NEW = new Target("Zürich #2", new Endpoint("zrh.example", 3389));

    @TempDir
    Path directory;

    private Path file;

    @BeforeEach
    void name() {
        file = directory.resolve("targets.properties");
    }

    @Test
    void targetsComeInTheOrderOfTheFile() throws IOException {
        Files.writeString(file, BY_HAND);

        assertThat(open().all()).containsExactly(FILE, PRINT);
        assertThat(open().problem()).isEmpty();
        assertThat(open().named("PRINT SERVER")).contains(PRINT);
    }

    @ParameterizedTest
    @ValueSource(strings = {"\n", "\r\n"})
    void addingChangesNoByteOfWhatWasThere(String lineSeparator) throws Exception {
        Files.writeString(file, BY_HAND.replace("\n", lineSeparator));

        open().add(NEW);

        assertThat(Files.readString(file))
                .isEqualTo(BY_HAND.replace("\n# the end\n", """

                                target.zurich-2.name = Zürich #2
                                target.zurich-2.host = zrh.example

                                # the end
                                """).replace("\n", lineSeparator));
        assertThat(open().all()).containsExactly(FILE, PRINT, NEW);
    }

    @Test
    void removingTakesTheBlockAndTheCommentThatTouchesIt() throws Exception {
        Files.writeString(file, BY_HAND);

        assertThat(open().remove("print SERVER")).isTrue();

        assertThat(Files.readString(file))
                .isEqualTo(BY_HAND.substring(0, BY_HAND.indexOf("\n# behind"))
                        + BY_HAND.substring(BY_HAND.indexOf("other.tool")));
        assertThat(open().all()).containsExactly(FILE);
        assertThat(open().remove("Print server")).isFalse();
    }

    @Test
    void theCommentsOfTheFileOutliveItsLastTarget() throws Exception {
        SavedTargets targets = open();
        targets.add(NEW);
        String withOne = Files.readString(file);

        targets.remove(NEW.name());
        assertThat(Files.readString(file)).startsWith("# The Remote Desktop hosts");
        targets.add(NEW);

        assertThat(Files.readString(file)).isEqualTo(withOne);
    }

    @Test
    void theLoadBalanceInfoOfAFarmIsKept() throws Exception {
        Target farm = new Target("farm", new Endpoint("farm.example", 3389))
                .withLoadBalanceInfo("tsv://MS Terminal Services Plugin.1.Sales");

        open().add(farm);

        assertThat(Files.readString(file))
                .contains("target.farm.loadbalanceinfo = tsv://MS Terminal Services Plugin.1.Sales");
        assertThat(open().all()).containsExactly(farm);
    }

    @Test
    void aSectionCommentStaysWhenTheLastBlockBelowItGoes() throws Exception {
        Files.writeString(file, "target.a.host = a.example\n\n# section\n\n# b\ntarget.b.host = b.example\n");

        open().remove("b");

        assertThat(Files.readString(file)).isEqualTo("target.a.host = a.example\n\n# section\n");
    }

    @Test
    void theByteOrderMarkAndTheMissingLastLineBreakStay() throws Exception {
        Files.writeString(file, "\uFEFF# ü\n\ntarget.a.host = a.example");

        open().add(NEW);

        assertThat(Files.readString(file))
                .isEqualTo("\uFEFF# ü\n\ntarget.a.host = a.example\n\n"
                        + "target.zurich-2.name = Zürich #2\ntarget.zurich-2.host = zrh.example");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "${env:HOME}",
                "${file:UTF-8:/etc/passwd}",
                "${sys:user.name}",
                "${target.a.host}",
                "${script:js:1}",
                "a, b; c",
                "C:\\users\\x",
                " = : # !",
                "名前"
            })
    void namesAreTakenLiterally(String name) throws Exception {
        Target target = new Target(name.strip(), new Endpoint("a.example", 3389));

        open().add(target);

        assertThat(open().all()).containsExactly(target);
    }

    @Test
    void interpolationWrittenByHandStaysLiteral() throws IOException {
        Files.writeString(file, "target.a.name = ${file:UTF-8:/etc/passwd} ${env:HOME}\ntarget.a.host = a.example\n");

        assertThat(open().all().get(0).name()).isEqualTo("${file:UTF-8:/etc/passwd} ${env:HOME}");
    }

    @ParameterizedTest
    @CsvSource({"büro.example, xn--bro-hoa.example", "::1, ::1", "[::1], ::1", "10.0.0.7, 10.0.0.7"})
    void hostsAreNamesOrAddresses(String written, String host) throws IOException {
        Files.writeString(file, "target.a.host = " + written + "\n");

        assertThat(open().all()).containsExactly(new Target("a", new Endpoint(host, 3389)));
    }

    @ParameterizedTest
    @CsvSource({"1, true", "2, false"})
    void theGatewayOfATargetIsSavedAndReadBack(int method, boolean always) throws Exception {
        Target target = new Target(
                "Desk", new Endpoint("desk.example", 3389), new Route.Gateway(new Endpoint("gw.example", 443), always));

        open().add(target);

        assertThat(open().all()).containsExactly(target);
        assertThat(Files.readString(file))
                .contains("target.desk.gatewayhostname = gw.example:443")
                .contains("target.desk.gatewayusagemethod = " + method);
    }

    @Test
    void aGatewayThatIsNamedIsUsedAndAnotherWayToUseItIsAFault() throws IOException {
        Files.writeString(file, "target.a.host = a.example\ntarget.a.gatewayhostname = gw.example\n");
        assertThat(open().all().get(0).route()).isEqualTo(new Route.Gateway(new Endpoint("gw.example", 443), true));

        Files.writeString(file, "target.a.host = a.example\ntarget.a.gatewayusagemethod = 7\n");
        assertThat(open().problem().orElseThrow().text().toString())
                .contains("line 2")
                .contains("target.a.gatewayusagemethod");
    }

    @Test
    @Timeout(60)
    void aFileOfTheGreatestSizeIsNoTrial() throws Exception {
        StringBuilder many = new StringBuilder();
        for (int i = 0; i < 40_000; i++) {
            many.append("target.").append(i).append(".host=a\n");
        }
        Files.writeString(file, many);

        SavedTargets targets = open();
        targets.add(NEW);

        assertThat(targets.all()).hasSize(40_001);
    }

    @Test
    @Timeout(20)
    void aHostOfAbsurdLengthIsRefusedAtOnce() throws IOException {
        Files.writeString(file, "target.a.host = " + ":".repeat(1_000_000) + "g\n");

        assertThat(open().problem().orElseThrow().text().toString())
                .contains("is not a host name or an IP address")
                .hasSizeLessThan(400);
    }

    @Test
    void idsAreMadeFromTheNameAndUnique() throws Exception {
        SavedTargets targets = open();
        for (String name : new String[] {"File server", "file-server", "File   Server!", "東京"}) {
            targets.add(new Target(name, new Endpoint("a.example", 3389)));
        }

        assertThat(Files.readString(file))
                .contains(
                        "target.file-server.name = File server",
                        "target.file-server-2.name = file-server",
                        "target.file-server-3.name = File   Server!",
                        "target.host.name = 東京");
    }

    @Test
    void aNameIsSavedOnceWhateverItsCase() throws Exception {
        SavedTargets targets = open();
        targets.add(new Target("File server", new Endpoint("a.example", 3389)));
        byte[] before = Files.readAllBytes(file);

        assertThatThrownBy(() -> targets.add(new Target("FILE SERVER", new Endpoint("b.example", 3389))))
                .isInstanceOf(ConfigException.class)
                .hasMessage("targets.properties: a target named “FILE SERVER” is already saved. Choose another name.");
        assertThat(file).hasBinaryContent(before);
    }

    @Test
    void aBrokenFileIsLeftAloneAndTheRefusalSaysWhy() throws IOException {
        String broken = "target.a.host = a.example\ntarget.a.port = x\n";
        Files.writeString(file, broken);
        SavedTargets targets = open();

        assertThatThrownBy(() -> targets.add(NEW))
                .isInstanceOfSatisfying(
                        ConfigException.class,
                        refusal -> assertThat(refusal.problem().line()).isEqualTo(2))
                .hasMessageStartingWith("targets.properties, line 2: “x” is not a port.")
                .hasMessageEndingWith("Nothing was saved; correct the file first.");
        assertThatThrownBy(() -> targets.remove("a")).isInstanceOf(ConfigException.class);
        assertThat(file).hasContent(broken);
    }

    @Test
    void aHandEditThatWasNotSeenYetSurvivesTheNextAdd() throws Exception {
        SavedTargets targets = open();
        targets.add(NEW);
        Files.write(file, (Files.readString(file) + "target.b.host = b.example\n").getBytes(StandardCharsets.UTF_8));

        targets.add(FILE);

        assertThat(targets.all()).extracting(Target::name).containsExactly("Zürich #2", "b", "Büro „Süd“");
    }

    private SavedTargets open() {
        return ConfigDirectory.open(directory).targets();
    }
}
