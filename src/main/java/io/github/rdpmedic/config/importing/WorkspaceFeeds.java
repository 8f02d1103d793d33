package io.github.rdpmedic.config.importing;

import io.github.rdpmedic.platform.PlatformException;
import io.github.rdpmedic.platform.Registry;
import java.util.List;

/**
 * RemoteApp and Desktop Connections. The registry has the feeds, and the hosts are in the files that Windows has
 * downloaded for them; a feed itself is never asked.
 */
final class WorkspaceFeeds implements ImportSource {

    private static final Registry.Key FEEDS =
            new Registry.Key(Registry.Hive.HKCU, "Software\\Microsoft\\Workspaces\\Feeds");

    private final Registry registry;
    private final ImportSource files;

    WorkspaceFeeds(Registry registry, PersonalFolders folders) {
        this.registry = registry;
        this.files = new FileSource(ClientRdpFiles.workspaces(), folders);
    }

    @Override
    public SourceId id() {
        return SourceId.WORKSPACES;
    }

    @Override
    public Discovery discover() {
        Discovery downloaded = files.discover();
        boolean nothing = downloaded.found().isEmpty() && downloaded.remarks().isEmpty();
        return nothing && registry.availability().isAvailable() ? withoutFiles() : downloaded;
    }

    private Discovery withoutFiles() {
        Findings findings = new Findings(id(), FEEDS.toString());
        try {
            for (String feed : registry.subkeys(FEEDS)) {
                registry.read(FEEDS.child(feed), "URL")
                        .filter(Registry.Text.class::isInstance)
                        .map(url -> ((Registry.Text) url).text())
                        .ifPresent(url -> findings.remark("remark.feed", 0, Findings.shown(url)));
            }
        } catch (PlatformException unreadable) {
            findings.remark("remark.registry", 0, unreadable.userMessage());
        }
        return new Discovery(List.of(), findings.discovery().remarks());
    }
}
