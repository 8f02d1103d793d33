package io.github.rdpmedic.config.importing;

import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** Royal TS documents, {@code .rtsz}. One that is locked with a password is no XML. */
final class RoyalTsFiles implements FileFormat {

    @Override
    public SourceId id() {
        return SourceId.ROYAL_TS;
    }

    @Override
    public List<Path> places(PersonalFolders folders) {
        return folders.own();
    }

    @Override
    public boolean isNamed(String name) {
        return name.endsWith(".rtsz") || name.endsWith(".rtsx");
    }

    @Override
    public boolean recognises(ImportFile file) throws ImportFault {
        return isNamed(file.lowerName()) || file.isXml() && file.xml().is("RTSZDocument");
    }

    @Override
    public void read(ImportFile file, Findings findings) throws ImportFault {
        if (!file.isXml()) {
            throw new ImportFault("fault.royal-encrypted", file.shown());
        }
        XmlElement root = file.xml();
        if (!root.is("RTSZDocument")) {
            throw new ImportFault("fault.other-root", file.shown(), id().program());
        }
        Map<String, XmlElement> folders = root.descendants("RoyalFolder")
                .collect(Collectors.toMap(folder -> folder.text("ID"), folder -> folder, (first, second) -> first));
        root.descendants("RoyalRDSConnection")
                .filter(connection -> !connection.text("URI").isEmpty())
                .forEach(connection -> findings.add(new Raw(
                                connection.line(),
                                connection.text("Name"),
                                connection.text("URI"),
                                connection.text("RDPPort"))
                        .in(path(connection, folders))
                        .noted(connection.text("Description"))));
    }

    /** The document is a flat list in which each object names the folder it is in. */
    private static GroupPath path(XmlElement object, Map<String, XmlElement> folders) {
        Deque<String> names = new ArrayDeque<>();
        Set<XmlElement> seen = new HashSet<>();
        XmlElement folder = folders.get(object.text("ParentID"));
        while (folder != null && seen.add(folder)) {
            names.push(folder.text("Name"));
            folder = folders.get(folder.text("ParentID"));
        }
        return names.stream().reduce(GroupPath.TOP, GroupPath::below, (one, other) -> other);
    }
}
