package io.github.rdpmedic.serve;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import io.github.rdpmedic.model.CheckResult;
import io.github.rdpmedic.model.Message;
import io.github.rdpmedic.model.Printable;
import io.github.rdpmedic.model.Target;
import io.prometheus.metrics.exporter.httpserver.MetricsHandler;
import io.prometheus.metrics.model.registry.MultiCollector;
import io.prometheus.metrics.model.registry.PrometheusRegistry;
import io.prometheus.metrics.model.snapshots.Labels;
import io.prometheus.metrics.model.snapshots.MetricSnapshots;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

/** {@code /probe}, a signpost at {@code /}, and a sentence for everything else. */
final class Pages implements HttpHandler {

    private final Supplier<Admission> admission;
    private final Turnstile turnstile;
    private final Duration timeout;
    private final HostCheck check;
    private final ProgramMetrics metrics;

    Pages(
            Supplier<Admission> admission,
            Turnstile turnstile,
            Duration timeout,
            HostCheck check,
            ProgramMetrics metrics) {
        this.admission = admission;
        this.turnstile = turnstile;
        this.timeout = timeout;
        this.check = check;
        this.metrics = metrics;
    }

    @Override
    public void handle(HttpExchange exchange) throws IOException {
        try (exchange) {
            answerOrRefuse(exchange);
        }
    }

    private void answerOrRefuse(HttpExchange exchange) throws IOException {
        try {
            answer(exchange);
        } catch (Refusal refusal) {
            metrics.refused(refusal.reason());
            refuse(exchange, refusal);
        }
    }

    private void answer(HttpExchange exchange) throws IOException, Refusal {
        String method = exchange.getRequestMethod();
        if (!method.equals("GET") && !method.equals("HEAD")) {
            throw Refusal.of(Refusal.Reason.METHOD, "method", Printable.of(method));
        }
        switch (exchange.getRequestURI().getPath()) {
            case "/" -> text(exchange, 200, Message.of(Pages.class, "signpost"));
            case "/probe" -> page(checked(exchange)).handle(exchange);
            default ->
                throw Refusal.of(
                        Refusal.Reason.NOT_FOUND,
                        "not-found",
                        Printable.of(exchange.getRequestURI().getPath()));
        }
    }

    private CheckResult checked(HttpExchange exchange) throws Refusal {
        ProbeQuery query = ProbeQuery.parse(exchange.getRequestURI().getRawQuery());
        Duration within = ScrapeTimeout.of(
                Optional.ofNullable(exchange.getRequestHeaders().getFirst(ScrapeTimeout.HEADER)), timeout);
        Target target = admission.get().admit(query.target());
        turnstile.enter(System.nanoTime());
        try {
            metrics.probed(query.module());
            return check.check(target, query.module(), within);
        } finally {
            turnstile.leave();
        }
    }

    /** The client's own handler, which knows the formats and the compression that the scraper takes. */
    private static HttpHandler page(CheckResult result) {
        PrometheusRegistry registry = new PrometheusRegistry();
        registry.register(new MultiCollector() {
            @Override
            public MetricSnapshots collect() {
                return HostSnapshots.of(Map.of(Labels.EMPTY, HostView.of(result)));
            }
        });
        return new MetricsHandler(registry);
    }

    private static void refuse(HttpExchange exchange, Refusal refusal) throws IOException {
        refusal.retryAfter()
                .ifPresent(
                        after -> exchange.getResponseHeaders().set("Retry-After", String.valueOf(after.toSeconds())));
        if (refusal.reason() == Refusal.Reason.METHOD) {
            exchange.getResponseHeaders().set("Allow", "GET, HEAD");
        }
        text(exchange, refusal.reason().status(), refusal.text());
    }

    private static void text(HttpExchange exchange, int status, Message text) throws IOException {
        byte[] body = (text + "\n").getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().set("Content-Type", "text/plain; charset=utf-8");
        boolean head = exchange.getRequestMethod().equals("HEAD");
        exchange.sendResponseHeaders(status, head ? -1 : body.length);
        if (!head) {
            exchange.getResponseBody().write(body);
        }
    }
}
