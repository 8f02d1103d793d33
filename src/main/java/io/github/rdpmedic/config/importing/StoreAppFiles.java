package io.github.rdpmedic.config.importing;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** The Remote Desktop app of the Microsoft Store, and its preview: a {@code .model} file of XML for each PC. */
final class StoreAppFiles implements FileFormat {

    static final String EXTENSION = ".model";

    @Override
    public SourceId id() {
        return SourceId.STORE_APP;
    }

    @Override
    public List<Path> places(PersonalFolders folders) {
        return Stream.of(
                        "Microsoft.RemoteDesktop_8wekyb3d8bbwe",
                        "Microsoft.MicrosoftRemoteDesktopPreview_8wekyb3d8bbwe")
                .map(app -> folders.local()
                        .resolve("Packages")
                        .resolve(app)
                        .resolve("LocalState")
                        .resolve("RemoteDesktopData")
                        .resolve("LocalWorkspace")
                        .resolve("connections"))
                .toList();
    }

    @Override
    public boolean isNamed(String name) {
        return name.endsWith(EXTENSION);
    }

    @Override
    public boolean recognises(ImportFile file) throws ImportFault {
        return file.isXml() && (isNamed(file.lowerName()) || isOurs(file.xml()));
    }

    private static boolean isOurs(XmlElement root) {
        return root.is("SerializableModel");
    }

    @Override
    public void read(ImportFile file, Findings findings) throws ImportFault {
        if (file.isJson()) {
            return;
        }
        XmlElement root = file.xml();
        if (!isOurs(root)) {
            throw new ImportFault("fault.other-root", file.shown(), id().program());
        }
        String host = first(root, "HostName");
        if (!host.isEmpty()) {
            findings.add(new Raw(0, first(root, "FriendlyName"), host, ""));
        }
    }

    private static String first(XmlElement root, String name) {
        return root.descendants(name)
                .map(XmlElement::text)
                .filter(text -> !text.isEmpty())
                .findFirst()
                .orElse("");
    }
}
