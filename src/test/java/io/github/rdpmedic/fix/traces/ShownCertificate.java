package io.github.rdpmedic.fix.traces;

import io.github.rdpmedic.fix.Evidence;
import io.github.rdpmedic.model.CheckResult;
import io.github.rdpmedic.model.Depth;
import io.github.rdpmedic.model.Diagnosis;
import io.github.rdpmedic.model.Endpoint;
import io.github.rdpmedic.model.Facts;
import io.github.rdpmedic.model.FindingId;
import io.github.rdpmedic.model.Message;
import io.github.rdpmedic.model.Observation;
import io.github.rdpmedic.model.StageId;
import io.github.rdpmedic.model.StageResult;
import io.github.rdpmedic.model.State;
import io.github.rdpmedic.model.Target;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** What a check can say of a host: the certificate that it shows, or the stage at which it fails. */
final class ShownCertificate {

    private ShownCertificate() {}

    static Evidence of(String host, String sha1) {
        Facts.Certificate certificate = new Facts.Certificate(
                "CN=" + host,
                "CN=" + host,
                List.of(),
                Instant.EPOCH,
                Instant.EPOCH,
                0,
                sha1,
                "",
                true,
                "RSA",
                Optional.of(2048),
                "SHA256withRSA",
                Optional.of(true),
                Optional.empty());
        Facts facts = new Facts(
                List.of(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.of(certificate),
                Optional.empty(),
                Optional.empty());
        return evidence(host, facts, List.of());
    }

    static Evidence failingAt(String host, StageId stage) {
        return evidence(
                host, Facts.NONE, List.of(StageResult.fail(stage, Duration.ZERO, FindingId.TIMEOUT, Message.NONE)));
    }

    private static Evidence evidence(String host, Facts facts, List<StageResult> stages) {
        Observation seen = new Observation(
                new Target(host, Endpoint.parse(host)),
                Depth.FULL,
                Instant.EPOCH,
                Duration.ZERO,
                stages,
                facts,
                List.of());
        return Evidence.of(new CheckResult(seen, new Diagnosis(State.UP, Optional.empty(), Message.NONE, List.of())));
    }
}
