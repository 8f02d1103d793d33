package io.github.rdpmedic.config.importing;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.rdpmedic.model.TargetOptions;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class GroupsAndNotesTest {

    @TempDir
    private Path directory;

    private Home home;

    @BeforeEach
    void aPerson() {
        home = new Home(directory);
    }

    private static TargetOptions in(String group) {
        return TargetOptions.NONE.withGroup(Optional.of(group));
    }

    private static TargetOptions noted(String group, String note) {
        return in(group).withNote(Optional.of(note));
    }

    private static List<TargetOptions> options(Discovery discovery) {
        assertThat(discovery.remarks()).isEmpty();
        return discovery.found().stream().map(Found::options).toList();
    }

    @Test
    void rdcManHasGroupsInGroupsAndComments() {
        Discovery discovery = home.read("servers.rdg", """
                <RDCMan programVersion="2.93" schemaVersion="3">
                  <file>
                    <properties><name>Firm</name></properties>
                    <server><properties><name>top.example</name></properties></server>
                    <group>
                      <properties><name>Berlin</name></properties>
                      <server>
                        <properties><displayName>A</displayName><name>a.example</name>
                          <comment>Under the desk&#13;&#10;of Ada</comment></properties>
                      </server>
                    </group>
                  </file>
                </RDCMan>
                """);

        assertThat(options(discovery)).containsExactly(in("Firm"), noted("Firm / Berlin", "Under the desk\nof Ada"));
        assertThat(discovery.found()).extracting(Found::line).containsExactly(4, 7);
    }

    @Test
    void mRemoteNgHasADescription() {
        Discovery discovery = home.read("confCons.xml", """
                <Connections FullFileEncryption="false" ConfVersion="2.6">
                  <Node Type="Container" Name="Lab" Protocol="RDP">
                    <Node Type="Connection" Name="One" Descr="The old one" Hostname="one.example" Protocol="RDP"/>
                  </Node>
                </Connections>
                """);

        assertThat(options(discovery)).containsExactly(noted("Lab", "The old one"));
    }

    @Test
    void royalTsNamesTheFolderByItsId() {
        Discovery discovery = home.read("a.rtsz", """
                <RTSZDocument>
                  <RoyalFolder><ID>1</ID><Name>Site</Name></RoyalFolder>
                  <RoyalFolder><ID>2</ID><ParentID>1</ParentID><Name>Lab</Name></RoyalFolder>
                  <RoyalFolder><ID>3</ID><ParentID>3</ParentID><Name>In itself</Name></RoyalFolder>
                  <RoyalRDSConnection><Name>A</Name><URI>a.example</URI><ParentID>2</ParentID>
                    <Description>Spare</Description></RoyalRDSConnection>
                  <RoyalRDSConnection><Name>B</Name><URI>b.example</URI><ParentID>3</ParentID></RoyalRDSConnection>
                  <RoyalRDSConnection><Name>C</Name><URI>c.example</URI><ParentID>9</ParentID></RoyalRDSConnection>
                </RTSZDocument>
                """);

        assertThat(options(discovery))
                .containsExactly(noted("Site / Lab", "Spare"), in("In itself"), TargetOptions.NONE);
    }

    @Test
    void devolutionsWritesThePathOfAGroupWithBackslashes() {
        Discovery discovery = home.read("a.rdm", """
                <Connections><Connection><ConnectionType>RDPConfigured</ConnectionType><Name>A</Name>
                <Group>Site\\Lab</Group><Description>Spare</Description><Url>a.example</Url></Connection></Connections>
                """);

        assertThat(options(discovery)).containsExactly(noted("Site / Lab", "Spare"));
    }

    @Test
    void remminaWritesThePathOfAGroupWithSlashes() {
        assertThat(options(home.read("a.remmina", "[remmina]\nprotocol=RDP\nserver=a.example\ngroup=Site/Lab\n")))
                .containsExactly(in("Site / Lab"));
    }

    @Test
    void ofAPathThatIsTooLongTheInnermostNamesStay() {
        String outer = "o".repeat(80);
        Discovery discovery = home.read(
                "a.remmina",
                "[remmina]\nprotocol=RDP\nserver=a.example\ngroup=" + outer + "/Site/" + "i".repeat(20) + "\n");

        assertThat(options(discovery)).containsExactly(in("Site / " + "i".repeat(20)));
    }

    @Test
    void aNoteThatIsTooLongIsCutAndOneOfBlanksIsNone() {
        String xml = "<ArrayOfConnection><Connection><ConnectionType>RDPConfigured</ConnectionType><Url>a.example</Url>"
                + "<Description>%s</Description></Connection></ArrayOfConnection>";

        assertThat(options(home.read("a.rdm", xml.formatted("x".repeat(5_000))))
                        .get(0)
                        .note())
                .hasValue("x".repeat(TargetOptions.MAX_NOTE));
        assertThat(options(home.read("b.rdm", xml.formatted(" \t\n ")))).containsExactly(TargetOptions.NONE);
    }

    @Test
    void theConsoleOfHyperVIsMarkedAsWhatItIs() {
        assertThat(Home.shown(home.read("hosts.txt", "hv.example:2179\n")))
                .containsExactly(
                        "hv.example:2179 hv.example:2179 the console of Hyper-V (port 2179), no Remote Desktop host");
    }
}
