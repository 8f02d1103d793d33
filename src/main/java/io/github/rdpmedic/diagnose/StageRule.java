package io.github.rdpmedic.diagnose;

import io.github.rdpmedic.model.Finding;
import io.github.rdpmedic.model.FindingId;
import io.github.rdpmedic.model.Observation;
import io.github.rdpmedic.model.Outcome;
import io.github.rdpmedic.model.Severity;
import io.github.rdpmedic.model.StageId;
import io.github.rdpmedic.model.StageResult;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The troubles that the stages themselves met. The certificate is {@link CertificateRule}'s, which sees more of it. */
final class StageRule implements Rule {

    /** They stop a stage, yet the standard client connects, or nothing is known to be broken. */
    private static final Set<FindingId> ONLY_WARNINGS =
            Set.of(FindingId.TLS_LEGACY, FindingId.TIMEOUT, FindingId.INTERNAL_ERROR);

    @Override
    public List<Finding> findingsIn(Observation observation) {
        Optional<StageResult> notAboutTheHost = observation
                .firstFailure()
                .filter(failure -> RootCause.beforeTheHost(observation).isPresent());
        return observation.stages().stream()
                .filter(stage -> stage.trouble().isPresent() && !isCertificateWarning(stage))
                .filter(stage -> notAboutTheHost.filter(stage::equals).isEmpty())
                .map(StageRule::finding)
                .toList();
    }

    private static boolean isCertificateWarning(StageResult stage) {
        return stage.id() == StageId.CERTIFICATE && stage.outcome() == Outcome.WARN;
    }

    private static Finding finding(StageResult stage) {
        FindingId id = stage.trouble().orElseThrow();
        boolean critical = stage.outcome() == Outcome.FAIL && !ONLY_WARNINGS.contains(id);
        return new Finding(id, critical ? Severity.CRITICAL : Severity.WARNING, stage.detail());
    }
}
