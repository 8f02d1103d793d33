package io.github.rdpmedic.probe.pins;

import io.github.rdpmedic.model.Facts;
import io.github.rdpmedic.model.Facts.CertificateChange;
import io.github.rdpmedic.model.FindingId;
import io.github.rdpmedic.model.Message;
import io.github.rdpmedic.model.Observation;
import io.github.rdpmedic.model.Outcome;
import io.github.rdpmedic.model.Printable;
import io.github.rdpmedic.model.StageId;
import io.github.rdpmedic.model.StageResult;
import io.github.rdpmedic.probe.AddressLookup;
import io.github.rdpmedic.probe.Cancellation;
import io.github.rdpmedic.probe.Probe;
import io.github.rdpmedic.probe.ProbeRequest;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** A probe that compares the certificate it sees with those it has seen. Sends the host nothing more. */
public final class PinningProbe implements Probe {

    private static final Duration LONGEST_LOOKUP = Duration.ofSeconds(1);

    private final Probe ladder;
    private final CertificatePins pins;
    private final AddressLookup names;

    public PinningProbe(Probe ladder, CertificatePins pins, AddressLookup names) {
        this.ladder = ladder;
        this.pins = pins;
        this.names = names;
    }

    @Override
    public Observation probe(ProbeRequest request, Cancellation cancellation) {
        Observation seen = ladder.probe(request, cancellation);
        return seen.facts()
                .certificate()
                .map(certificate -> compared(request, seen, certificate, cancellation))
                .orElse(seen);
    }

    private Observation compared(
            ProbeRequest request, Observation seen, Facts.Certificate certificate, Cancellation cancellation) {
        Pin shown = Pin.of(certificate, seen.facts(), seen.startedAt());
        Sighting sighting;
        try {
            sighting = pins.see(request.target().endpoint(), shown);
        } catch (IOException unreadable) {
            return logged(seen, "no certificates remembered: " + Printable.of(unreadable.toString()));
        }
        boolean kept = sighting.notKept().isEmpty();
        if (!kept && sighting.change() == CertificateChange.FIRST_SEEN) {
            return logged(
                    seen, "certificate not remembered: " + sighting.notKept().get());
        }
        Duration left = request.timeout().minus(seen.took());
        Facts facts = facts(sighting, shown, certificate, seen.facts(), new Names(left, cancellation));
        String event = "certificate " + sighting.change()
                + sighting.notKept().map(why -> ", not remembered: " + why).orElse("");
        return logged(with(seen, facts, stages(seen.stages(), sighting.change())), event);
    }

    private Facts facts(Sighting sighting, Pin shown, Facts.Certificate certificate, Facts facts, Names where) {
        if (sighting.earlier().isEmpty()) {
            return facts.with(certificate.compared(sighting.change(), Optional.empty()), facts.identity());
        }
        Pin earlier = sighting.earlier().get();
        if (sighting.change() != CertificateChange.REPLACED || !shown.isOfAnotherComputerThan(earlier)) {
            return facts.with(
                    certificate.compared(sighting.change(), Optional.of(earlier.asEarlier(Optional.empty()))),
                    facts.identity());
        }
        Optional<Facts.Leads> before = earlier.computer().flatMap(name -> where.leads(name, facts));
        Optional<Facts.Leads> now = shown.computer().flatMap(name -> where.leads(name, facts));
        return facts.with(
                certificate.compared(sighting.change(), Optional.of(earlier.asEarlier(before))),
                facts.identity().map(identity -> identity.withComputerLeading(now)));
    }

    /** Where the names of computers lead, within what is left of the time of this check. */
    private final class Names {
        private final long deadline;
        private final Cancellation cancellation;

        Names(Duration left, Cancellation cancellation) {
            deadline = System.nanoTime() + left.toNanos();
            this.cancellation = cancellation;
        }

        Optional<Facts.Leads> leads(String computer, Facts facts) {
            Duration left = Duration.ofNanos(deadline - System.nanoTime());
            if (left.isNegative() || left.isZero()) {
                return Optional.empty();
            }
            Duration patience = left.compareTo(LONGEST_LOOKUP) < 0 ? left : LONGEST_LOOKUP;
            return Leading.of(names.addressesOf(computer, patience, cancellation), facts);
        }
    }

    private static Observation logged(Observation seen, String event) {
        List<String> log = new ArrayList<>(seen.log());
        log.add(event);
        return new Observation(
                seen.target(), seen.depth(), seen.startedAt(), seen.took(), seen.stages(), seen.facts(), log);
    }

    private static Observation with(Observation seen, Facts facts, List<StageResult> stages) {
        return new Observation(seen.target(), seen.depth(), seen.startedAt(), seen.took(), stages, facts, seen.log());
    }

    /** The stage that read the certificate warns of a replaced one, unless it has worse to say. */
    private static List<StageResult> stages(List<StageResult> stages, CertificateChange change) {
        if (change != CertificateChange.REPLACED) {
            return stages;
        }
        return stages.stream()
                .map(stage ->
                        stage.id() == StageId.CERTIFICATE && stage.outcome() == Outcome.OK ? warned(stage) : stage)
                .toList();
    }

    private static StageResult warned(StageResult stage) {
        Message detail = stage.detail();
        return StageResult.warn(stage.id(), stage.took().orElse(Duration.ZERO), FindingId.CERTIFICATE_REPLACED, detail);
    }
}
