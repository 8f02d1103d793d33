package io.github.rdpmedic.config.importing;

import java.nio.file.Path;
import java.util.List;

/** A list of targets as bytes, told by its content: what {@link TargetsExport} writes, or one host a line. */
public final class TargetList {

    private static final List<FileFormat> FORMATS = List.of(new OwnFiles(), new ListFiles());

    private TargetList() {}

    /** @param name what remarks call the list */
    public static Discovery read(String name, byte[] bytes) {
        ImportFile file = new ImportFile(Path.of(name), bytes);
        Findings findings = new Findings(SourceId.LIST, name);
        try {
            for (FileFormat format : FORMATS) {
                if (format.recognises(file)) {
                    format.read(file, findings);
                    return findings.discovery();
                }
            }
            throw new ImportFault("fault.unknown-list", name);
        } catch (ImportFault fault) {
            findings.fault(fault);
            return findings.discovery();
        }
    }
}
