package io.github.rdpmedic.probe.pins;

import io.github.rdpmedic.model.Endpoint;
import io.github.rdpmedic.model.Printable;
import io.github.rdpmedic.platform.AtomicFile;
import io.github.rdpmedic.platform.DirectoryLock;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.UnaryOperator;

/**
 * Pins in {@code pins.json}, shared with other processes. Readers take no lock, since the file is only ever
 * replaced as a whole. Writers do, and changes that arrive while one is being written are written together, so
 * that the first check of a fleet costs a few writes and not one a host.
 */
public final class PinFile implements CertificatePins {

    private static final String NAME = "pins";
    private static final String LOCK = ".pins.lock";
    private static final Duration PATIENCE = Duration.ofSeconds(2);
    private static final long MAX_BYTES = 64L << 20;
    private static final System.Logger LOG = System.getLogger(PinFile.class.getName());

    private final Path directory;
    private final Path file;
    private final PinSeeds seeds;
    private final Queue<Change> waiting = new ConcurrentLinkedQueue<>();
    private final ReentrantLock writing = new ReentrantLock();
    private volatile Content content = new Content(Optional.empty(), Map.of());

    /** Tells one version of the file from another without reading it. */
    private record Stamp(FileTime modified, long size, Optional<Object> key) {}

    /** @param stamp empty when there is no file */
    private record Content(Optional<Stamp> stamp, Map<Endpoint, HostPins> hosts) {}

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
        this.directory = directory;
        file = directory.resolve(NAME + ".json");
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
        try {
            return new PinBook(current().hosts()).of(host);
        } catch (PinsJson.DamagedException writersSetItAside) {
            return HostPins.NONE;
        }
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
        writing.lock();
        try {
            if (!change.done) {
                writeAllWaiting();
            }
        } finally {
            writing.unlock();
        }
        if (change.failure.isPresent()) {
            throw change.failure.get();
        }
    }

    private void writeAllWaiting() {
        List<Change> due = new ArrayList<>();
        for (Change next = waiting.poll(); next != null; next = waiting.poll()) {
            due.add(next);
        }
        Optional<IOException> failure = Optional.empty();
        try (DirectoryLock lock = DirectoryLock.acquire(directory, LOCK, PATIENCE)) {
            PinBook book = new PinBook(currentOrSetAside(lock));
            due.forEach(change -> book.put(change.host, change.edit.apply(book.of(change.host))));
            Map<Endpoint, HostPins> hosts = book.all();
            AtomicFile.replace(file, PinsJson.encode(hosts));
            content = new Content(stamp(), hosts);
        } catch (IOException unwritable) {
            failure = Optional.of(unwritable);
        }
        for (Change change : due) {
            change.failure = failure;
            change.done = true;
        }
    }

    private Content current() throws IOException, PinsJson.DamagedException {
        Content last = content;
        Optional<Stamp> stamp = stamp();
        if (!stamp.equals(last.stamp())) {
            last = new Content(stamp, stamp.isPresent() ? read(stamp.get()) : Map.of());
            content = last;
        }
        return last;
    }

    private Map<Endpoint, HostPins> read(Stamp stamp) throws IOException, PinsJson.DamagedException {
        if (stamp.size() > MAX_BYTES) {
            throw new PinsJson.DamagedException(new IOException(stamp.size() + " bytes"));
        }
        return PinsJson.decode(Files.readAllBytes(file));
    }

    private Optional<Stamp> stamp() throws IOException {
        try {
            BasicFileAttributes attributes = Files.readAttributes(file, BasicFileAttributes.class);
            return Optional.of(new Stamp(
                    attributes.lastModifiedTime(), attributes.size(), Optional.ofNullable(attributes.fileKey())));
        } catch (NoSuchFileException none) {
            return Optional.empty();
        }
    }

    /** @param held shows that no other process writes */
    private Map<Endpoint, HostPins> currentOrSetAside(DirectoryLock held) throws IOException {
        try {
            return current().hosts();
        } catch (PinsJson.DamagedException damaged) {
            Path aside = freeName();
            Files.move(file, aside);
            LOG.log(
                    System.Logger.Level.WARNING,
                    "The certificates remembered in {0} are unreadable; the file is now {1}, and a new one begins.",
                    file,
                    aside.getFileName());
            return Map.of();
        }
    }

    private Path freeName() {
        Path name = directory.resolve(NAME + ".damaged.json");
        for (int i = 2; Files.exists(name); i++) {
            name = directory.resolve(NAME + ".damaged-" + i + ".json");
        }
        return name;
    }
}
