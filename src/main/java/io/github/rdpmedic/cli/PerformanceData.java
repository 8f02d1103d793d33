package io.github.rdpmedic.cli;

import io.github.rdpmedic.model.CheckResult;
import io.github.rdpmedic.model.Facts;
import io.github.rdpmedic.model.StageResult;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * One measured value in the form of the Monitoring Plugins Development Guidelines: {@code 'label'=value[UOM];;;[min]}.
 * Thresholds stay empty, because the state is judged from more than one number.
 *
 * @param unit {@code s}, {@code B} or {@code %}
 * @param min what the value cannot be below, as text; empty where there is no such limit
 */
record PerformanceData(String label, BigDecimal value, String unit, String min) {

    private static final int DIGITS = 6;

    /** What was not measured is left out. */
    static List<PerformanceData> of(CheckResult result, String prefix) {
        List<PerformanceData> data = new ArrayList<>();
        data.add(seconds(prefix + "time", result.observation().took(), "0"));
        for (StageResult stage : result.observation().stages()) {
            stage.took().ifPresent(took -> data.add(seconds(prefix + stage.id().id(), took, "0")));
        }
        Facts facts = result.observation().facts();
        facts.certificate()
                .map(shown -> Duration.between(result.observation().startedAt(), shown.notAfter()))
                .ifPresent(left -> data.add(seconds(prefix + "certificate_left", left, "")));
        facts.identity()
                .flatMap(Facts.Identity::clockSkew)
                .ifPresent(skew -> data.add(seconds(prefix + "clock_skew", skew, "")));
        Optional<Facts.Path> path = facts.path();
        path.flatMap(Facts.Path::pathMtu)
                .ifPresent(
                        mtu -> data.add(new PerformanceData(prefix + "path_mtu", BigDecimal.valueOf(mtu), "B", "0")));
        path.flatMap(Facts.Path::rtt).ifPresent(rtt -> data.add(seconds(prefix + "round_trip", rtt, "0")));
        path.flatMap(Facts.Path::lossPercent)
                .ifPresent(loss -> data.add(new PerformanceData(prefix + "loss", BigDecimal.valueOf(loss), "%", "0")));
        return data;
    }

    private static PerformanceData seconds(String label, Duration duration, String min) {
        BigDecimal seconds = BigDecimal.valueOf(duration.getSeconds())
                .add(BigDecimal.valueOf(duration.getNano(), 9))
                .setScale(DIGITS, RoundingMode.HALF_UP);
        return new PerformanceData(label, seconds, "s", min);
    }

    /** The guidelines allow neither an equals sign nor a single quote in a label, and a bar would begin anew. */
    String text() {
        String safe = label.replaceAll("[='|\\p{Cntrl}]", "_");
        String quoted = safe.matches("[a-z_]+") ? safe : "'" + safe + "'";
        return quoted + "=" + value.toPlainString() + unit + ";;;" + min;
    }
}
