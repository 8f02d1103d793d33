package io.github.rdpmedic.config.importing;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.rdpmedic.platform.Registry;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The fixtures follow the documented formats; {@code .cache} stands for {@code %LOCALAPPDATA%}. */
class MicrosoftClientsTest {

    private static final String APP =
            ".cache/Packages/MicrosoftCorporationII.Windows365_8wekyb3d8bbwe/LocalState/LocalResources/";
    private static final String STORE = ".cache/Packages/Microsoft.RemoteDesktop_8wekyb3d8bbwe/LocalState/"
            + "RemoteDesktopData/LocalWorkspace/connections/";
    private static final String STORE_MODEL = """
            <SerializableModel xmlns="http://schemas.datacontract.org/2004/07/RdClient.Shared.Data"
                               xmlns:a="http://schemas.datacontract.org/2004/07/RdClient.Shared.Models">
              <Model>
                <a:CredentialsId>11111111-2222-3333-4444-555555555555</a:CredentialsId>
                <a:FriendlyName>%s</a:FriendlyName>
                <a:HostName>%s</a:HostName>
              </Model>
            </SerializableModel>
            """;

    @TempDir
    private Path directory;

    private Home home;

    @BeforeEach
    void aPerson() {
        home = new Home(directory);
    }

    @Test
    void windowsAppKeepsAModelOfJsonForEachPc() {
        home.with(
                APP + "1.model",
                "{\"host_name\":\"pc.example:3390\",\"display_name\":\"Büro\",\"settings\":{\"enable_rds_aad_auth\":true}}");
        home.with(APP + "2.model", "{\"host_name\":\"two words\",\"display_name\":\"Wrong\"}");
        home.with(APP + "3.model", "{\"kind\":\"other\"}");
        home.with(APP + "4.model", "{\"host_name\":");
        home.with(APP + "5.model", "[]");

        Discovery discovery = home.discover();

        assertThat(Home.shown(discovery)).containsExactly("Büro pc.example:3390");
        assertThat(Home.remarks(discovery))
                .hasSize(3)
                .anyMatch(text -> text.contains("“two words”"))
                .anyMatch(text -> text.contains("4.model, line 1: the JSON is broken"))
                .anyMatch(text -> text.contains("5.model: this is not a file of Windows App"));
    }

    @Test
    void theAppOfTheStoreKeepsAModelOfXmlForEachPc() {
        home.with(STORE + "1.model", STORE_MODEL.formatted("Desk", "desk.example:3390"));
        home.with(
                STORE.replace("Microsoft.RemoteDesktop_", "Microsoft.MicrosoftRemoteDesktopPreview_") + "2.model",
                STORE_MODEL.formatted("", "preview.example"));
        home.with(STORE + "3.model", "<SerializableModel/>");
        home.with(STORE + "4.model", "<Other/>");
        home.with(STORE + "5.model", "<SerializableModel>");

        Discovery discovery = home.discover();

        assertThat(Home.shown(discovery))
                .containsExactly("Desk desk.example:3390", "preview.example preview.example:3389");
        assertThat(Home.remarks(discovery))
                .hasSize(2)
                .anyMatch(text -> text.contains("4.model: this is not a file of Remote Desktop (Store)"))
                .anyMatch(text -> text.contains("5.model, line 1: the XML is broken"));
    }

    @Test
    void aModelThatIsNamedIsToldByItsContent() {
        assertThat(home.read("a.model", STORE_MODEL.formatted("A", "a.example")).found())
                .extracting(Found::source)
                .containsExactly(SourceId.STORE_APP);
        assertThat(home.read("b.json", "{\"host_name\":\"b.example\",\"display_name\":\"B\"}")
                        .found())
                .extracting(Found::source)
                .containsExactly(SourceId.WINDOWS_APP);
    }

    @Test
    void aFolderWithModelsOfBothKindsHasEachOnce() {
        home.with("share/a.model", STORE_MODEL.formatted("A", "a.example"));
        home.with("share/b.model", "{\"host_name\":\"b.example\"}");

        Discovery discovery = home.targetImport().read(directory.resolve("share"));

        assertThat(Home.shown(discovery)).containsExactlyInAnyOrder("A a.example:3389", "b.example b.example:3389");
        assertThat(discovery.remarks()).isEmpty();
    }

    @Test
    void subscribedDesktopsAreReachedThroughTheirBroker() {
        home.with(".cache/rdclientwpf/ISubscription.json", "{\"Username\":\"me@example.com\"}");
        home.with(
                ".cache/rdclientwpf/0b1c/Session Desktop.rdp",
                ("\uFEFFfull address:s:pool.example\r\nresourceprovider:s:arm\r\n"
                                + "gatewayhostname:s:gw.example\r\ngatewayusagemethod:i:1\r\n")
                        .getBytes(StandardCharsets.UTF_16LE));
        home.with(
                ".cache/Microsoft/Windows365/RdpFiles/My Cloud PC.rdp",
                "full address:s:cpc.example\r\narmpath:s:/subscriptions/1\r\n");

        Discovery discovery = home.discover();

        assertThat(Home.shown(discovery))
                .containsExactly(
                        "Session Desktop pool.example:3389 through a cloud broker, so its own port is not asked",
                        "My Cloud PC cpc.example:3389 through a cloud broker, so its own port is not asked");
        assertThat(discovery.found()).extracting(Found::source).containsExactly(SourceId.MSRDC, SourceId.CLOUD_PC);
        assertThat(discovery.toString()).doesNotContain("me@example.com");
    }

    @Test
    void workspacesHaveTheirConnectionsInFiles() {
        home.with(
                ".config/Microsoft/Workspaces/{0B1C}/Resource/Word.rdp",
                "full address:s:farm.example\r\ngatewayhostname:s:gw.example\r\ngatewayusagemethod:i:2\r\n");

        assertThat(Home.shown(home.discover())).containsExactly("Word farm.example:3389 behind the gateway gw.example");
    }

    @Test
    void aWorkspaceWithoutFilesSaysWhatToDo() {
        Registry.Key feeds = new Registry.Key(Registry.Hive.HKCU, "Software\\Microsoft\\Workspaces\\Feeds");
        home.registry()
                .with(feeds.child("1"), "URL", new Registry.Text("https://rds.example/RDWeb/Feed/webfeed.aspx"))
                .with(feeds.child("2"), "WorkspaceId", new Registry.Text("no address"));

        assertThat(Home.remarks(home.discover()))
                .singleElement()
                .asString()
                .contains("https://rds.example/RDWeb/Feed/webfeed.aspx is subscribed")
                .contains("update it and import again");
    }

    @Test
    void ofSavedSignInsOnlyTheNamesAreRead() {
        home.credentials()
                .with("TERMSRV/pc.example")
                .with("TERMSRV/10.0.0.5:3390")
                .with("TERMSRV/*.example")
                .with("Other/web.example");

        Discovery discovery = home.discover();

        assertThat(Home.shown(discovery)).containsExactly("pc.example pc.example:3389", "10.0.0.5:3390 10.0.0.5:3390");
        assertThat(discovery.toString()).doesNotContain("EXAMPLE");
    }

    @Test
    void mstscRemembersWhatEachHostMayShare() {
        home.registry()
                .with(
                        new Registry.Key(
                                Registry.Hive.HKCU, "Software\\Microsoft\\Terminal Server Client\\LocalDevices"),
                        "shared.example",
                        new Registry.Dword(0x4c));

        assertThat(Home.shown(home.discover())).containsExactly("shared.example shared.example:3389");
    }
}
