package io.github.rdpmedic.serve;

import com.sun.net.httpserver.Authenticator;
import com.sun.net.httpserver.HttpsConfigurator;
import java.net.InetSocketAddress;
import java.time.Duration;
import java.util.Optional;

/**
 * How to serve.
 *
 * @param listen where; port 0 takes a free one
 * @param timeout the longest that a probe may take
 * @param concurrency probes under way at once for scrapes, 1 or more
 * @param probesPerSecond probes that may begin in a second, 1 or more
 */
public record ServeOptions(
        InetSocketAddress listen,
        Duration timeout,
        int concurrency,
        int probesPerSecond,
        Optional<HttpsConfigurator> tls,
        Optional<Authenticator> users) {}
