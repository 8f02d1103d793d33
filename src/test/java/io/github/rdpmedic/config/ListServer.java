package io.github.rdpmedic.config;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpsConfigurator;
import com.sun.net.httpserver.HttpsServer;
import io.github.rdpmedic.peers.TestCertificate;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;

/** A real HTTPS server on loopback with pages that a test changes, and an ETag for each. */
final class ListServer implements AutoCloseable {

    private final TestCertificate certificate =
            TestCertificate.named("127.0.0.1").ip("127.0.0.1").make();
    private final Map<String, byte[]> pages = new ConcurrentHashMap<>();
    private final HttpsServer server;
    final List<Integer> answers = new CopyOnWriteArrayList<>();
    volatile int brokenWith;

    ListServer() throws IOException {
        server = HttpsServer.create(new InetSocketAddress(InetAddress.getByName("127.0.0.1"), 0), 0);
        server.setHttpsConfigurator(new HttpsConfigurator(certificate.serverContext()));
        server.createContext("/", this::answer);
        server.start();
    }

    void put(String path, String text) {
        pages.put(path, text.getBytes(StandardCharsets.UTF_8));
    }

    String url(String path) {
        return "https://127.0.0.1:" + server.getAddress().getPort() + path;
    }

    String fingerprint() throws Exception {
        return HexFormat.of()
                .formatHex(MessageDigest.getInstance("SHA-256")
                        .digest(certificate.certificate().getEncoded()));
    }

    private void answer(HttpExchange exchange) throws IOException {
        try (exchange) {
            byte[] page = pages.get(exchange.getRequestURI().getPath());
            String etag = page == null ? "" : "\"" + Arrays.hashCode(page) + "\"";
            int status = brokenWith > 0 ? brokenWith : page == null ? 404 : 200;
            if (status == 200 && etag.equals(exchange.getRequestHeaders().getFirst("If-None-Match"))) {
                status = 304;
            }
            answers.add(status);
            exchange.getResponseHeaders().set("ETag", etag);
            exchange.sendResponseHeaders(status, status == 200 ? page.length : -1);
            if (status == 200) {
                exchange.getResponseBody().write(page);
            }
        }
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
