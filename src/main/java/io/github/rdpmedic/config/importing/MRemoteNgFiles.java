package io.github.rdpmedic.config.importing;

import io.github.rdpmedic.model.MacAddress;
import io.github.rdpmedic.model.TargetOptions;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** mRemoteNG's {@code confCons.xml}: a tree of nodes that hand their values down where a child asks for them. */
final class MRemoteNgFiles implements FileFormat {

    private static final List<String> READ = List.of(
            "Protocol",
            "Port",
            "RDGatewayUsageMethod",
            "RDGatewayHostname",
            "LoadBalanceInfo",
            "UseVmId",
            "MacAddress");

    @Override
    public SourceId id() {
        return SourceId.MREMOTENG;
    }

    @Override
    public List<Path> places(PersonalFolders folders) {
        return List.of(folders.config().resolve("mRemoteNG"));
    }

    @Override
    public boolean isNamed(String name) {
        return name.equals("confcons.xml") || name.equals("confconsnew.xml");
    }

    @Override
    public boolean recognises(ImportFile file) throws ImportFault {
        return isNamed(file.lowerName()) || file.isXml() && isOurs(file.xml());
    }

    private static boolean isOurs(XmlElement root) {
        return root.is("Connections") && !root.attribute("ConfVersion").isEmpty();
    }

    @Override
    public void read(ImportFile file, Findings findings) throws ImportFault {
        XmlElement root = file.xml();
        if (!isOurs(root)) {
            throw new ImportFault("fault.other-root", file.shown(), id().program());
        }
        if (root.isTrue("FullFileEncryption")) {
            throw new ImportFault("fault.mremoteng-encrypted", file.shown());
        }
        root.children("Node").forEach(node -> node(node, Map.of(), GroupPath.TOP, findings));
    }

    private static void node(XmlElement node, Map<String, String> above, GroupPath group, Findings findings) {
        Map<String, String> values = values(node, above);
        if (node.attribute("Type").equalsIgnoreCase("Container")) {
            GroupPath path = group.below(node.attribute("Name"));
            node.children("Node").forEach(child -> node(child, values, path, findings));
        } else if (values.get("Protocol").equalsIgnoreCase("RDP")) {
            connection(node, values, group, findings);
        }
    }

    private static Map<String, String> values(XmlElement node, Map<String, String> above) {
        Map<String, String> values = new HashMap<>();
        for (String name : READ) {
            boolean inherited = node.isTrue("Inherit" + name) && above.containsKey(name);
            values.put(name, inherited ? above.get(name) : node.attribute(name));
        }
        return values;
    }

    private static void connection(XmlElement node, Map<String, String> values, GroupPath group, Findings findings) {
        String name = node.attribute("Name");
        String address = node.attribute("Hostname");
        if (values.get("UseVmId").equalsIgnoreCase("true")) {
            findings.console(node.line(), name, address);
        } else if (!address.isBlank()) {
            findings.add(new Raw(node.line(), name, address, values.get("Port"))
                    .through(values.get("RDGatewayHostname"), usage(values.get("RDGatewayUsageMethod")))
                    .balancedBy(values.get("LoadBalanceInfo"))
                    .saying(TargetOptions.NONE.withWakeAddress(
                            MacAddress.parse(values.get("MacAddress")).filter(MacAddress::isOneAdapter)))
                    .in(group)
                    .noted(node.attribute("Descr")));
        }
    }

    private static int usage(String method) {
        return switch (method) {
            case "Always" -> 1;
            case "Detect" -> 2;
            default -> 0;
        };
    }
}
