package io.github.rdpmedic.fix.rdp;

import io.github.rdpmedic.fix.Evidence;
import io.github.rdpmedic.model.Message;
import io.github.rdpmedic.model.Printable;
import io.github.rdpmedic.platform.RunningPrograms;
import io.github.rdpmedic.rdpfile.RdpAdvice;
import io.github.rdpmedic.rdpfile.RdpFile;
import io.github.rdpmedic.rdpfile.RdpProperty;
import io.github.rdpmedic.rdpfile.RdpSetting;
import io.github.rdpmedic.rdpfile.RdpSignature;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** What to know before an {@code .rdp} file is changed. */
record Warnings(RunningPrograms programs) {

    List<Message> of(RdpFile before, RdpFile after, Map<String, Optional<RdpSetting>> steps, Evidence evidence) {
        List<Message> warnings = new ArrayList<>();
        if (Weakening.turnsCredSspOff(before, after)
                && Weakening.nlaRequired(evidence).isEmpty()) {
            warnings.add(text("warning.nla-not-measured"));
        }
        if (steps.containsKey(RdpSignature.SIGNATURE)) {
            warnings.add(text("warning.signature-removed"));
        }
        steps.values().stream()
                .flatMap(Optional::stream)
                .map(RdpSetting::name)
                .filter(name -> RdpProperty.find(name).isEmpty() && !RdpSignature.isSignable(name))
                .filter(name -> before.setting(name).isEmpty())
                .forEach(name -> warnings.add(text("warning.unknown", Printable.of(name))));
        if (!programs.named(Set.of("mstsc")).isEmpty()) {
            warnings.add(text("warning.mstsc-runs"));
        }
        RdpAdvice.of(after).stream()
                .filter(advice -> advice.kind() != RdpAdvice.Kind.SIGNED)
                .map(RdpAdvice::text)
                .forEach(warnings::add);
        return warnings;
    }

    private static Message text(String key, Object... arguments) {
        return Message.of(Warnings.class, key, arguments);
    }
}
