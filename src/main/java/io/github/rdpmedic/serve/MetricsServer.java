package io.github.rdpmedic.serve;

import io.github.rdpmedic.model.IpNetwork;
import io.github.rdpmedic.model.Target;
import io.github.rdpmedic.watch.TargetStatus;
import io.github.rdpmedic.watch.WatchSnapshot;
import io.prometheus.metrics.exporter.httpserver.HTTPServer;
import io.prometheus.metrics.model.registry.MultiCollector;
import io.prometheus.metrics.model.registry.PrometheusRegistry;
import io.prometheus.metrics.model.snapshots.Labels;
import io.prometheus.metrics.model.snapshots.MetricSnapshots;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;

/** {@code /metrics} and {@code /probe} over the Prometheus client's own HTTP server. */
public final class MetricsServer implements AutoCloseable {

    /** So that a scrape of {@code /metrics} and a refusal never wait for a probe. */
    private static final int THREADS_BESIDE_PROBES = 8;

    private static final int IDLE_SECONDS = 10;

    private final HTTPServer server;
    private final ExecutorService threads;

    private MetricsServer(HTTPServer server, ExecutorService threads) {
        this.server = server;
        this.threads = threads;
    }

    /**
     * @param watched what is known of the saved targets
     * @param saved the targets that may be probed by name or address
     * @param networks the addresses that may be probed besides; empty list: none
     * @param anyHost no limit on what may be probed
     * @throws IOException when the address cannot be listened on
     */
    public static MetricsServer start(
            ServeOptions options,
            String version,
            Supplier<WatchSnapshot> watched,
            Supplier<List<Target>> saved,
            Supplier<List<IpNetwork>> networks,
            boolean anyHost,
            HostCheck check)
            throws IOException {
        PrometheusRegistry registry = new PrometheusRegistry();
        Turnstile turnstile = new Turnstile(options.concurrency(), options.probesPerSecond(), System.nanoTime());
        ProgramMetrics own = new ProgramMetrics(
                registry, version, () -> watched.get().statuses().size(), turnstile::underWay);
        registry.register(new MultiCollector() {
            @Override
            public MetricSnapshots collect() {
                return HostSnapshots.of(hosts(watched.get()));
            }
        });
        Pages pages = new Pages(admission(saved, networks, anyHost), turnstile, options.timeout(), check, own);
        ExecutorService threads = threads(options.concurrency() + THREADS_BESIDE_PROBES);
        try {
            return new MetricsServer(listen(options, registry, pages, threads), threads);
        } catch (IOException | RuntimeException notStarted) {
            threads.shutdownNow();
            throw notStarted;
        }
    }

    private static Supplier<Admission> admission(
            Supplier<List<Target>> saved, Supplier<List<IpNetwork>> networks, boolean anyHost) {
        AtomicReference<Admission> last = new AtomicReference<>(new Admission(List.of(), List.of(), anyHost));
        return () -> last.updateAndGet(admission -> admission.following(saved.get(), networks.get()));
    }

    private static HTTPServer listen(
            ServeOptions options, PrometheusRegistry registry, Pages pages, ExecutorService threads)
            throws IOException {
        HTTPServer.Builder builder = HTTPServer.builder()
                .inetAddress(options.listen().getAddress())
                .port(options.listen().getPort())
                .executorService(threads)
                .registry(registry)
                .defaultHandler(pages);
        options.tls().ifPresent(builder::httpsConfigurator);
        options.users().ifPresent(builder::authenticator);
        return builder.buildAndStart();
    }

    /** Names are unique among saved targets, without regard to case. */
    private static Map<Labels, HostView> hosts(WatchSnapshot snapshot) {
        Map<Labels, HostView> hosts = new LinkedHashMap<>();
        for (TargetStatus status : snapshot.statuses()) {
            Target target = status.target();
            hosts.put(
                    Labels.of(
                            "target",
                            target.name(),
                            "address",
                            target.endpoint().toString()),
                    HostView.of(status));
        }
        return hosts;
    }

    private static ExecutorService threads(int most) {
        AtomicInteger count = new AtomicInteger();
        ThreadPoolExecutor pool = new ThreadPoolExecutor(
                most, most, IDLE_SECONDS, TimeUnit.SECONDS, new LinkedBlockingQueue<>(), work -> {
                    Thread thread = new Thread(work, "rdp-medic serve " + count.incrementAndGet());
                    thread.setDaemon(true);
                    return thread;
                });
        pool.allowCoreThreadTimeOut(true);
        return pool;
    }

    /** The port that is listened on. */
    public int port() {
        return server.getPort();
    }

    /** Ends every thread and closes every socket. */
    @Override
    public void close() {
        server.close();
        threads.shutdownNow();
    }
}
