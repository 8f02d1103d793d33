package io.github.rdpmedic.probe;

import io.github.rdpmedic.model.Facts;
import io.github.rdpmedic.model.Facts.InterfaceType;
import io.github.rdpmedic.probe.MtuVerdict.BlackHole;
import java.time.Duration;
import java.util.Optional;

/** The facts of one path while they are collected. */
final class PathFacts {

    private final String interfaceName;
    private final Optional<Integer> interfaceMtu;
    private final Optional<Duration> connectTime;
    private Optional<InterfaceType> type = Optional.empty();
    private Optional<Integer> pathMtu = Optional.empty();
    private Optional<BlackHole> blackHole = Optional.empty();
    private Optional<EchoSeries> series = Optional.empty();
    private boolean carriesWhole;

    PathFacts(String interfaceName, Optional<Integer> interfaceMtu, Optional<Duration> connectTime) {
        this.interfaceName = interfaceName;
        this.interfaceMtu = interfaceMtu;
        this.connectTime = connectTime;
    }

    String interfaceName() {
        return interfaceName;
    }

    Optional<Integer> interfaceMtu() {
        return interfaceMtu;
    }

    Optional<Integer> pathMtu() {
        return pathMtu;
    }

    Optional<BlackHole> blackHole() {
        return blackHole;
    }

    void type(InterfaceType measured) {
        type = Optional.of(measured);
    }

    /** Packets up to this size pass, and larger ones are refused where they must be. */
    void carries(int bytes) {
        pathMtu = Optional.of(bytes);
        carriesWhole = true;
    }

    void loses(BlackHole found) {
        blackHole = Optional.of(found);
        pathMtu = found.isExact() ? Optional.of(found.largestPassed()) : Optional.empty();
    }

    void series(EchoSeries measured) {
        series = Optional.of(measured);
    }

    /** The time of the TCP connect is one exchange; an exchange that takes longer says nothing about the path. */
    private Optional<Duration> roundTrip() {
        Optional<Duration> echoed = series.flatMap(EchoSeries::shortest);
        return connectTime
                .map(connect ->
                        echoed.filter(echo -> echo.compareTo(connect) < 0).orElse(connect))
                .or(() -> echoed);
    }

    Facts.Path toFacts() {
        Optional<Boolean> loses =
                blackHole.isPresent() ? Optional.of(true) : Optional.of(false).filter(measured -> carriesWhole);
        return new Facts.Path(
                Optional.of(interfaceName),
                type,
                interfaceMtu,
                pathMtu,
                loses,
                roundTrip(),
                series.flatMap(EchoSeries::jitter),
                series.flatMap(EchoSeries::lossPercent));
    }
}
