package io.github.rdpmedic.ui.panel;

import io.github.rdpmedic.model.CheckResult;
import io.github.rdpmedic.model.Facts;
import io.github.rdpmedic.model.Message;
import io.github.rdpmedic.model.Printable;
import io.github.rdpmedic.model.State;
import io.github.rdpmedic.model.Target;
import io.github.rdpmedic.ui.panel.PanelRow.Tone;
import io.github.rdpmedic.ui.parts.CauseText;
import io.github.rdpmedic.ui.parts.Elapsed;
import io.github.rdpmedic.ui.parts.Words;
import io.github.rdpmedic.watch.TargetStatus;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** Says of one target what its row shows. Pure. */
final class RowPresenter {

    /** From here on the certificate is worth a colour; the same limit as the finding certificate-expiring. */
    private static final long WARNING_DAYS = 14;

    private final Words words;
    private final ZoneId zone;
    private final Function<Target, Optional<String>> origin;

    /** @param origin the central list that a target stands in */
    RowPresenter(Words words, ZoneId zone, Function<Target, Optional<String>> origin) {
        this.words = words;
        this.zone = zone;
        this.origin = origin;
    }

    PanelRow present(TargetStatus status, boolean paused, boolean snoozed, Instant now) {
        String cause = cause(status, paused) + (snoozed ? " · " + words.get("row.snoozed") : "");
        String latency = latency(status);
        Optional<Instant> ends =
                status.lastFull().flatMap(RowPresenter::certificate).map(Facts.Certificate::notAfter);
        Optional<Long> days =
                ends.map(end -> Math.floorDiv(Duration.between(now, end).toSeconds(), 86_400L));
        String certificate = days.map(left -> words.get("row.days", left)).orElse(words.get("row.none"));
        return new PanelRow(
                status.target(),
                status.state(),
                Printable.of(status.target().name()),
                cause,
                status.latencies(),
                latency,
                certificate,
                days.map(RowPresenter::tone).orElse(Tone.QUIET),
                tooltip(status, ends),
                spoken(status, cause, latency, days));
    }

    private String cause(TargetStatus status, boolean paused) {
        if (status.state() == State.UP) {
            return words.get("state.up")
                    + selectedProtocol(status).map(p -> " · " + p).orElse("");
        }
        Optional<Message> known = CauseText.of(status);
        if (known.isPresent()) {
            return words.get(known.get());
        }
        if (status.state() == State.UNKNOWN) {
            return words.get(paused ? "cause.paused" : status.last().isEmpty() ? "cause.not-yet" : "cause.unknown");
        }
        return words.get("state." + status.state().id());
    }

    /** From the newest check that negotiated; between full checks the port check keeps it fresh. */
    private static Optional<String> selectedProtocol(TargetStatus status) {
        return status.last()
                .flatMap(RowPresenter::negotiated)
                .or(() -> status.lastFull().flatMap(RowPresenter::negotiated));
    }

    private static Optional<String> negotiated(CheckResult result) {
        return result.observation().facts().negotiation().flatMap(Facts.Negotiation::familiarName);
    }

    private static Optional<Facts.Certificate> certificate(CheckResult result) {
        return result.observation().facts().certificate();
    }

    private String latency(TargetStatus status) {
        if (status.checking()) {
            return words.get("row.checking");
        }
        return newestLatency(status)
                .map(took -> Elapsed.milliseconds(took, words.locale()))
                .orElse(words.get("row.none"));
    }

    private static Optional<Duration> newestLatency(TargetStatus status) {
        List<Optional<Duration>> all = status.latencies();
        return all.isEmpty() ? Optional.empty() : all.get(all.size() - 1);
    }

    private static Tone tone(long daysLeft) {
        if (daysLeft < 0) {
            return Tone.CRITICAL;
        }
        return daysLeft <= WARNING_DAYS ? Tone.WARNING : Tone.QUIET;
    }

    private String tooltip(TargetStatus status, Optional<Instant> ends) {
        String since =
                words.get("row.since", words.get("state." + status.state().id()), time(status.since()));
        String central = origin.apply(status.target())
                .map(place -> " · " + words.get("row.central", place))
                .orElse("");
        String certificate = ends.map(end -> " · " + words.get("row.certificate-ends", date(end)))
                .orElse("");
        return status.target().endpoint() + " · " + since + certificate + central;
    }

    private String spoken(TargetStatus status, String cause, String latency, Optional<Long> days) {
        String name = Printable.of(status.target().name());
        String state = words.get("state." + status.state().id());
        String certificate =
                days.map(left -> words.get("spoken.days", left)).orElse(words.get("spoken.certificate-unknown"));
        return newestLatency(status).isPresent()
                ? words.get("spoken.row", name, state, cause, latency, certificate)
                : words.get("spoken.row-without-latency", name, state, cause, certificate);
    }

    private String time(Instant instant) {
        return DateTimeFormatter.ofLocalizedDateTime(FormatStyle.SHORT)
                .withLocale(words.locale())
                .withZone(zone)
                .format(instant);
    }

    private String date(Instant instant) {
        return DateTimeFormatter.ofLocalizedDate(FormatStyle.MEDIUM)
                .withLocale(words.locale())
                .withZone(zone)
                .format(instant);
    }
}
