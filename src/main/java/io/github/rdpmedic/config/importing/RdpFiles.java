package io.github.rdpmedic.config.importing;

import io.github.rdpmedic.model.Target;
import io.github.rdpmedic.rdpfile.RdpFile;
import io.github.rdpmedic.rdpfile.RdpTarget;
import java.nio.file.Path;
import java.util.List;

/** {@code .rdp} files, among them the hidden Default.rdp in which mstsc keeps its last session. */
final class RdpFiles implements FileFormat {

    static final String LAST_SESSION = "default.rdp";
    /** Stands in until the host is known, which is what the last session is called by. */
    private static final String NO_NAME = "-";

    @Override
    public SourceId id() {
        return SourceId.RDP_FILES;
    }

    @Override
    public List<Path> places(PersonalFolders folders) {
        return folders.own();
    }

    @Override
    public boolean isNamed(String name) {
        return name.endsWith(".rdp");
    }

    @Override
    public void read(ImportFile file, Findings findings) throws ImportFault {
        if (file.bytes().length > RdpFile.MAX_LENGTH) {
            throw new ImportFault("fault.too-large", file.shown(), RdpFile.MAX_LENGTH >> 20);
        }
        RdpFile rdp = RdpFile.parse(file.bytes());
        boolean lastSession = file.lowerName().equals(LAST_SESSION);
        if (rdp.address().isEmpty()) {
            if (!lastSession) {
                findings.remark("remark.rdp-without-host", 0);
            }
            return;
        }
        try {
            Target target = RdpTarget.of(rdp, NO_NAME);
            String name = Findings.name(lastSession ? "" : file.baseName(), target.endpoint());
            findings.add(new Target(name, target.endpoint(), target.loadBalanceInfo(), target.route()));
        } catch (IllegalArgumentException noAddress) {
            findings.add(new Raw(0, file.baseName(), rdp.address().orElse(""), "0"));
        }
    }
}
