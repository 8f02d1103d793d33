package io.github.rdpmedic.fix.rdp;

import io.github.rdpmedic.fix.Evidence;
import io.github.rdpmedic.model.CheckResult;
import io.github.rdpmedic.model.Depth;
import io.github.rdpmedic.model.Diagnosis;
import io.github.rdpmedic.model.Endpoint;
import io.github.rdpmedic.model.Facts;
import io.github.rdpmedic.model.Message;
import io.github.rdpmedic.model.Observation;
import io.github.rdpmedic.model.State;
import io.github.rdpmedic.model.Target;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** What a check of {@code term-02} can say about NLA. */
public final class Negotiated {

    private Negotiated() {}

    public static Evidence nlaRequired(boolean required) {
        return of(new Facts.Negotiation(
                Optional.of("NLA"),
                List.of(),
                Optional.empty(),
                Facts.Accepts.NOT_MEASURED,
                Optional.of(required),
                Optional.empty()));
    }

    public static Evidence failed(String failure) {
        return of(new Facts.Negotiation(
                Optional.empty(),
                List.of(),
                Optional.of(failure),
                Facts.Accepts.NOT_MEASURED,
                Optional.empty(),
                Optional.empty()));
    }

    private static Evidence of(Facts.Negotiation negotiation) {
        Facts facts = new Facts(
                List.of(),
                Optional.empty(),
                Optional.empty(),
                Optional.of(negotiation),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
        Observation seen = new Observation(
                new Target("term-02", Endpoint.parse("term-02.corp.example")),
                Depth.FULL,
                Instant.EPOCH,
                Duration.ZERO,
                List.of(),
                facts,
                List.of());
        return Evidence.of(new CheckResult(seen, new Diagnosis(State.UP, Optional.empty(), Message.NONE, List.of())));
    }
}
