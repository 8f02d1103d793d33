package io.github.rdpmedic.ui.panel;

import io.github.rdpmedic.model.Observation;
import io.github.rdpmedic.model.State;
import io.github.rdpmedic.model.Target;
import io.github.rdpmedic.ui.parts.Elapsed;
import io.github.rdpmedic.ui.parts.Words;
import io.github.rdpmedic.watch.TargetStatus;
import io.github.rdpmedic.watch.WatchSnapshot;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Turns what the monitor knows into what the status panel shows. Pure. */
final class PanelPresenter {

    /** Up to here all rows are seen at a glance, and a search field would only be in the way. */
    static final int ROWS_WITHOUT_SEARCH = 8;

    private static final List<State> COUNTED = List.of(State.DOWN, State.UNREACHABLE, State.WARNING, State.UNKNOWN);

    private final Words words;
    private final ZoneId zone;
    private final RowPresenter rowPresenter;

    PanelPresenter(Locale locale, ZoneId zone) {
        this(locale, zone, target -> Optional.empty());
    }

    /** @param origin the central list that a target stands in */
    PanelPresenter(Locale locale, ZoneId zone, Function<Target, Optional<String>> origin) {
        this.words = new Words(PanelPresenter.class, locale);
        this.zone = zone;
        this.rowPresenter = new RowPresenter(words, zone, origin);
    }

    /** @param search what the person typed; rows without it in name, address or cause are left out */
    PanelState present(WatchSnapshot snapshot, Optional<OwnNetwork> network, String search, Instant now) {
        List<TargetStatus> statuses = snapshot.statuses();
        return new PanelState(
                snapshot.worst(),
                counts(snapshot),
                network.map(this::network),
                rows(snapshot, search, now),
                !statuses.isEmpty(),
                statuses.size() > ROWS_WITHOUT_SEARCH,
                snapshot.paused(),
                snapshot.snoozes().all().isPresent(),
                footer(snapshot, now) + silence(snapshot));
    }

    /** Worst first, and within a state in the order of the file, so that trouble is never below the fold. */
    private List<PanelRow> rows(WatchSnapshot snapshot, String search, Instant now) {
        String wanted = search.strip().toLowerCase(words.locale());
        return snapshot.statuses().stream()
                .sorted(Comparator.comparing(TargetStatus::state))
                .map(status -> rowPresenter.present(
                        status,
                        snapshot.paused(),
                        snapshot.snoozes().of(status.target()).isPresent(),
                        now))
                .filter(row -> Stream.of(row.name(), row.target().endpoint().toString(), row.cause())
                        .anyMatch(text -> text.toLowerCase(words.locale()).contains(wanted)))
                .toList();
    }

    private String counts(WatchSnapshot snapshot) {
        int hosts = snapshot.statuses().size();
        if (hosts == 0) {
            return words.get("counts.none");
        }
        String troubles = COUNTED.stream()
                .filter(state -> snapshot.count(state) > 0)
                .map(state -> " · " + words.get("counts." + state.id(), snapshot.count(state)))
                .collect(Collectors.joining());
        return words.get("counts.hosts", hosts) + (troubles.isEmpty() ? " · " + words.get("counts.all-up") : troubles);
    }

    private PanelState.Network network(OwnNetwork network) {
        return network.interfacesUp().isEmpty()
                ? new PanelState.Network(false, words.get("network.down"))
                : new PanelState.Network(true, String.join(" · ", network.interfacesUp()));
    }

    private String footer(WatchSnapshot snapshot, Instant now) {
        if (snapshot.pausedUntil().isPresent()) {
            Instant until = snapshot.pausedUntil().get();
            return until.equals(Instant.MAX)
                    ? words.get("footer.paused")
                    : words.get("footer.paused-until", time(until));
        }
        return newestCheck(snapshot)
                .map(at -> words.get("footer.checked", Elapsed.ago(Duration.between(at, now), words.locale())))
                .orElse(snapshot.statuses().isEmpty() ? "" : words.get("footer.not-checked"));
    }

    private String silence(WatchSnapshot snapshot) {
        return snapshot.snoozes()
                .all()
                .map(until -> " · "
                        + (until.equals(Instant.MAX)
                                ? words.get("footer.silent")
                                : words.get("footer.silent-until", time(until))))
                .orElse("");
    }

    private static Optional<Instant> newestCheck(WatchSnapshot snapshot) {
        return snapshot.statuses().stream()
                .flatMap(status -> status.last().stream())
                .map(result -> end(result.observation()))
                .max(Comparator.naturalOrder());
    }

    private static Instant end(Observation observation) {
        return observation.startedAt().plus(observation.took());
    }

    private String time(Instant instant) {
        return DateTimeFormatter.ofLocalizedTime(FormatStyle.SHORT)
                .withLocale(words.locale())
                .withZone(zone)
                .format(instant);
    }
}
