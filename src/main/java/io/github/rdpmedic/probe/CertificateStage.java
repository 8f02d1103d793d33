package io.github.rdpmedic.probe;

import io.github.rdpmedic.model.CertificateHealth;
import io.github.rdpmedic.model.Facts;
import io.github.rdpmedic.model.FindingId;
import io.github.rdpmedic.model.Message;
import io.github.rdpmedic.model.StageId;
import java.io.IOException;
import java.security.cert.CertificateException;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;

/** Reads the certificate that the handshake brought. Sends nothing. */
final class CertificateStage implements Stage {

    @Override
    public StageId id() {
        return StageId.CERTIFICATE;
    }

    @Override
    public boolean sendsNothing() {
        return true;
    }

    @Override
    public Step climb(Climb climb) throws IOException {
        if (!climb.usesTls()) {
            return Step.skipped(Step.text("skipped.no-tls"));
        }
        if (climb.certificates().isEmpty()) {
            return Step.skipped(Step.text("skipped.no-certificate"));
        }
        Facts.Certificate facts;
        try {
            facts = CertificateFacts.of(climb.certificates(), climb.endpoint(), climb.startedAt());
        } catch (CertificateException unreadable) {
            throw new IOException(unreadable);
        }
        climb.facts().certificate(facts);
        Message detail = Step.text(
                "certificate.detail",
                facts.subject(),
                LocalDate.ofInstant(facts.notAfter(), ZoneOffset.UTC).toString());
        List<FindingId> troubles = CertificateHealth.troubles(facts, climb.startedAt());
        return troubles.isEmpty() ? Step.ok(detail) : Step.warn(troubles.get(0), detail);
    }
}
