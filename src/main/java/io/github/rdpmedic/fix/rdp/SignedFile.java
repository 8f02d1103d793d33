package io.github.rdpmedic.fix.rdp;

import io.github.rdpmedic.fix.FixOption;
import io.github.rdpmedic.fix.FixOptions;
import io.github.rdpmedic.fix.FixRefusedException;
import io.github.rdpmedic.model.Message;
import io.github.rdpmedic.rdpfile.RdpFile;
import io.github.rdpmedic.rdpfile.RdpSetting;
import io.github.rdpmedic.rdpfile.RdpSignature;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** Keeps a publisher's signature from being broken unawares. Pure. */
record SignedFile(RdpFile file) {

    /**
     * The edits; before them the removal of the signature when they would make it invalid and the person agreed.
     *
     * @throws FixRefusedException when they would, and the person did not say {@code --break-signature}
     */
    Map<String, Optional<RdpSetting>> unlocked(RdpEdits edits, FixOptions options) throws FixRefusedException {
        Optional<String> signed = edits.byName().keySet().stream()
                .filter(name -> RdpSignature.covers(file, name))
                .filter(name -> !RdpEdits.applied(file, name, edits.byName().get(name))
                        .setting(name)
                        .equals(file.setting(name)))
                .findFirst();
        Map<String, Optional<RdpSetting>> steps = new LinkedHashMap<>();
        if (signed.isPresent()) {
            if (!options.has(FixOption.BREAK_SIGNATURE)) {
                throw FixRefusedException.notNow(Message.of(SignedFile.class, "file.signed", signed.get()));
            }
            steps.put(RdpSignature.SIGNATURE, Optional.empty());
            steps.put(RdpSignature.SCOPE, Optional.empty());
        }
        steps.putAll(edits.byName());
        return steps;
    }
}
