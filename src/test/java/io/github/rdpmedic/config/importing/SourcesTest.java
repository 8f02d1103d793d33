package io.github.rdpmedic.config.importing;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.rdpmedic.model.MacAddress;
import io.github.rdpmedic.model.TargetOptions;
import io.github.rdpmedic.platform.Registry;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The fixtures follow the documented formats. */
class SourcesTest {

    @TempDir
    private Path directory;

    private Home home;

    @BeforeEach
    void aPerson() {
        home = new Home(directory);
    }

    @Test
    void anEmptyHomeHasNothingAndThatIsNoFault() {
        assertThat(home.discover()).isEqualTo(Discovery.NOTHING);
    }

    @Test
    void rdpFilesAreFoundInTheDocumentsAndTheLastSessionGoesByItsHost() {
        home.with("Documents/Default.rdp", "\uFEFFfull address:s:last.example\r\n".getBytes(StandardCharsets.UTF_16LE));
        home.with(
                "Documents/Office.rdp",
                "full address:s:pc.example:3390\r\ngatewayhostname:s:gw.example\r\ngatewayusagemethod:i:1\r\n");
        home.with("Documents/Broken.rdp", "full address:s:not a host\r\n");
        home.with("Documents/Empty.rdp", "session bpp:i:32\r\n");

        Discovery discovery = home.discover();

        assertThat(Home.shown(discovery))
                .containsExactly(
                        "last.example last.example:3389", "Office pc.example:3390 behind the gateway gw.example");
        assertThat(Home.remarks(discovery)).hasSize(2).anyMatch(text -> text.contains("“not a host”"));
    }

    @Test
    void mstscRemembersRecentAddressesAndServers() {
        Registry.Key client = new Registry.Key(Registry.Hive.HKCU, "Software\\Microsoft\\Terminal Server Client");
        home.registry()
                .with(client.child("Default"), "MRU0", new Registry.Text("new.example:3390"))
                .with(client.child("Default"), "MRU1", new Registry.Text("[2001:db8::1]:3391"))
                .with(client.child("Default"), "MRU10", new Registry.Text("never.example"))
                .with(client.child("Servers").child("old.example"), "UsernameHint", new Registry.Text("EXAMPLE\\me"));

        Discovery discovery = home.discover();

        assertThat(Home.shown(discovery))
                .containsExactly(
                        "new.example:3390 new.example:3390",
                        "[2001:db8::1]:3391 [2001:db8::1]:3391",
                        "old.example old.example:3389");
        assertThat(discovery.toString()).doesNotContain("EXAMPLE");
        assertThat(home.registry().writes()).isEmpty();
    }

    @Test
    void remminaProfilesOfRdpAreFoundInEveryPlace() {
        home.with(
                ".local/share/remmina/a.remmina",
                "[remmina]\nprotocol=RDP\nname=Desk\nserver=desk.example:3390\ngateway_server=gw.example\n"
                        + "password=c2VjcmV0\n[Remmina Connection States]\nserver=other.example\n");
        home.with(
                ".var/app/org.remmina.Remmina/data/remmina/b.remmina", "[remmina]\nprotocol=VNC\nserver=vnc.example\n");
        home.with(".remmina/c.remmina", "nonsense");

        Discovery discovery = home.discover();

        assertThat(Home.shown(discovery)).containsExactly("Desk desk.example:3390 behind the gateway gw.example");
        assertThat(discovery.toString()).doesNotContain("c2VjcmV0");
        assertThat(Home.remarks(discovery)).singleElement().asString().contains("c.remmina: the group [remmina]");
    }

    @Test
    void freeRdpNamesHostsInItsTrustStores() {
        String fingerprint = "ab:".repeat(31) + "ab";
        home.with(".config/freerdp/server/pc.example_3390.pem", "-----BEGIN CERTIFICATE-----");
        home.with(".config/freerdp/server/2001.db8..1_3389.pem", "");
        home.with(
                ".config/freerdp/known_hosts2",
                "two.example 3389 " + fingerprint + " c3ViamVjdA== aXNzdWVy\nrubbish\n");

        Discovery discovery = home.discover();

        assertThat(Home.shown(discovery))
                .containsExactlyInAnyOrder(
                        "pc.example:3390 pc.example:3390",
                        "2001:db8::1 [2001:db8::1]:3389",
                        "two.example two.example:3389");
        assertThat(Home.remarks(discovery)).singleElement().asString().contains("known_hosts2, line 2:");
    }

    @Test
    void rdcManServersInheritPortAndGatewayFromTheNearestGroupThatSetsThem() {
        Discovery discovery = home.read("servers.rdg", """
                <?xml version="1.0" encoding="utf-8"?>
                <RDCMan programVersion="2.93" schemaVersion="3">
                  <file>
                    <connectionSettings inherit="None"><port>3390</port></connectionSettings>
                    <gatewaySettings inherit="None"><enabled>True</enabled><hostName>gw.example</hostName></gatewaySettings>
                    <group>
                      <server>
                        <properties><displayName>Inherits</displayName><name>a.example</name></properties>
                        <connectionSettings inherit="FromParent"><port>9999</port></connectionSettings>
                        <logonCredentials inherit="None"><password>QUJD</password></logonCredentials>
                      </server>
                      <group>
                        <connectionSettings inherit="None"><port>3391</port></connectionSettings>
                        <server>
                          <properties><name>b.example:3392</name></properties>
                          <gatewaySettings inherit="None"><enabled>False</enabled></gatewaySettings>
                        </server>
                      </group>
                    </group>
                    <server>
                      <properties>
                        <displayName>Console</displayName><name>hv.example</name>
                        <connectionType>VirtualMachineConsoleConnect</connectionType><vmId>1</vmId>
                      </properties>
                    </server>
                  </file>
                </RDCMan>
                """);

        assertThat(Home.shown(discovery))
                .containsExactlyInAnyOrder(
                        "Inherits a.example:3390 behind the gateway gw.example", "b.example:3392 b.example:3392");
        assertThat(discovery.toString()).doesNotContain("QUJD");
        assertThat(Home.remarks(discovery))
                .singleElement()
                .asString()
                .contains(
                        "“Console” is the screen of a virtual machine, which Hyper-V on hv.example offers at port 2179.");
    }

    @Test
    void mRemoteNgNodesTakeFromTheirParentsWhatTheyInherit() {
        home.with(".config/mRemoteNG/confCons.xml", """
                <mrng:Connections xmlns:mrng="http://mremoteng.org" FullFileEncryption="false" ConfVersion="2.6">
                  <Node Type="Container" Name="Site" Protocol="RDP" Port="3390" RDGatewayUsageMethod="Always"
                        RDGatewayHostname="gw.example">
                    <Node Type="Connection" Name="One" Hostname="one.example" Protocol="VNC" InheritProtocol="true"
                          Port="1" InheritPort="true" Password="c2VjcmV0" InheritRDGatewayUsageMethod="true"
                          InheritRDGatewayHostname="true"/>
                    <Node Type="Connection" Name="Shell" Hostname="ssh.example" Protocol="SSH2" Port="22"/>
                    <Node Type="Connection" Name="Wrong" Hostname="two words" Protocol="RDP" Port="3389"/>
                    <Node Type="Connection" Name="VM" Hostname="hv.example" Protocol="RDP" Port="2179" UseVmId="true"/>
                    <Node Type="Connection" Name="Two" Hostname="two.example" Protocol="RDP" Port="3389"/>
                  </Node>
                </mrng:Connections>
                """);

        Discovery discovery = home.discover();

        assertThat(Home.shown(discovery))
                .containsExactly("One one.example:3390 behind the gateway gw.example", "Two two.example:3389");
        assertThat(discovery.toString()).doesNotContain("c2VjcmV0");
        assertThat(Home.remarks(discovery)).hasSize(2).anyMatch(text -> text.contains("line 8: the entry “Wrong”"));
    }

    @Test
    void mRemoteNgSaysInWhichContainerAHostIsAndHowToWakeIt() {
        home.with(".config/mRemoteNG/confCons.xml", """
                <Connections FullFileEncryption="false" ConfVersion="2.6">
                  <Node Type="Container" Name="Berlin" Protocol="RDP">
                    <Node Type="Container" Name="Lab" Protocol="RDP">
                      <Node Type="Connection" Name="One" Hostname="one.example" Protocol="RDP" Port="3389"
                            MacAddress="02-00-00-00-00-0A"/>
                      <Node Type="Connection" Name="Two" Hostname="two.example" Protocol="RDP" Port="3389"
                            MacAddress="FF-FF-FF-FF-FF-FF"/>
                    </Node>
                  </Node>
                </Connections>
                """);

        TargetOptions lab = TargetOptions.NONE.withGroup(Optional.of("Berlin / Lab"));
        assertThat(home.discover().found())
                .extracting(Found::options)
                .containsExactly(lab.withWakeAddress(MacAddress.parse("02:00:00:00:00:0a")), lab);
    }

    @Test
    void anEncryptedMRemoteNgFileSaysWhatToDoInstead() {
        Discovery discovery = home.read(
                "confCons.xml", "<Connections FullFileEncryption=\"true\" ConfVersion=\"2.6\">AAAA</Connections>");

        assertThat(discovery.found()).isEmpty();
        assertThat(Home.remarks(discovery))
                .singleElement()
                .asString()
                .contains("FullFileEncryption")
                .contains("export the connections without encryption");
    }

    @Test
    void exportsOfOtherProgramsAreToldByTheirContent() {
        assertThat(Home.shown(home.read("a.json", """
                        [{"Protocol":"RDP","DisplayName":"One","Address":"one.example","Port":"3390","Password":"s3cret",
                          "GatewayMode":1,"GatewayHostName":"gw.example"},
                         {"Protocol":"SSH","DisplayName":"Shell","Address":"ssh.example","Port":"22"}]""")))
                .containsExactly("One one.example:3390 behind the gateway gw.example");
        assertThat(Home.shown(home.read("b.xml", """
                        <RTSZDocument><RoyalFolder><Name>F</Name></RoyalFolder><RoyalRDSConnection><ID>1</ID>
                        <Name>Royal</Name><URI>royal.example</URI><RDPPort>3391</RDPPort>
                        <CredentialPassword>x</CredentialPassword></RoyalRDSConnection></RTSZDocument>"""))).containsExactly("Royal royal.example:3391");
        Discovery devolutions = home.read("c.xml", """
                        <ArrayOfConnection><Connection><ConnectionType>RDPConfigured</ConnectionType><Name>Url</Name>
                        <url>url.example:3392</url></Connection><Connection><ConnectionType>RDPConfigured</ConnectionType>
                        <Name>Host</Name><Host>host.example</Host><Port>3393</Port></Connection>
                        <Connection><ConnectionType>RDPConfigured</ConnectionType><Name>Var</Name><Url>$HOST$</Url>
                        </Connection><Connection><ConnectionType>SSHShell</ConnectionType><Name>S</Name>
                        <Host>ssh.example</Host></Connection></ArrayOfConnection>""");
        assertThat(Home.shown(devolutions)).containsExactly("Url url.example:3392", "Host host.example:3393");
        assertThat(Home.remarks(devolutions)).singleElement().asString().contains("$HOST$");
    }

    @Test
    void whatIsLockedSaysSo() {
        assertThat(Home.remarks(home.read("a.rtsz", "\u0001\u0002binary")))
                .singleElement()
                .asString()
                .contains("encrypted");
        assertThat(Home.remarks(home.read("a.rdm", "\u0001\u0002binary")))
                .singleElement()
                .asString()
                .contains("encrypted")
                .contains("export the entries as .rdm without a password");
    }

    @Test
    void listsOfHostsAreReadWithAndWithoutAHeader() {
        assertThat(Home.shown(
                        home.read("hosts.txt", "# mine\none.example\nTwo,two.example\nThree,three.example,3390\n")))
                .containsExactly("one.example one.example:3389", "Two two.example:3389", "Three three.example:3390");
        Discovery table = home.read(
                "table.csv",
                "Host;ConnectionType;Port;Name\r\npc.example;RDPConfigured;3390;\"My; \"\"PC\"\"\"\r\n"
                        + "ssh.example;SSHShell;22;S\r\nbad host;RDPConfigured;;B\r\n");
        assertThat(Home.shown(table)).containsExactly("My; \"PC\" pc.example:3390");
        assertThat(Home.remarks(table)).singleElement().asString().contains("table.csv, line 4:");
    }

    @Test
    void aFolderIsReadWithWhatIsBelowIt() {
        home.with("share/team/a.rdp", "full address:s:a.example\n");
        home.with("share/b.rdg", "<RDCMan");

        Discovery discovery = home.targetImport().read(directory.resolve("share"));

        assertThat(Home.shown(discovery)).containsExactly("a a.example:3389");
        assertThat(Home.remarks(discovery)).singleElement().asString().contains("b.rdg, line 1: the XML is broken");
    }

    @Test
    void aGatewayThatIsNoAddressDoesNotCostTheTarget() {
        Discovery discovery = home.read(
                "a.remmina", "[remmina]\nprotocol=RDP\nname=Desk\nserver=desk.example\ngateway_server=two words\n");

        assertThat(Home.shown(discovery)).containsExactly("Desk desk.example:3389");
        assertThat(Home.remarks(discovery)).singleElement().asString().contains("“two words”");
    }
}
