package io.github.rdpmedic.config.importing;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Remote Desktop Connection Manager's {@code .rdg}. Settings that are not a server's own are its group's. */
final class RdcManFiles implements FileFormat {

    private static final String VM_CONSOLE = "VirtualMachineConsoleConnect";

    /** What a group hands down. */
    private record Handed(String port, String gateway, int gatewayUsageMethod) {}

    @Override
    public SourceId id() {
        return SourceId.RDCMAN;
    }

    @Override
    public List<Path> places(PersonalFolders folders) {
        return folders.own();
    }

    @Override
    public boolean isNamed(String name) {
        return name.endsWith(".rdg");
    }

    @Override
    public boolean recognises(ImportFile file) throws ImportFault {
        return isNamed(file.lowerName()) || file.isXml() && file.xml().is("RDCMan");
    }

    @Override
    public void read(ImportFile file, Findings findings) throws ImportFault {
        XmlElement root = file.xml();
        if (!root.is("RDCMan")) {
            throw new ImportFault("fault.other-root", file.shown(), id().program());
        }
        root.children("file").forEach(top -> group(top, new Handed("", "", 0), GroupPath.TOP, findings));
    }

    private static void group(XmlElement group, Handed above, GroupPath outer, Findings findings) {
        Handed handed = own(group, above);
        GroupPath path = outer.below(property(group, "name"));
        group.children("server").forEach(server -> server(server, handed, path, findings));
        group.children("group").forEach(inner -> group(inner, handed, path, findings));
    }

    private static void server(XmlElement server, Handed above, GroupPath path, Findings findings) {
        String address = property(server, "name");
        String name = property(server, "displayName");
        String shown = name.isEmpty() ? address : name;
        String kind = property(server, "connectionType");
        if (kind.equalsIgnoreCase(VM_CONSOLE)
                || server.child("connectionSettings")
                        .filter(settings -> settings.text("connectionType").equalsIgnoreCase(VM_CONSOLE))
                        .isPresent()) {
            findings.console(server.line(), shown, address);
            return;
        }
        Handed settings = own(server, above);
        findings.add(new Raw(server.line(), shown, address, settings.port)
                .through(settings.gateway, settings.gatewayUsageMethod)
                .in(path)
                .noted(property(server, "comment")));
    }

    /** Up to version 2.2 the properties stood in the server itself. */
    private static String property(XmlElement server, String name) {
        return Stream.of(server.child("properties"), Optional.of(server))
                .flatMap(Optional::stream)
                .map(element -> element.text(name))
                .filter(text -> !text.isEmpty())
                .findFirst()
                .orElse("");
    }

    private static Handed own(XmlElement element, Handed above) {
        String port = ownSettings(element, "connectionSettings")
                .map(settings -> settings.text("port"))
                .orElse(above.port);
        Optional<XmlElement> gateway = ownSettings(element, "gatewaySettings");
        if (gateway.isEmpty()) {
            return new Handed(port, above.gateway, above.gatewayUsageMethod);
        }
        boolean enabled = gateway.get().text("enabled").equalsIgnoreCase("true");
        boolean bypass = gateway.get().text("localBypass").equalsIgnoreCase("true");
        return new Handed(port, gateway.get().text("hostName"), enabled ? bypass ? 2 : 1 : 0);
    }

    private static Optional<XmlElement> ownSettings(XmlElement element, String name) {
        return element.child(name)
                .filter(settings -> settings.attribute("inherit").equalsIgnoreCase("None"));
    }
}
