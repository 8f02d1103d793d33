package io.github.rdpmedic.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ServeCommandTest {

    private static final Pattern URL = Pattern.compile("(https?://[^/]+)/metrics");

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "--listen 0.0.0.0:0                      | 0.0.0.0:0 can be reached from other computers.",
                "--listen [::]:0                         | can be reached from other computers.",
                "--listen :9833                          | :9833 can be reached from other computers.",
                "--listen server01:9833                  | server01:9833 is not an address to listen on.",
                "--listen 127.0.0.1:99999                | is not an address to listen on.",
                "--listen 127.0.0.1                      | is not an address to listen on.",
                "--concurrency 0                         | --concurrency has to be a number from 1 to 1000, not 0.",
                "--rate 5000                             | --rate has to be a number from 1 to 1000, not 5000.",
                "--tls-key key.pem                       | --tls-certificate and --tls-key belong together.",
                "--users no-such-file                    | The file of users no-such-file cannot be read.",
                "--tls-certificate no.crt --tls-key no.k | The certificate no.crt and the key no.k cannot be used",
            })
    void whatCannotBeServedIsSaidInOneSentence(String arguments, String sentence) {
        Run run = Run.of(new TestServices(), ("serve " + arguments).split(" +"));

        assertThat(run.exitCode()).isEqualTo(3);
        assertThat(run.err()).contains(sentence).hasLineCount(1);
    }

    @Test
    void aPortThatIsTakenIsSaid() throws Exception {
        try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getByName("127.0.0.1"))) {
            Run run = Run.of(new TestServices(), "serve", "--listen", "127.0.0.1:" + taken.getLocalPort());

            assertThat(run.exitCode()).isEqualTo(3);
            assertThat(run.err()).contains("cannot be listened on").hasLineCount(1);
        }
    }

    @Test
    void itAnswersUntilItIsEndedAndEndsTheWatchToo() throws Exception {
        TestServices services = new TestServices().saving("srv01", "192.0.2.7");
        Serving serving = Serving.start(services, "serve", "--listen", "127.0.0.1:0");

        assertThat(serving.get("/probe?target=192.0.2.7")).contains("rdp_up 1.0\n");
        assertThat(serving.get("/probe?target=192.0.2.8")).contains("serve.networks");
        serving.end();

        assertThat(services.watch.closed).isTrue();
        await().atMost(Duration.ofSeconds(5)).until(() -> !serving.answers());
    }

    @Test
    void anyHostIsCheckedOnRequest() throws Exception {
        Serving serving = Serving.start(new TestServices(), "serve", "--listen", "127.0.0.1:0", "--allow-any");

        assertThat(serving.get("/probe?target=192.0.2.8&module=port")).contains("rdp_up 1.0\n");
        serving.end();
    }

    @Test
    void aRealProcessEndsCleanlyOnSigterm(@TempDir Path directory) throws Exception {
        Path output = directory.resolve("output");
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        "io.github.rdpmedic.Main",
                        "serve",
                        "--listen",
                        "127.0.0.1:0",
                        "--config",
                        directory.resolve("config").toString())
                .redirectErrorStream(true)
                .redirectOutput(output.toFile())
                .start();
        try {
            await().atMost(Duration.ofSeconds(30))
                    .until(() -> URL.matcher(Files.readString(output)).find());
            assertThat(get(URI.create(url(Files.readString(output)) + "/metrics")))
                    .contains("rdp_medic_targets 0.0\n");

            process.destroy();

            await().atMost(Duration.ofSeconds(10)).until(() -> !process.isAlive());
            assertThat(Files.readString(output)).hasLineCount(1);
        } finally {
            process.destroyForcibly();
        }
    }

    private static String url(String text) {
        Matcher found = URL.matcher(text);
        assertThat(found.find()).as(text).isTrue();
        return found.group(1);
    }

    private static String get(URI uri) throws IOException, InterruptedException {
        return HttpClient.newHttpClient()
                .send(HttpRequest.newBuilder(uri).build(), HttpResponse.BodyHandlers.ofString())
                .body();
    }

    /** The command on a thread of its own. */
    private record Serving(Thread thread, String url) {

        static Serving start(TestServices services, String... arguments) {
            ByteArrayOutputStream err = new ByteArrayOutputStream();
            PrintStream stream = new PrintStream(err, true, StandardCharsets.UTF_8);
            Terminal terminal = new Terminal(new ByteArrayInputStream(new byte[0]), stream, stream, Map.of(), false);
            Thread thread = new Thread(() -> CommandLineInterface.run(arguments, services, terminal), "serve");
            thread.start();
            await().atMost(Duration.ofSeconds(20))
                    .until(() ->
                            URL.matcher(err.toString(StandardCharsets.UTF_8)).find());
            return new Serving(thread, ServeCommandTest.url(err.toString(StandardCharsets.UTF_8)));
        }

        String get(String path) throws Exception {
            return ServeCommandTest.get(URI.create(url + path));
        }

        boolean answers() {
            try {
                return !get("/metrics").isEmpty();
            } catch (Exception closed) {
                return false;
            }
        }

        void end() throws InterruptedException {
            thread.interrupt();
            thread.join(10_000);
            assertThat(thread.isAlive()).isFalse();
        }
    }
}
