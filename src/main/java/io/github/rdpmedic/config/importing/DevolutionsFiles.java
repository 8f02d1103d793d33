package io.github.rdpmedic.config.importing;

import java.nio.file.Path;
import java.util.List;

/** What Devolutions Remote Desktop Manager exports as {@code .rdm}. It leaves out values that are the default. */
final class DevolutionsFiles implements FileFormat {

    @Override
    public SourceId id() {
        return SourceId.DEVOLUTIONS;
    }

    @Override
    public List<Path> places(PersonalFolders folders) {
        return folders.own();
    }

    @Override
    public boolean isNamed(String name) {
        return name.endsWith(".rdm");
    }

    @Override
    public boolean recognises(ImportFile file) throws ImportFault {
        return isNamed(file.lowerName()) || file.isXml() && isOurs(file.xml());
    }

    private static boolean isOurs(XmlElement root) {
        return root.is("ArrayOfConnection")
                || root.is("Connections") && root.child("Connection").isPresent();
    }

    @Override
    public void read(ImportFile file, Findings findings) throws ImportFault {
        if (!file.isXml()) {
            throw new ImportFault("fault.devolutions-encrypted", file.shown());
        }
        XmlElement root = file.xml();
        if (!root.is("ArrayOfConnection") && !root.is("Connections")) {
            throw new ImportFault("fault.other-root", file.shown(), id().program());
        }
        root.descendants("Connection")
                .filter(connection -> connection.text("ConnectionType").equalsIgnoreCase("RDPConfigured"))
                .forEach(connection -> add(connection, findings));
    }

    private static void add(XmlElement connection, Findings findings) {
        String url = connection.text("Url");
        String address = url.isEmpty() ? connection.text("Host") : url;
        if (address.contains("$")) {
            findings.remark(
                    "remark.variable",
                    connection.line(),
                    Findings.shown(connection.text("Name")),
                    Findings.shown(address));
        } else if (!address.isEmpty()) {
            findings.add(new Raw(connection.line(), connection.text("Name"), address, connection.text("Port"))
                    .in(GroupPath.of(connection.text("Group"), '\\'))
                    .noted(connection.text("Description")));
        }
    }
}
