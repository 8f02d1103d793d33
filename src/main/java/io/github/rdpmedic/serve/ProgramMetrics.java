package io.github.rdpmedic.serve;

import io.github.rdpmedic.model.Depth;
import io.prometheus.metrics.core.metrics.Counter;
import io.prometheus.metrics.core.metrics.CounterWithCallback;
import io.prometheus.metrics.core.metrics.GaugeWithCallback;
import io.prometheus.metrics.core.metrics.Info;
import io.prometheus.metrics.model.registry.PrometheusRegistry;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.function.DoubleSupplier;
import java.util.stream.Stream;

/** What the program counts of itself. */
final class ProgramMetrics {

    /** Each with its labels and help; the names are public: add, never rename. */
    enum Metric {
        BUILD("rdp_medic_build_info", "The version of RDP Medic.", "version"),
        TARGETS("rdp_medic_targets", "Saved targets that are watched."),
        PROBES("rdp_medic_probes_total", "Probes that a scrape asked for.", "module"),
        REFUSED("rdp_medic_requests_refused_total", "Requests that were not answered with metrics.", "reason"),
        IN_PROGRESS("rdp_medic_probes_in_progress", "Probes that are under way for a scrape."),
        STARTED("process_start_time_seconds", "When this process began, in seconds since 1970."),
        CPU("process_cpu_seconds_total", "Processor time of this process."),
        HEAP("rdp_medic_heap_used_bytes", "Java heap in use.");

        private final String title;
        private final String help;
        private final List<String> labels;

        Metric(String title, String help, String... labels) {
            this.title = title;
            this.help = help;
            this.labels = List.of(labels);
        }

        String title() {
            return title;
        }

        String help() {
            return help;
        }

        List<String> labels() {
            return labels;
        }
    }

    private final Counter probes;
    private final Counter refused;

    ProgramMetrics(
            PrometheusRegistry registry, String version, DoubleSupplier targets, DoubleSupplier probesInProgress) {
        Info.builder()
                .name(Metric.BUILD.title())
                .help(Metric.BUILD.help())
                .labelNames("version")
                .register(registry)
                .setLabelValues(version);
        gauge(registry, Metric.TARGETS, targets);
        gauge(registry, Metric.IN_PROGRESS, probesInProgress);
        gauge(registry, Metric.HEAP, ProgramMetrics::heapUsed);
        gauge(registry, Metric.STARTED, ProgramMetrics::startedAt);
        CounterWithCallback.builder()
                .name(Metric.CPU.title())
                .help(Metric.CPU.help())
                .callback(point -> point.call(cpuSeconds()))
                .register(registry);
        probes = counter(registry, Metric.PROBES);
        refused = counter(registry, Metric.REFUSED);
        Stream.of(Depth.FULL, Depth.PORT).map(ProbeQuery::name).forEach(probes::initLabelValues);
    }

    void probed(Depth module) {
        probes.labelValues(ProbeQuery.name(module)).inc();
    }

    void refused(Refusal.Reason reason) {
        refused.labelValues(reason.name().toLowerCase(Locale.ROOT)).inc();
    }

    private static Counter counter(PrometheusRegistry registry, Metric metric) {
        return Counter.builder()
                .name(metric.title())
                .help(metric.help())
                .labelNames(metric.labels().toArray(String[]::new))
                .register(registry);
    }

    private static void gauge(PrometheusRegistry registry, Metric metric, DoubleSupplier value) {
        GaugeWithCallback.builder()
                .name(metric.title())
                .help(metric.help())
                .callback(point -> point.call(value.getAsDouble()))
                .register(registry);
    }

    private static double heapUsed() {
        Runtime runtime = Runtime.getRuntime();
        return (double) runtime.totalMemory() - runtime.freeMemory();
    }

    private static double startedAt() {
        return ProcessHandle.current()
                        .info()
                        .startInstant()
                        .orElse(Instant.EPOCH)
                        .toEpochMilli()
                / 1e3;
    }

    private static double cpuSeconds() {
        return ProcessHandle.current()
                        .info()
                        .totalCpuDuration()
                        .orElse(Duration.ZERO)
                        .toMillis()
                / 1e3;
    }
}
