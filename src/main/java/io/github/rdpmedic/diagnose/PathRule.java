package io.github.rdpmedic.diagnose;

import io.github.rdpmedic.model.Facts;
import io.github.rdpmedic.model.Facts.InterfaceType;
import io.github.rdpmedic.model.Finding;
import io.github.rdpmedic.model.FindingId;
import io.github.rdpmedic.model.Message;
import io.github.rdpmedic.model.Observation;
import io.github.rdpmedic.model.Severity;
import java.util.ArrayList;
import java.util.List;

/** What the path is like. A black hole is a trouble that the path stage itself reports. */
final class PathRule implements Rule {

    /** Loss is only measured over twenty echoes, so one lost packet stays below this. */
    private static final double LOSSY_PERCENT = 10;

    @Override
    public List<Finding> findingsIn(Observation observation) {
        List<Finding> findings = new ArrayList<>();
        observation.facts().path().ifPresent(path -> look(path, findings));
        return findings;
    }

    private static void look(Facts.Path path, List<Finding> findings) {
        path.lossPercent()
                .filter(percent -> percent >= LOSSY_PERCENT)
                .ifPresent(
                        percent -> findings.add(finding(FindingId.LOSSY_PATH, Severity.WARNING, Math.round(percent))));
        boolean refusesHonestly = path.blackHole().filter(lost -> !lost).isPresent();
        boolean reduced = path.pathMtu()
                .flatMap(carried -> path.interfaceMtu().map(sent -> carried < sent))
                .orElse(false);
        if (refusesHonestly && reduced) {
            findings.add(finding(
                    FindingId.MTU_REDUCED,
                    Severity.INFO,
                    path.pathMtu().orElseThrow(),
                    path.interfaceMtu().orElseThrow()));
        }
        if (path.interfaceType().filter(InterfaceType.WIFI::equals).isPresent()) {
            findings.add(
                    finding(FindingId.WIFI, Severity.INFO, path.interfaceName().orElse("")));
        }
    }

    private static Finding finding(FindingId id, Severity severity, Object... arguments) {
        return new Finding(id, severity, Message.of(Diagnoser.class, "detail." + id.id(), arguments));
    }
}
