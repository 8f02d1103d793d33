package io.github.rdpmedic.probe;

import io.github.rdpmedic.platform.IcmpEcho;
import io.github.rdpmedic.platform.IcmpEcho.Answered;
import io.github.rdpmedic.platform.IcmpEcho.NotMeasured;
import io.github.rdpmedic.platform.IcmpEcho.Reply;
import java.net.InetAddress;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * The round trips of so many echoes in a row, in the order sent.
 *
 * @param roundTrips empty for an echo without an answer
 */
record EchoSeries(List<Optional<Duration>> roundTrips) {

    /** Fewer say nothing about loss: one lost echo in five is chance. */
    static final int LENGTH = 20;

    private static final Duration WAIT = Duration.ofMillis(500);
    private static final Duration APART = Duration.ofMillis(10);
    private static final int ENOUGH_FOR_JITTER = 5;

    EchoSeries {
        roundTrips = List.copyOf(roundTrips);
    }

    static EchoSeries of(IcmpEcho echo, InetAddress host, Deadline deadline) throws InterruptedException {
        List<Optional<Duration>> roundTrips = new ArrayList<>();
        while (roundTrips.size() < LENGTH && deadline.remaining().compareTo(WAIT) > 0) {
            Reply reply = echo.send(host, WAIT);
            if (reply instanceof NotMeasured) {
                break;
            }
            roundTrips.add(reply instanceof Answered answered ? Optional.of(answered.roundTrip()) : Optional.empty());
            Thread.sleep(APART.toMillis());
        }
        return new EchoSeries(roundTrips);
    }

    Optional<Duration> shortest() {
        return answered().stream().min(Duration::compareTo);
    }

    /** Mean difference of one round trip to the next. */
    Optional<Duration> jitter() {
        List<Duration> answered = answered();
        return answered.size() < ENOUGH_FOR_JITTER
                ? Optional.empty()
                : Optional.of(Duration.ofNanos((long) IntStream.range(1, answered.size())
                        .mapToLong(i ->
                                answered.get(i).minus(answered.get(i - 1)).abs().toNanos())
                        .average()
                        .orElse(0)));
    }

    /** Only of a whole series, and only where the host answers echoes at all. */
    Optional<Double> lossPercent() {
        int answered = answered().size();
        return roundTrips.size() < LENGTH || answered == 0
                ? Optional.empty()
                : Optional.of(100.0 * (roundTrips.size() - answered) / roundTrips.size());
    }

    private List<Duration> answered() {
        return roundTrips.stream().flatMap(Optional::stream).toList();
    }
}
