package io.github.rdpmedic.probe;

import io.github.rdpmedic.model.Message;
import io.github.rdpmedic.model.Printable;
import io.github.rdpmedic.rdp.MalformedPduException;
import io.github.rdpmedic.rdp.NtlmChallenge;
import io.github.rdpmedic.rdp.TsRequest;
import java.io.IOException;
import java.security.cert.X509Certificate;

/**
 * TLS at once, without a Connection Request before it, [MS-RDPBCGR] 5.4.2.2. Asked only of a host that left the
 * request without an answer: what then answers here tells a service that hangs from something on the way that keeps
 * the request back. It changes no verdict, because the standard client does not come in this way.
 */
final class DirectApproach {

    private static final int SHARE = 20;

    private DirectApproach() {}

    /** @return {@code unanswered}, and after it what this brought to light */
    static Message explain(Message unanswered, Climb climb) {
        Deadline deadline = climb.share(SHARE);
        climb.hangUp();
        try (Connection connection = climb.established().another(deadline)) {
            return connection.until(deadline, () -> inTls(unanswered, climb, connection));
        } catch (IOException nothing) {
            climb.log("TLS at once: " + Printable.of(nothing.toString()));
            return unanswered;
        }
    }

    private static Message inTls(Message unanswered, Climb climb, Connection connection) throws IOException {
        SecureChannel channel = JsseHandshake.over(connection.socket(), climb.endpoint());
        connection.upgrade(channel);
        String subject = channel.chain().stream()
                .findFirst()
                .map(X509Certificate::getSubjectX500Principal)
                .map(name -> Printable.of(name.getName()))
                .orElse("");
        climb.log("TLS at once: " + channel.version() + ", " + subject);
        try {
            TsRequest answer = CredSspQuestion.ask(connection);
            if (answer.negoToken().isPresent()) {
                NtlmChallenge.parse(answer.negoToken().get());
                return Step.text("negotiate.directly.credssp", unanswered, subject);
            }
        } catch (MalformedPduException | IOException noCredSsp) {
            climb.log("TLS at once: " + Printable.of(noCredSsp.toString()));
        }
        return Step.text("negotiate.directly.tls", unanswered, subject);
    }
}
