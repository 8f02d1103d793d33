package io.github.rdpmedic.peers;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Assumptions;

/** A real Prometheus on a free port of 127.0.0.1, with a configuration and data of its own. */
public final class PrometheusServer implements AutoCloseable {

    private static final String PROGRAM = "prometheus";
    private static final String TOOL = "promtool";

    private final Path directory;
    private final Process process;
    private final int port;
    private final HttpClient client = HttpClient.newHttpClient();

    private PrometheusServer(Path directory, Process process, int port) {
        this.directory = directory;
        this.process = process;
        this.port = port;
    }

    /** Ends the test as skipped where Prometheus is not installed. */
    public static void assumeInstalled() {
        for (String program : List.of(PROGRAM, TOOL)) {
            Assumptions.assumeTrue(
                    Programs.find(program).isPresent(), program + " is not installed (Debian: prometheus)");
        }
    }

    /** @param configuration the text of {@code prometheus.yml} */
    public static PrometheusServer start(String configuration) throws IOException, InterruptedException {
        assumeInstalled();
        Path directory = Files.createTempDirectory("rdp-medic-prometheus");
        Path file = Files.writeString(directory.resolve("prometheus.yml"), configuration);
        Path output = directory.resolve("output");
        int port = Programs.freePort();
        Process process = new ProcessBuilder(
                        Programs.find(PROGRAM).orElseThrow().toString(),
                        "--config.file=" + file,
                        "--storage.tsdb.path=" + directory.resolve("data"),
                        "--web.listen-address=127.0.0.1:" + port,
                        "--log.level=warn")
                .redirectErrorStream(true)
                .redirectOutput(output.toFile())
                .start();
        PrometheusServer server = new PrometheusServer(directory, process, port);
        try {
            Programs.awaitListening(port, process, output);
            return server;
        } catch (IOException notStarted) {
            server.close();
            throw notStarted;
        }
    }

    /** What promtool says about its arguments, and its exit code in front. */
    public static String promtool(String... arguments) throws IOException, InterruptedException {
        assumeInstalled();
        Path output = Files.createTempFile("rdp-medic-promtool", ".txt");
        try {
            List<String> command = new ArrayList<>(List.of(arguments));
            command.add(0, Programs.find(TOOL).orElseThrow().toString());
            Process tool = new ProcessBuilder(command)
                    .redirectErrorStream(true)
                    .redirectOutput(output.toFile())
                    .start();
            return tool.waitFor() + ": " + Files.readString(output);
        } finally {
            Files.deleteIfExists(output);
        }
    }

    /** The samples of an instant query: objects with {@code metric} and {@code value}. */
    public JsonArray query(String expression) throws IOException, InterruptedException {
        return get("/api/v1/query?query=" + URLEncoder.encode(expression, StandardCharsets.UTF_8))
                .getAsJsonArray("result");
    }

    /** Pending and firing alerts: objects with {@code labels} and {@code state}. */
    public JsonArray alerts() throws IOException, InterruptedException {
        return get("/api/v1/alerts").getAsJsonArray("alerts");
    }

    private JsonObject get(String path) throws IOException, InterruptedException {
        HttpResponse<String> answer = client.send(
                HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path))
                        .build(),
                HttpResponse.BodyHandlers.ofString());
        JsonObject body = JsonParser.parseString(answer.body()).getAsJsonObject();
        if (!body.get("status").getAsString().equals("success")) {
            throw new IOException(body.get("error").getAsString());
        }
        return body.getAsJsonObject("data");
    }

    @Override
    public void close() throws IOException {
        Programs.stop(process);
        Programs.delete(directory);
    }
}
