package io.github.rdpmedic.probe;

import io.github.rdpmedic.model.AddressText;
import io.github.rdpmedic.model.Printable;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.nio.channels.SocketChannel;
import java.nio.channels.UnresolvedAddressException;
import java.nio.channels.UnsupportedAddressTypeException;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Connects to several addresses of one host, each attempt starting 250 ms after the one before it or as soon
 * as that one failed; the first to stand wins (RFC 8305 section 5). One thread, one selector, one race.
 */
final class ConnectRace {

    /** @param took from this attempt's SYN to the answer */
    record Winner(SocketChannel channel, InetSocketAddress address, Duration took) {}

    private static final Duration ATTEMPT_DELAY = Duration.ofMillis(250);

    private record Attempt(InetSocketAddress address, long startNanos) {}

    private final Deque<InetSocketAddress> waiting;
    private final Deadline deadline;
    private final Climb climb;
    private final Map<InetSocketAddress, ConnectFailure> failures = new LinkedHashMap<>();
    private Deadline nextStart = Deadline.in(Duration.ZERO);

    ConnectRace(List<InetSocketAddress> addresses, Deadline deadline, Climb climb) {
        waiting = new ArrayDeque<>(addresses);
        this.deadline = deadline;
        this.climb = climb;
    }

    /** @return empty when every attempt failed, the deadline passed or the probe was cancelled */
    Optional<Winner> run() throws IOException {
        Optional<Winner> winner = Optional.empty();
        try (Selector selector = Selector.open()) {
            Runnable forget = climb.cancellation().onCancel(selector::wakeup);
            try {
                while (winner.isEmpty() && !isOver(selector)) {
                    startNext(selector);
                    if (!selector.keys().isEmpty()) {
                        selector.select(millisToSleep());
                        winner = firstConnected(selector);
                    }
                }
            } finally {
                forget.run();
                closeLosers(selector, winner);
            }
        }
        return winner;
    }

    /** In the order in which they failed; addresses without any answer are timeouts. */
    Map<InetSocketAddress, ConnectFailure> failures() {
        return failures;
    }

    private boolean isOver(Selector selector) {
        boolean nothingLeft = waiting.isEmpty() && selector.keys().isEmpty();
        return nothingLeft || deadline.hasPassed() || climb.isCancelled();
    }

    /** Starts attempts until one is under way; one that fails at once makes room for the next. */
    private void startNext(Selector selector) throws IOException {
        while (!waiting.isEmpty() && (nextStart.hasPassed() || selector.keys().isEmpty())) {
            start(waiting.poll(), selector);
            nextStart = Deadline.in(ATTEMPT_DELAY);
        }
    }

    private void start(InetSocketAddress address, Selector selector) throws IOException {
        SocketChannel channel = SocketChannel.open();
        try {
            channel.configureBlocking(false);
            Attempt attempt = new Attempt(address, System.nanoTime());
            channel.connect(address);
            channel.register(selector, SelectionKey.OP_CONNECT, attempt);
        } catch (IOException | UnsupportedAddressTypeException | UnresolvedAddressException failure) {
            channel.close();
            failed(address, failure, ConnectFailure.of(failure));
        }
    }

    private long millisToSleep() {
        Deadline next = waiting.isEmpty() ? deadline : deadline.earlierOf(nextStart);
        return Math.max(1, next.remaining().toMillis());
    }

    private Optional<Winner> firstConnected(Selector selector) throws IOException {
        for (SelectionKey key : List.copyOf(selector.selectedKeys())) {
            Attempt attempt = (Attempt) key.attachment();
            SocketChannel channel = (SocketChannel) key.channel();
            try {
                if (channel.finishConnect()) {
                    Duration took = Duration.ofNanos(System.nanoTime() - attempt.startNanos());
                    return Optional.of(new Winner(channel, attempt.address(), took));
                }
            } catch (IOException failure) {
                channel.close();
                failed(attempt.address(), failure, fromOutside(failure));
            }
        }
        selector.selectNow();
        return Optional.empty();
    }

    /** This PC's own routes speak before anything is sent; the same words later are those of a router. */
    private static ConnectFailure fromOutside(IOException failure) {
        ConnectFailure said = ConnectFailure.of(failure);
        return said == ConnectFailure.NO_ROUTE_FROM_HERE ? ConnectFailure.HOST_UNREACHABLE : said;
    }

    private void failed(InetSocketAddress address, Exception failure, ConnectFailure meaning) {
        failures.put(address, meaning);
        climb.log("connect " + AddressText.of(address.getAddress()) + ": " + Printable.of(failure.toString()));
    }

    private void closeLosers(Selector selector, Optional<Winner> winner) throws IOException {
        for (SelectionKey key : List.copyOf(selector.keys())) {
            if (winner.isEmpty() || key.channel() != winner.get().channel()) {
                failures.putIfAbsent(((Attempt) key.attachment()).address(), ConnectFailure.TIMEOUT);
                key.channel().close();
            }
        }
    }
}
