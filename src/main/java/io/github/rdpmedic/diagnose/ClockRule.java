package io.github.rdpmedic.diagnose;

import io.github.rdpmedic.model.Facts;
import io.github.rdpmedic.model.Finding;
import io.github.rdpmedic.model.FindingId;
import io.github.rdpmedic.model.Message;
import io.github.rdpmedic.model.Observation;
import io.github.rdpmedic.model.Severity;
import java.time.Duration;
import java.util.List;

/** Clocks that differ, beyond what the round trip leaves open, by more than Kerberos forgives. */
final class ClockRule implements Rule {

    private static final Duration TOLERANCE = Duration.ofMinutes(5);

    @Override
    public List<Finding> findingsIn(Observation observation) {
        return observation
                .facts()
                .identity()
                .filter(ClockRule::isBeyondTolerance)
                .flatMap(Facts.Identity::clockSkew)
                .stream()
                .map(ClockRule::finding)
                .toList();
    }

    private static boolean isBeyondTolerance(Facts.Identity identity) {
        Duration uncertainty = identity.clockSkewUncertainty().orElse(Duration.ZERO);
        return identity.clockSkew()
                .filter(skew -> skew.abs().minus(uncertainty).compareTo(TOLERANCE) > 0)
                .isPresent();
    }

    private static Finding finding(Duration skew) {
        String direction = skew.isNegative() ? "behind" : "ahead";
        return new Finding(
                FindingId.CLOCK_SKEW,
                Severity.WARNING,
                Message.of(
                        Diagnoser.class,
                        "detail.clock-skew." + direction,
                        skew.abs().toSeconds()));
    }
}
