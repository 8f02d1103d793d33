package io.github.rdpmedic.config.importing;

import java.nio.file.Path;
import java.util.List;

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
        root.descendants("RoyalRDSConnection")
                .filter(connection -> !connection.text("URI").isEmpty())
                .forEach(connection -> findings.add(new Raw(
                        connection.line(),
                        connection.text("Name"),
                        connection.text("URI"),
                        connection.text("RDPPort"))));
    }
}
