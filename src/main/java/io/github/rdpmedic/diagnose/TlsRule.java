package io.github.rdpmedic.diagnose;

import io.github.rdpmedic.model.Facts;
import io.github.rdpmedic.model.Finding;
import io.github.rdpmedic.model.FindingId;
import io.github.rdpmedic.model.Message;
import io.github.rdpmedic.model.Observation;
import io.github.rdpmedic.model.Severity;
import java.util.List;

/** A handshake that succeeded with a version nobody should use any more. */
final class TlsRule implements Rule {

    @Override
    public List<Finding> findingsIn(Observation observation) {
        return observation.facts().tls().filter(Facts.Tls::legacyOnly).stream()
                .map(tls -> new Finding(
                        FindingId.TLS_LEGACY,
                        Severity.WARNING,
                        Message.of(Diagnoser.class, "detail.tls-legacy", tls.version())))
                .toList();
    }
}
