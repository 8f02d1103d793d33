package io.github.rdpmedic.serve;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.rdpmedic.model.CheckResult;
import io.github.rdpmedic.model.Depth;
import io.github.rdpmedic.model.Endpoint;
import io.github.rdpmedic.model.IpNetwork;
import io.github.rdpmedic.model.Target;
import io.github.rdpmedic.watch.WatchSnapshot;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingQueue;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class MetricsServerTest {

    private static final Target SAVED = new Target("File server", new Endpoint("srv01", 3389));

    private final HttpClient client = HttpClient.newHttpClient();
    private final BlockingQueue<Duration> timeouts = new LinkedBlockingQueue<>();
    private MetricsServer server;

    @AfterEach
    void stop() {
        if (server != null) {
            server.close();
        }
    }

    @Test
    void aProbeAnswersWithWhatWasMeasuredAndNoMore() throws Exception {
        serve(4, 100, this::healthy);

        HttpResponse<String> full = get("/probe?target=srv01:3389&module=full");

        assertThat(full.statusCode()).isEqualTo(200);
        assertThat(full.headers().firstValue("Content-Type").orElse("")).startsWith("text/plain; version=0.0.4");
        assertThat(full.body())
                .contains("rdp_up 1.0\n", "rdp_state{state=\"up\"} 1.0\n", "rdp_nla_required 1.0\n")
                .doesNotContain("rdp_medic_", "target=");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "application/openmetrics-text; version=1.0.0",
                "application/vnd.google.protobuf; proto=io.prometheus.client.MetricFamily; encoding=delimited"
            })
    void everyFormatThatPrometheusAsksForIsThere(String format) throws Exception {
        serve(4, 100, this::healthy);

        for (String page : List.of("/metrics", "/probe?target=srv01")) {
            HttpResponse<String> answer = client.send(
                    HttpRequest.newBuilder(uri(page)).header("Accept", format).build(),
                    HttpResponse.BodyHandlers.ofString());

            assertThat(answer.statusCode()).isEqualTo(200);
            assertThat(answer.headers().firstValue("Content-Type").orElse(""))
                    .startsWith(format.substring(0, format.indexOf(';')));
        }
    }

    @Test
    void textFromAHostCannotForgeASample() throws Exception {
        serve(4, 100, this::healthy);

        assertThat(get("/probe?target=srv01").body())
                .contains("subject=\"CN=a \\\"quoted\\\"\\\\u000aname\"")
                .doesNotContain("\nname");
    }

    @Test
    void metricsHaveTheSavedTargetsAndTheProgram() throws Exception {
        serve(4, 100, this::healthy);
        get("/probe?target=srv01");
        get("/probe?target=elsewhere");

        assertThat(get("/metrics").body())
                .contains("rdp_up{address=\"srv01:3389\",target=\"File server\"} 1.0\n")
                .contains("rdp_medic_build_info{version=\"1.2\"} 1\n")
                .contains("rdp_medic_targets 1.0\n")
                .contains("rdp_medic_probes_total{module=\"full\"} 1.0\n")
                .contains("rdp_medic_probes_total{module=\"port\"} 0.0\n")
                .contains("rdp_medic_requests_refused_total{reason=\"not_allowed\"} 1.0\n");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "/probe                              | 400 | Which host",
                "/probe?module=full                  | 400 | Which host",
                "/probe?target=srv01&module=deep     | 400 | module \"deep\"",
                "/probe?target=srv01&target=srv02    | 400 | twice",
                "/probe?target=srv01&debug=true      | 400 | parameter debug",
                "/probe?target=srv01:99999           | 400 | 99999",
                "/probe?target=%2e%2e%2fetc          | 400 | neither a saved name nor an address",
                "/probe?target=10.9.9.9:3389         | 403 | serve.networks",
                "/probes                             | 404 | There is no page /probes",
            })
    void whatCannotBeAnsweredGetsASentence(String path, int status, String words) throws Exception {
        serve(4, 100, this::healthy);

        HttpResponse<String> answer = get(path);

        assertThat(answer.statusCode()).isEqualTo(status);
        assertThat(answer.body()).contains(words).hasLineCount(1);
    }

    @Test
    void onlyReadingIsPossible() throws Exception {
        serve(4, 100, this::healthy);

        HttpResponse<String> answer = client.send(
                HttpRequest.newBuilder(uri("/probe?target=srv01"))
                        .POST(HttpRequest.BodyPublishers.noBody())
                        .build(),
                HttpResponse.BodyHandlers.ofString());

        assertThat(answer.statusCode()).isEqualTo(405);
        assertThat(answer.headers().firstValue("Allow")).contains("GET, HEAD");
    }

    @Test
    void theScrapeTimeoutOfPrometheusIsKept() throws Exception {
        serve(4, 100, this::healthy);

        client.send(
                HttpRequest.newBuilder(uri("/probe?target=srv01"))
                        .header(ScrapeTimeout.HEADER, "2")
                        .build(),
                HttpResponse.BodyHandlers.ofString());

        assertThat(timeouts).containsExactly(Duration.ofMillis(1500));
    }

    @Test
    void whoComesWhileAllAreBusyIsToldWhenToComeAgain() throws Exception {
        CountDownLatch inside = new CountDownLatch(1);
        CountDownLatch mayLeave = new CountDownLatch(1);
        serve(1, 100, (target, depth, timeout) -> {
            inside.countDown();
            await(mayLeave);
            return Hosts.healthy(target);
        });
        CompletableFuture<HttpResponse<String>> first = client.sendAsync(
                HttpRequest.newBuilder(uri("/probe?target=srv01")).build(), HttpResponse.BodyHandlers.ofString());
        await(inside);

        HttpResponse<String> second = get("/probe?target=srv01");

        assertThat(second.statusCode()).isEqualTo(503);
        assertThat(second.headers().firstValue("Retry-After")).contains("1");
        assertThat(get("/metrics").body()).contains("rdp_medic_probes_in_progress 1.0\n");
        mayLeave.countDown();
        assertThat(first.get().statusCode()).isEqualTo(200);
    }

    @Test
    void tooManyInASecondAreToldSo() throws Exception {
        serve(4, 1, this::healthy);
        get("/probe?target=srv01");

        HttpResponse<String> second = get("/probe?target=srv01");

        assertThat(second.statusCode()).isEqualTo(429);
        assertThat(second.headers().firstValue("Retry-After")).contains("1");
    }

    @Test
    void whereUsersAreAskedForNobodyGetsInWithoutAPassword(@TempDir Path directory) throws Exception {
        Path users = Files.writeString(
                directory.resolve("users"), "# scrapers\nprometheus:" + WebUsersTest.hash("a right password") + "\n");
        server = start(4, 100, this::healthy, Optional.of(WebUsers.in(users)));

        assertThat(get("/metrics").statusCode()).isEqualTo(401);
        assertThat(get("/probe?target=srv01").statusCode()).isEqualTo(401);
        assertThat(get("/probe?target=srv01", "prometheus:wrong").statusCode()).isEqualTo(401);
        assertThat(get("/probe?target=srv01", "prometheus:a right password").statusCode())
                .isEqualTo(200);
    }

    private CheckResult healthy(Target target, Depth depth, Duration timeout) {
        timeouts.add(timeout);
        return Hosts.healthy(target);
    }

    private void serve(int concurrency, int rate, HostCheck check) throws Exception {
        server = start(concurrency, rate, check, Optional.empty());
    }

    private static MetricsServer start(int concurrency, int rate, HostCheck check, Optional<WebUsers> users)
            throws Exception {
        WatchSnapshot snapshot =
                new WatchSnapshot(List.of(Hosts.watched(Hosts.healthy(SAVED))), Optional.empty(), Hosts.NOON);
        ServeOptions options = new ServeOptions(
                new InetSocketAddress(InetAddress.getLoopbackAddress(), 0),
                Duration.ofSeconds(5),
                concurrency,
                rate,
                Optional.empty(),
                users.map(some -> some));
        return MetricsServer.start(
                options,
                "1.2",
                () -> snapshot,
                () -> List.of(SAVED),
                () -> List.of(IpNetwork.parse("127.0.0.0/8")),
                false,
                check);
    }

    private URI uri(String path) {
        return URI.create("http://127.0.0.1:" + server.port() + path);
    }

    private HttpResponse<String> get(String path) throws Exception {
        return client.send(HttpRequest.newBuilder(uri(path)).build(), HttpResponse.BodyHandlers.ofString());
    }

    private HttpResponse<String> get(String path, String credentials) throws Exception {
        String basic = Base64.getEncoder().encodeToString(credentials.getBytes());
        return client.send(
                HttpRequest.newBuilder(uri(path))
                        .header("Authorization", "Basic " + basic)
                        .build(),
                HttpResponse.BodyHandlers.ofString());
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException ended) {
            Thread.currentThread().interrupt();
        }
    }
}
