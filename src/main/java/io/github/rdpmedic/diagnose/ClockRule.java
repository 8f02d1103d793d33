package io.github.rdpmedic.diagnose;

import io.github.rdpmedic.model.Facts;
import io.github.rdpmedic.model.Finding;
import io.github.rdpmedic.model.FindingId;
import io.github.rdpmedic.model.Message;
import io.github.rdpmedic.model.Observation;
import io.github.rdpmedic.model.Severity;
import java.time.Duration;
import java.util.List;

/** Clocks that differ by more than Kerberos forgives. */
final class ClockRule implements Rule {

    private static final Duration TOLERANCE = Duration.ofMinutes(5);

    @Override
    public List<Finding> findingsIn(Observation observation) {
        return observation
                .facts()
                .identity()
                .flatMap(Facts.Identity::clockSkew)
                .filter(skew -> skew.abs().compareTo(TOLERANCE) > 0)
                .stream()
                .map(ClockRule::finding)
                .toList();
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
