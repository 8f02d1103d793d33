package io.github.rdpmedic.ui.panel;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Where the line of a latency sparkline runs and where it has gaps. Pure geometry; y grows downwards.
 *
 * @param lines runs of neighbouring measurements, each with at least one dot
 * @param gaps where checks failed or nothing was measured
 */
record SparklineShape(List<List<Dot>> lines, List<Gap> gaps) {

    /** A young history fills the width from the right, one step a check, as if it had this many checks. */
    private static final int LEAST_STEPS = 20;

    /** A change below two milliseconds is no news and must not look like a mountain range. */
    private static final double LEAST_RANGE_MILLIS = 2;

    record Dot(double x, double y) {}

    record Gap(double x, double width) {}

    static SparklineShape of(List<Optional<Duration>> latencies, double width, double height) {
        double step = width / Math.max(LEAST_STEPS, latencies.size());
        double left = width - step * latencies.size();
        Scale scale = Scale.of(latencies, height);
        List<List<Dot>> lines = new ArrayList<>();
        List<Gap> gaps = new ArrayList<>();
        boolean inLine = false;
        for (int i = 0; i < latencies.size(); i++) {
            double x = left + step * i;
            Optional<Duration> latency = latencies.get(i);
            if (latency.isEmpty()) {
                addGap(gaps, x, left + step * (i + 1), i > 0 && !inLine);
            } else {
                if (!inLine) {
                    lines.add(new ArrayList<>());
                }
                lines.get(lines.size() - 1).add(new Dot(x + step / 2, scale.y(latency.get())));
            }
            inLine = latency.isPresent();
        }
        return new SparklineShape(lines, gaps);
    }

    private static void addGap(List<Gap> gaps, double x, double end, boolean continued) {
        if (continued) {
            Gap before = gaps.remove(gaps.size() - 1);
            gaps.add(new Gap(before.x(), end - before.x()));
        } else {
            gaps.add(new Gap(x, end - x));
        }
    }

    /** The middle of what was measured lies in the middle; half the middle's value is the least range. */
    private record Scale(double middle, double range, double height) {

        static Scale of(List<Optional<Duration>> latencies, double height) {
            var millis = latencies.stream()
                    .flatMap(Optional::stream)
                    .mapToDouble(Scale::millis)
                    .summaryStatistics();
            double middle = (millis.getMin() + millis.getMax()) / 2;
            double range = Math.max(millis.getMax() - millis.getMin(), Math.max(LEAST_RANGE_MILLIS, middle / 2));
            return new Scale(middle, range, height);
        }

        double y(Duration latency) {
            return height / 2 - (millis(latency) - middle) / range * height;
        }

        private static double millis(Duration duration) {
            return duration.toNanos() / 1e6;
        }
    }
}
