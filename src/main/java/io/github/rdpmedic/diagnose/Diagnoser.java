package io.github.rdpmedic.diagnose;

import io.github.rdpmedic.model.Diagnosis;
import io.github.rdpmedic.model.Finding;
import io.github.rdpmedic.model.FindingId;
import io.github.rdpmedic.model.Observation;
import io.github.rdpmedic.model.Severity;
import io.github.rdpmedic.model.State;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Says what an observation means. Pure. */
public final class Diagnoser {

    /** In ladder order, which is the order of findings of equal weight. */
    private static final List<Rule> RULES = List.of(
            new OwnNetworkRule(),
            new GatewayRule(),
            new StageRule(),
            new SecurityRule(),
            new TlsRule(),
            new IdentityRule(),
            new CertificateRule(),
            new ClockRule(),
            new PathRule());

    private Diagnoser() {}

    /**
     * The cause is what lies behind the stage that stopped the ladder, or else the weightiest finding that is more than information.
     * It is empty when the target is up, and when nothing was measured: cancelled, or an echo, which says
     * nothing about Remote Desktop.
     */
    public static Diagnosis diagnose(Observation observation) {
        List<Finding> found = RULES.stream()
                .flatMap(rule -> rule.findingsIn(observation).stream())
                .sorted(Comparator.comparing(Finding::severity).reversed())
                .toList();
        State state = StateRules.state(observation, found);
        Optional<FindingId> cause = StateRules.failure(observation).or(() -> weightiest(found));
        return new Diagnosis(state, cause, FindingTexts.summary(state, cause, observation), causeFirst(cause, found));
    }

    private static Optional<FindingId> weightiest(List<Finding> found) {
        return found.stream()
                .filter(finding -> finding.severity() != Severity.INFO)
                .map(Finding::id)
                .findFirst();
    }

    private static List<Finding> causeFirst(Optional<FindingId> cause, List<Finding> found) {
        Stream<Finding> first = found.stream().filter(finding -> isCause(finding, cause));
        Stream<Finding> others = found.stream().filter(finding -> !isCause(finding, cause));
        return Stream.concat(first, others).toList();
    }

    private static boolean isCause(Finding finding, Optional<FindingId> cause) {
        return cause.filter(finding.id()::equals).isPresent();
    }
}
