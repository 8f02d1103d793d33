package io.github.rdpmedic.probe;

import io.github.rdpmedic.model.Endpoint;
import io.github.rdpmedic.model.OptionalFacts.WebSocket;
import io.github.rdpmedic.model.OptionalFacts.WebSocketOutcome;
import io.github.rdpmedic.model.Printable;
import io.github.rdpmedic.rdp.HttpHead;
import io.github.rdpmedic.rdp.MalformedPduException;
import io.github.rdpmedic.rdp.WebSocketUpgrade;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.SocketTimeoutException;
import java.time.Duration;
import java.util.Arrays;
import java.util.Optional;
import java.util.OptionalInt;
import javax.net.ssl.SSLException;

/** An HTTP upgrade request to one port, and who answers. */
record WebSocketProbe(Dial dial, Deadline deadline, Duration patience) {

    /** @return empty when it was cancelled */
    Optional<WebSocket> ask(InetAddress address, Endpoint endpoint, boolean secure, byte[] nonce) throws IOException {
        Findings findings = new Findings(endpoint, secure);
        Dial.Result dialled =
                dial.to(new InetSocketAddress(address, endpoint.port()), deadline.earlierOf(Deadline.in(patience)));
        if (dialled instanceof Dial.Result.Connected connected) {
            try (Connection connection = connected.connection()) {
                findings.converse(connection, WebSocketUpgrade.to(endpoint, nonce));
            }
        } else if (dialled instanceof Dial.Result.Failed failed) {
            findings.outcome = outcome(failed.why());
        }
        return dial.cancellation().isCancelled() ? Optional.empty() : Optional.of(findings.toFacts());
    }

    private static WebSocketOutcome outcome(ConnectFailure why) {
        return switch (why) {
            case RESET -> WebSocketOutcome.CLOSED;
            case REFUSED -> WebSocketOutcome.REFUSED;
            case TIMEOUT -> WebSocketOutcome.SILENT;
            case HOST_UNREACHABLE, NO_ROUTE_FROM_HERE -> WebSocketOutcome.UNREACHABLE;
        };
    }

    /** What one conversation has found so far. */
    private final class Findings {

        private final Endpoint endpoint;
        private final boolean secure;
        private WebSocketOutcome outcome = WebSocketOutcome.SILENT;
        private Optional<String> tlsVersion = Optional.empty();
        private Optional<HttpHead> head = Optional.empty();

        private Findings(Endpoint endpoint, boolean secure) {
            this.endpoint = endpoint;
            this.secure = secure;
        }

        private void converse(Connection connection, WebSocketUpgrade upgrade) {
            try {
                if (secure) {
                    startTls(connection);
                }
                HttpHead answer = connection.until(deadline, () -> exchange(connection, upgrade));
                head = Optional.of(answer);
                outcome = upgrade.isAcceptedBy(answer) ? WebSocketOutcome.UPGRADED : WebSocketOutcome.HTTP;
            } catch (SocketTimeoutException late) {
                outcome = WebSocketOutcome.SILENT;
            } catch (NotHttp otherProtocol) {
                outcome = WebSocketOutcome.NOT_HTTP;
            } catch (SSLException refused) {
                outcome = WebSocketOutcome.TLS_FAILED;
            } catch (IOException gone) {
                outcome = WebSocketOutcome.CLOSED;
            }
        }

        private void startTls(Connection connection) throws IOException {
            SecureChannel tls = connection.until(deadline, () -> JsseHandshake.over(connection.socket(), endpoint));
            connection.upgrade(tls);
            tlsVersion = Optional.of(tls.version());
        }

        private WebSocket toFacts() {
            return new WebSocket(
                    endpoint.port(),
                    secure,
                    outcome,
                    tlsVersion,
                    head.map(HttpHead::status),
                    head.flatMap(answer -> answer.field("server")).map(Printable::of));
        }
    }

    private static HttpHead exchange(Connection connection, WebSocketUpgrade upgrade) throws IOException {
        connection.output().write(upgrade.encode());
        connection.output().flush();
        InputStream input = connection.input();
        byte[] buffer = new byte[HttpHead.MAX_LENGTH];
        int count = 0;
        try {
            while (true) {
                int read = input.read(buffer, count, buffer.length - count);
                if (read < 0) {
                    throw count == 0 ? new IOException("closed") : new NotHttp();
                }
                count += read;
                OptionalInt length = HttpHead.length(buffer, count);
                if (length.isPresent()) {
                    return HttpHead.parse(Arrays.copyOf(buffer, length.getAsInt()));
                }
            }
        } catch (MalformedPduException otherProtocol) {
            throw new NotHttp();
        }
    }

    /** The peer speaks, and not HTTP. */
    private static final class NotHttp extends IOException {
        private static final long serialVersionUID = 1L;
    }
}
