package io.github.rdpmedic.probe.pins;

import io.github.rdpmedic.model.Endpoint;
import io.github.rdpmedic.model.Printable;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.UnaryOperator;

/**
 * Pins in {@code pins.json}, shared with other processes. Readers take no lock, since the file is only ever
 * replaced as a whole. Writers do, and changes that arrive while one is being written are written together, so
 * that the first check of a fleet costs a few writes and not one a host.
 */
public final class PinFile implements CertificatePins {

    private static final int REST_PER_WRITE = 9;
    private static final long LONGEST_REST = TimeUnit.MILLISECONDS.toNanos(500);

    private final StoredPins stored;
    private final PinSeeds seeds;
    private final Queue<Change> waiting = new ConcurrentLinkedQueue<>();
    private boolean someoneWrites;
    private volatile long restUntil = System.nanoTime();

    /** Its outcome is guarded by the monitor of the file. */
    private static final class Change {
        private final Endpoint host;
        private final UnaryOperator<HostPins> edit;
        private Optional<IOException> failure = Optional.empty();
        private boolean done;

        Change(Endpoint host, UnaryOperator<HostPins> edit) {
            this.host = host;
            this.edit = edit;
        }
    }

    /**
     * @param directory for the file and its lock; made by the first write
     * @param seeds asked when a host shows a certificate that is not accepted here
     */
    public PinFile(Path directory, PinSeeds seeds) {
        stored = new StoredPins(directory);
        this.seeds = seeds;
    }

    @Override
    public Sighting see(Endpoint host, Pin shown) throws IOException {
        HostPins known = known(host);
        List<Pin> elsewhere = known.accepts(shown) ? List.of() : seeds.of(host, shown.lastSeen());
        HostPins.Seen seen = known.adopting(elsewhere, shown).see(shown);
        if (seen.pins().equals(known)) {
            return seen.sighting();
        }
        try {
            write(new Change(
                    host, pins -> pins.adopting(elsewhere, shown).see(shown).pins()));
            return seen.sighting();
        } catch (IOException unwritable) {
            return seen.sighting().notKept(Printable.of(unwritable.toString()));
        }
    }

    @Override
    public HostPins known(Endpoint host) throws IOException {
        return stored.current().getOrDefault(host.normalised(), HostPins.NONE);
    }

    @Override
    public Optional<Pin> trust(Endpoint host, Optional<String> sha256) throws IOException {
        Optional<Pin> chosen = known(host).chosen(sha256);
        if (chosen.isPresent()) {
            write(new Change(host, pins -> pins.trusting(chosen.get())));
        }
        return chosen;
    }

    private void write(Change change) throws IOException {
        waiting.add(change);
        if (isOurTurn(change)) {
            Optional<IOException> failure = Optional.of(new IOException("not written"));
            List<Change> due = new ArrayList<>();
            try {
                restAfterLastWrite();
                due = allWaiting();
                failure = written(due);
            } finally {
                endTurn(due, failure);
            }
        }
        if (change.failure.isPresent()) {
            throw change.failure.get();
        }
    }

    /** Waits while another thread writes; false when it has written this change along with its own. */
    private synchronized boolean isOurTurn(Change change) throws InterruptedIOException {
        try {
            while (someoneWrites && !change.done) {
                wait();
            }
        } catch (InterruptedException asked) {
            Thread.currentThread().interrupt();
            throw new InterruptedIOException("interrupted while another thread wrote");
        }
        if (change.done) {
            return false;
        }
        someoneWrites = true;
        return true;
    }

    /** The larger the file, the more changes go into one write: writing takes a tenth of the time at most. */
    private void restAfterLastWrite() throws InterruptedIOException {
        long left = Math.min(restUntil - System.nanoTime(), LONGEST_REST);
        if (left > 0) {
            try {
                TimeUnit.NANOSECONDS.sleep(left);
            } catch (InterruptedException asked) {
                Thread.currentThread().interrupt();
                throw new InterruptedIOException("interrupted before the certificate was remembered");
            }
        }
    }

    private synchronized void endTurn(List<Change> due, Optional<IOException> failure) {
        for (Change change : due) {
            change.failure = failure;
            change.done = true;
        }
        someoneWrites = false;
        notifyAll();
    }

    private List<Change> allWaiting() {
        List<Change> due = new ArrayList<>();
        for (Change next = waiting.poll(); next != null; next = waiting.poll()) {
            due.add(next);
        }
        return due;
    }

    private Optional<IOException> written(List<Change> due) {
        long begin = System.nanoTime();
        try {
            stored.edit(book -> due.forEach(change -> book.put(change.host, change.edit.apply(book.of(change.host)))));
            return Optional.empty();
        } catch (IOException unwritable) {
            return Optional.of(unwritable);
        } finally {
            long end = System.nanoTime();
            restUntil = end + REST_PER_WRITE * (end - begin);
        }
    }
}
