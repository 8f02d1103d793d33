package io.github.rdpmedic.ui.targets.importing;

import io.github.rdpmedic.config.ConfigDirectory;
import io.github.rdpmedic.config.ImportEdits;
import io.github.rdpmedic.config.SavedTargets;
import io.github.rdpmedic.config.importing.Home;
import io.github.rdpmedic.config.importing.ImportPreview;
import io.github.rdpmedic.config.importing.SourceId;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.List;

/** A person who has imported before, and whose programs have changed since. */
record Imports(Home home, ConfigDirectory config) {

    private static final String SERVERS = """
            <RDCMan programVersion="2.93" schemaVersion="3"><file><properties><name>Firm</name></properties>
              <group><properties><name>%s</name></properties>
                <server><properties><displayName>Print server</displayName><name>%s</name></properties></server>
                <server><properties><displayName>Old lab</displayName><name>old.example</name></properties></server>
              </group>%s
            </file></RDCMan>
            """;
    private static final String MORE = """

              <group><properties><name>Lab</name></properties>
                <server><properties><displayName>Build</displayName><name>build.example:3390</name>
                  <comment>Restart it on Mondays only</comment></properties></server>
                <server><properties><displayName>Console of VM 7</displayName><name>hv.example</name>
                  <connectionType>VirtualMachineConsoleConnect</connectionType></properties></server>
                <server><properties><displayName>Typo</displayName><name>two words</name></properties></server>
              </group>""";

    static Imports in(Path directory) throws Exception {
        Home home = new Home(directory.resolve("home"));
        Imports imports = new Imports(home, ConfigDirectory.open(directory.resolve("config")));
        home.with("Documents/Office.rdp", "full address:s:office.example\n");
        home.with("Documents/Gone.rdp", "full address:s:gone.example\n");
        home.with("Documents/servers.rdg", SERVERS.formatted("Berlin", "print.example", ""));
        imports.targets().edit(ImportEdits.of(imports.preview().proposed(), List.of()));
        return imports;
    }

    SavedTargets targets() {
        return config.targets();
    }

    ImportPreview preview() {
        return ImportPreview.of(
                home.targetImport().discover(EnumSet.allOf(SourceId.class)),
                targets().roster());
    }

    /** One new with two sources, one new, one console, one changed, one gone, two left out. */
    void timePasses() throws IOException {
        Files.delete(home.directory().resolve("Documents/Gone.rdp"));
        home.with("Documents/servers.rdg", SERVERS.formatted("Munich", "print.example", MORE));
        home.with("Documents/Build machine.rdp", "full address:s:build.example:3390\n");
        home.with(
                ".local/share/remmina/laptop.remmina",
                "[remmina]\nprotocol=RDP\nname=Laptop <b>of Zoë</b>\nserver=laptop.example\ngroup=Home\n");
        home.with(
                ".local/share/remmina/console.remmina",
                "[remmina]\nprotocol=RDP\nname=Consoles\nserver=hv.example:2179\n");
    }
}
