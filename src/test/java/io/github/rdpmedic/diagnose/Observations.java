package io.github.rdpmedic.diagnose;

import io.github.rdpmedic.model.Depth;
import io.github.rdpmedic.model.Endpoint;
import io.github.rdpmedic.model.Facts;
import io.github.rdpmedic.model.Facts.Accepts;
import io.github.rdpmedic.model.FindingId;
import io.github.rdpmedic.model.Message;
import io.github.rdpmedic.model.Observation;
import io.github.rdpmedic.model.Outcome;
import io.github.rdpmedic.model.StageId;
import io.github.rdpmedic.model.StageResult;
import io.github.rdpmedic.model.Target;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** Observations written down by hand. */
public final class Observations {

    public static final Instant NOW = Instant.parse("2026-06-15T12:00:00Z");
    static final Target TARGET = Target.unnamed(new Endpoint("srv1.example", 3389));

    private static final Duration SOME_TIME = Duration.ofMillis(4);

    private Observations() {}

    public static Observation of(List<StageResult> stages, Facts facts) {
        return new Observation(TARGET, Depth.FULL, NOW, SOME_TIME, stages, facts, List.of());
    }

    /** Everything went well. */
    public static Observation healthy(Facts facts) {
        return of(
                Arrays.stream(StageId.values())
                        .map(id -> StageResult.ok(id, SOME_TIME, Message.NONE))
                        .toList(),
                facts);
    }

    /** Well until {@code stage}, which ended like this; nothing after a failure. */
    public static Observation stoppedAt(StageId stage, Outcome outcome, FindingId trouble) {
        List<StageResult> stages = new ArrayList<>();
        for (StageId id : StageId.values()) {
            if (id == stage) {
                Message detail = Message.verbatim("measured");
                stages.add(new StageResult(id, outcome, Optional.of(SOME_TIME), Optional.of(trouble), detail));
            } else if (id.compareTo(stage) > 0 && outcome == Outcome.FAIL) {
                stages.add(StageResult.skipped(id, Message.NONE));
            } else {
                stages.add(StageResult.ok(id, SOME_TIME, Message.NONE));
            }
        }
        return of(stages, Facts.NONE);
    }

    public static Facts with(Facts.Negotiation negotiation) {
        return new Facts(
                List.of(),
                Optional.empty(),
                Optional.empty(),
                Optional.of(negotiation),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
    }

    public static Facts with(Facts.Certificate certificate) {
        return new Facts(
                List.of(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.of(certificate),
                Optional.empty(),
                Optional.empty());
    }

    public static Facts withSkew(Duration skew, Duration uncertainty) {
        Optional<String> none = Optional.empty();
        Facts.Identity identity = new Facts.Identity(
                none,
                none,
                none,
                none,
                none,
                Optional.empty(),
                none,
                none,
                Optional.of(NOW),
                Optional.of(skew),
                Optional.of(uncertainty),
                Optional.empty());
        return new Facts(
                List.of(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.of(identity),
                Optional.empty());
    }

    public static Facts.Negotiation chose(String selected, Accepts accepts, Optional<Boolean> nlaRequired) {
        return new Facts.Negotiation(
                Optional.of(selected), List.of(), Optional.empty(), accepts, nlaRequired, Optional.empty());
    }

    public static Facts.Certificate certificate(int fromDay, int untilDay, int rsaBits, Optional<Boolean> matches) {
        return new Facts.Certificate(
                "CN=srv1",
                "CN=srv1",
                List.of(),
                NOW.plus(Duration.ofDays(fromDay)),
                NOW.plus(Duration.ofDays(untilDay)),
                untilDay,
                "aa",
                "bb",
                true,
                "RSA",
                Optional.of(rsaBits),
                "SHA256withRSA",
                matches,
                Optional.empty());
    }
}
