package io.github.rdpmedic.serve;

import io.github.rdpmedic.model.Printable;
import io.prometheus.metrics.model.snapshots.GaugeSnapshot;
import io.prometheus.metrics.model.snapshots.InfoSnapshot;
import io.prometheus.metrics.model.snapshots.Labels;
import io.prometheus.metrics.model.snapshots.MetricSnapshot;
import io.prometheus.metrics.model.snapshots.MetricSnapshots;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Hosts in the words of the Prometheus client. A metric of which nothing was measured is left out. */
final class HostSnapshots {

    private static final String INFO = "_info";

    private HostSnapshots() {}

    /** @param hosts each with the labels that tell it from the others */
    static MetricSnapshots of(Map<Labels, HostView> hosts) {
        return new MetricSnapshots(HostMetric.ALL.stream()
                .map(metric -> snapshot(metric, hosts))
                .filter(snapshot -> !snapshot.getDataPoints().isEmpty())
                .toArray(MetricSnapshot[]::new));
    }

    private static MetricSnapshot snapshot(HostMetric metric, Map<Labels, HostView> hosts) {
        return metric.isInfo() ? info(metric, hosts) : gauge(metric, hosts);
    }

    private static MetricSnapshot gauge(HostMetric metric, Map<Labels, HostView> hosts) {
        GaugeSnapshot.Builder gauge =
                GaugeSnapshot.builder().name(metric.name()).help(metric.help());
        points(metric, hosts)
                .forEach((labels, value) -> gauge.dataPoint(GaugeSnapshot.GaugeDataPointSnapshot.builder()
                        .labels(labels)
                        .value(value)
                        .build()));
        return gauge.build();
    }

    private static MetricSnapshot info(HostMetric metric, Map<Labels, HostView> hosts) {
        String name = metric.name().substring(0, metric.name().length() - INFO.length());
        InfoSnapshot.Builder info = InfoSnapshot.builder().name(name).help(metric.help());
        points(metric, hosts)
                .forEach((labels, one) -> info.dataPoint(InfoSnapshot.InfoDataPointSnapshot.builder()
                        .labels(labels)
                        .build()));
        return info.build();
    }

    /** Two samples with the same labels would make the page unreadable as a whole, so the later one counts. */
    private static Map<Labels, Double> points(HostMetric metric, Map<Labels, HostView> hosts) {
        Map<Labels, Double> points = new LinkedHashMap<>();
        hosts.forEach((host, view) -> Stream.of(view)
                .flatMap(metric.samples())
                .forEach(sample ->
                        points.put(host.merge(Labels.of(metric.labels(), shown(sample.labels()))), sample.value())));
        return points;
    }

    private static List<String> shown(List<String> values) {
        return values.stream().map(Printable::of).toList();
    }
}
