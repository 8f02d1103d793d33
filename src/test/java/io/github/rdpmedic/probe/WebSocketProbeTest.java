package io.github.rdpmedic.probe;

import static io.github.rdpmedic.probe.Conversations.closesAtOnce;
import static io.github.rdpmedic.probe.Conversations.resets;
import static io.github.rdpmedic.probe.Conversations.silent;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.github.rdpmedic.model.Endpoint;
import io.github.rdpmedic.model.OptionalFacts.WebSocket;
import io.github.rdpmedic.model.OptionalFacts.WebSocketOutcome;
import io.github.rdpmedic.peers.TestCertificate;
import io.github.rdpmedic.probe.LiveOptInProbe.WebSocketPort;
import io.github.rdpmedic.probe.LocalServer.Conversation;
import io.github.rdpmedic.rdp.WebSocketUpgrade;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import javax.net.ssl.SSLSocket;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

@Timeout(30)
class WebSocketProbeTest {

    private static final Duration TIMEOUT = Duration.ofSeconds(10);
    /** For a host that is silent. */
    private static final Duration SHORT = Duration.ofMillis(1200);

    private static final TestCertificate CERTIFICATE =
            TestCertificate.named("srv.example").make();

    static Stream<Arguments> answers() {
        return Stream.of(
                row("accepts", http(WebSocketProbeTest::accepting), WebSocketOutcome.UPGRADED, 101),
                row("another key's accept", http(key -> accepting("AAAA")), WebSocketOutcome.HTTP, 101),
                row("knows no such page", http(key -> "HTTP/1.1 404 Not Found\r\n\r\n"), WebSocketOutcome.HTTP, 404),
                row("drips", http(WebSocketProbeTest::accepting, 3), WebSocketOutcome.UPGRADED, 101),
                row("SSH", http(key -> "SSH-2.0-OpenSSH_9.2\r\n"), WebSocketOutcome.NOT_HTTP, 0),
                row("half a head", http(key -> "HTTP/1.1 200 OK\r\nServer: x\r\n"), WebSocketOutcome.NOT_HTTP, 0),
                row(
                        "endless head",
                        http(key -> "HTTP/1.1 200 OK\r\nA: " + "b".repeat(100_000)),
                        WebSocketOutcome.NOT_HTTP,
                        0),
                row("closes", closesAtOnce(), WebSocketOutcome.CLOSED, 0),
                row("resets", resets(), WebSocketOutcome.CLOSED, 0),
                row("silent", silent(), WebSocketOutcome.SILENT, 0));
    }

    private static Arguments row(String name, Conversation host, WebSocketOutcome outcome, int status) {
        return Arguments.of(name, host, outcome, status == 0 ? Optional.empty() : Optional.of(status));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("answers")
    void whatAnswersIsTold(String name, Conversation host, WebSocketOutcome outcome, Optional<Integer> status)
            throws Exception {
        try (LocalServer server = LocalServer.that(host)) {
            WebSocket found = look(server.port(), false, patience(outcome));

            assertThat(found.outcome()).isEqualTo(outcome);
            assertThat(found.status()).isEqualTo(status);
            assertThat(found.tlsVersion()).isEmpty();
            await().until(() -> server.ended() == 1);
        }
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("answers")
    void insideTlsItIsTheSame(String name, Conversation host, WebSocketOutcome outcome, Optional<Integer> status)
            throws Exception {
        try (LocalServer server = LocalServer.that(inTls(host))) {
            WebSocket found = look(server.port(), true, patience(outcome));

            assertThat(found.outcome()).isEqualTo(outcome);
            assertThat(found.status()).isEqualTo(status);
            assertThat(found.secure()).isTrue();
            assertThat(found.tlsVersion()).contains("TLSv1.3");
            await().until(() -> server.ended() == 1);
        }
    }

    @Test
    void theServerIsNamedAsItNamesItselfAndCannotPaintTheScreen() throws Exception {
        try (LocalServer server = LocalServer.that(
                http(key -> "HTTP/1.1 503 Unavailable\r\nServer: Microsoft-HTTPAPI/2.0 \u001b[31m\r\n\r\n"))) {
            assertThat(look(server.port(), false).server()).contains("Microsoft-HTTPAPI/2.0 \\u001b[31m");
        }
    }

    @Test
    void aServerWithoutTlsBehindTheSecurePortIsSaid() throws Exception {
        try (LocalServer server =
                LocalServer.that(client -> client.getOutputStream().write("HTTP/1.1 400\r\n\r\n".getBytes()))) {
            assertThat(look(server.port(), true).outcome()).isEqualTo(WebSocketOutcome.TLS_FAILED);
        }
    }

    @Test
    void aTlsHandshakeThatStallsIsSilence() throws Exception {
        try (LocalServer server = LocalServer.that(silent())) {
            assertThat(look(server.port(), true, SHORT).outcome()).isEqualTo(WebSocketOutcome.SILENT);
        }
    }

    @Test
    void aPortWhereNothingListensIsRefused() throws Exception {
        int port;
        try (ServerSocket free = new ServerSocket(0)) {
            port = free.getLocalPort();
        }
        assertThat(look(port, false))
                .isEqualTo(new WebSocket(
                        port, false, WebSocketOutcome.REFUSED, Optional.empty(), Optional.empty(), Optional.empty()));
    }

    @Test
    void theSilenceOfOnePortDoesNotCostTheOtherItsAnswer() throws Exception {
        try (LocalServer mute = LocalServer.that(silent());
                LocalServer server = LocalServer.that(inTls(http(WebSocketProbeTest::accepting)))) {
            OptInProbe probe = new LiveOptInProbe(
                    List.of(new WebSocketPort(mute.port(), false), new WebSocketPort(server.port(), true)));

            assertThat(Looks.at(probe, new Endpoint("127.0.0.1", 3389), OptIn.WEB_SOCKET, SHORT)
                            .webSockets())
                    .extracting(WebSocket::outcome)
                    .containsExactly(WebSocketOutcome.SILENT, WebSocketOutcome.UPGRADED);
        }
    }

    private static Duration patience(WebSocketOutcome outcome) {
        return outcome == WebSocketOutcome.SILENT ? SHORT : TIMEOUT;
    }

    private static WebSocket look(int port, boolean secure) {
        return look(port, secure, TIMEOUT);
    }

    private static WebSocket look(int port, boolean secure, Duration patience) {
        OptInProbe probe = new LiveOptInProbe(List.of(new WebSocketPort(port, secure)));
        List<WebSocket> found = Looks.at(probe, new Endpoint("127.0.0.1", 3389), OptIn.WEB_SOCKET, patience)
                .webSockets();
        assertThat(found).hasSize(1);
        assertThat(found.get(0).port()).isEqualTo(port);
        return found.get(0);
    }

    private static String accepting(String key) {
        return "HTTP/1.1 101 Switching Protocols\r\nUpgrade: websocket\r\nConnection: Upgrade\r\n"
                + "Sec-WebSocket-Accept: " + WebSocketUpgrade.acceptOf(key) + "\r\n\r\n";
    }

    private static Conversation http(Function<String, String> answer) {
        return http(answer, Integer.MAX_VALUE);
    }

    /** Reads the request, checks it, answers to its key in pieces, and closes. */
    private static Conversation http(Function<String, String> answer, int piece) {
        return client -> {
            String request = readRequest(client.getInputStream());
            assertThat(request).startsWith("GET /rdp/ HTTP/1.1\r\nHost: 127.0.0.1:");
            String key = request.lines()
                    .filter(line -> line.startsWith("Sec-WebSocket-Key: "))
                    .map(line -> line.substring(19))
                    .findFirst()
                    .orElseThrow();
            byte[] bytes = answer.apply(key).getBytes(StandardCharsets.ISO_8859_1);
            OutputStream output = client.getOutputStream();
            for (int at = 0; at < bytes.length; at += Math.min(piece, bytes.length)) {
                output.write(bytes, at, Math.min(piece, bytes.length - at));
                output.flush();
            }
            client.shutdownOutput();
        };
    }

    private static String readRequest(InputStream input) throws IOException {
        BufferedReader reader = new BufferedReader(new InputStreamReader(input, StandardCharsets.US_ASCII));
        List<String> lines = new ArrayList<>();
        for (String line = reader.readLine(); line != null && !line.isEmpty(); line = reader.readLine()) {
            lines.add(line);
        }
        return String.join("\r\n", lines);
    }

    private static Conversation inTls(Conversation next) {
        return client -> {
            SSLSocket tls =
                    (SSLSocket) CERTIFICATE.serverContext().getSocketFactory().createSocket(client, null, true);
            tls.setUseClientMode(false);
            tls.startHandshake();
            next.with(tls);
            Socket under = client;
            LocalServer.drain(under);
        };
    }
}
