package io.github.rdpmedic.cli;

import com.sun.net.httpserver.Authenticator;
import com.sun.net.httpserver.HttpsConfigurator;
import io.github.rdpmedic.model.AddressText;
import io.github.rdpmedic.model.Endpoint;
import io.github.rdpmedic.model.Printable;
import io.github.rdpmedic.serve.ServeOptions;
import io.github.rdpmedic.serve.WebFileException;
import io.github.rdpmedic.serve.WebTls;
import io.github.rdpmedic.serve.WebUsers;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.UnknownHostException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import picocli.CommandLine.Option;

/** The options of {@code serve} that say where it listens, to whom, and how much at once. */
final class ServeListener {

    /** Nobody else's in the list of Prometheus exporters. */
    static final int DEFAULT_PORT = 9833;

    private static final Pattern ADDRESS = Pattern.compile("(?:(\\[[^]]+]|[^:]*):)?([0-9]{1,5})");
    private static final int MOST = 1_000;

    @Option(names = "--listen", paramLabel = "ADDRESS:PORT", descriptionKey = "serve-listen")
    private String address = "127.0.0.1:" + DEFAULT_PORT;

    @Option(names = "--tls-certificate", paramLabel = "FILE", descriptionKey = "serve-tls-certificate")
    private Optional<Path> certificate = Optional.empty();

    @Option(names = "--tls-key", paramLabel = "FILE", descriptionKey = "serve-tls-key")
    private Optional<Path> key = Optional.empty();

    @Option(names = "--users", paramLabel = "FILE", descriptionKey = "serve-users")
    private Optional<Path> users = Optional.empty();

    @Option(names = "--open", descriptionKey = "serve-open")
    private boolean open;

    @Option(names = "--concurrency", paramLabel = "N", descriptionKey = "serve-concurrency")
    private int concurrency = Checks.CONCURRENCY;

    @Option(names = "--rate", paramLabel = "N", descriptionKey = "serve-rate")
    private int rate = 100;

    String address() {
        return address;
    }

    String url(int port) {
        InetAddress listening = listen().getAddress();
        String host = AddressText.of(listening, port);
        return (certificate.isPresent() ? "https://" : "http://") + host;
    }

    ServeOptions options(Duration timeout) {
        bounded("--concurrency", concurrency);
        bounded("--rate", rate);
        InetSocketAddress listen = listen();
        boolean guarded = certificate.isPresent() && users.isPresent();
        if (!listen.getAddress().isLoopbackAddress() && !guarded && !open) {
            throw new BadUsage("serve.open", Printable.of(address));
        }
        return new ServeOptions(listen, timeout, concurrency, rate, tls(), authenticator());
    }

    private static void bounded(String option, int value) {
        if (value < 1 || value > MOST) {
            throw new BadUsage("serve.number", option, MOST, value);
        }
    }

    /** An address, not a name: which interface a name means is not for the name server to say. */
    private InetSocketAddress listen() {
        Matcher parts = ADDRESS.matcher(address.strip());
        if (!parts.matches() || Integer.parseInt(parts.group(2)) > 65_535) {
            throw new BadUsage("serve.address", Printable.of(address));
        }
        String host = Optional.ofNullable(parts.group(1))
                .map(text -> text.replaceAll("[\\[\\]]", ""))
                .orElse("127.0.0.1");
        try {
            String literal = host.isEmpty() ? "0.0.0.0" : host.equals("localhost") ? "127.0.0.1" : host;
            if (!new Endpoint(literal, Endpoint.DEFAULT_PORT).isLiteral()) {
                throw new BadUsage("serve.address", Printable.of(address));
            }
            return new InetSocketAddress(InetAddress.getByName(literal), Integer.parseInt(parts.group(2)));
        } catch (IllegalArgumentException | UnknownHostException noAddress) {
            throw new BadUsage("serve.address", Printable.of(address));
        }
    }

    private Optional<HttpsConfigurator> tls() {
        if (certificate.isPresent() != key.isPresent()) {
            throw new BadUsage("serve.tls-both");
        }
        return certificate.map(chain -> usable(() -> WebTls.of(chain, key.get())));
    }

    private Optional<Authenticator> authenticator() {
        return users.map(file -> usable(() -> WebUsers.in(file)));
    }

    private interface WebFile<T> {
        T read() throws WebFileException;
    }

    private static <T> T usable(WebFile<T> file) {
        try {
            return file.read();
        } catch (WebFileException unusable) {
            throw new BadUsage(unusable.text());
        }
    }
}
