package io.github.rdpmedic.probe.pins;

import io.github.rdpmedic.model.Endpoint;
import io.github.rdpmedic.platform.AtomicFile;
import io.github.rdpmedic.platform.DirectoryLock;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/** The content of {@code pins.json}, read again only when the file is another one than last time. */
final class StoredPins {

    private static final String NAME = "pins";
    private static final String LOCK = ".pins.lock";
    private static final Duration PATIENCE = Duration.ofSeconds(2);
    private static final long MAX_BYTES = 64L << 20;
    private static final System.Logger LOG = System.getLogger(StoredPins.class.getName());

    private final Path directory;
    private final Path file;
    private final Object decoding = new Object();
    private volatile Content content = new Content(Optional.empty(), Map.of());

    /** Tells one version of the file from another without reading it. */
    private record Stamp(FileTime modified, long size, Optional<Object> key) {}

    /** @param stamp empty when there is no file */
    private record Content(Optional<Stamp> stamp, Map<Endpoint, HostPins> hosts) {}

    StoredPins(Path directory) {
        this.directory = directory;
        file = directory.resolve(NAME + ".json");
    }

    /** Nothing when the file is damaged; the next writer sets it aside. */
    Map<Endpoint, HostPins> current() throws IOException {
        try {
            return upToDate().hosts();
        } catch (PinsJson.DamagedException writersSetItAside) {
            return Map.of();
        }
    }

    /** Replaces the file, while no other process does. */
    void edit(Consumer<PinBook> change) throws IOException {
        try (DirectoryLock lock = DirectoryLock.acquire(directory, LOCK, PATIENCE)) {
            PinBook book = new PinBook(currentOrSetAside(lock));
            change.accept(book);
            Map<Endpoint, HostPins> hosts = book.all();
            byte[] encoded = PinsJson.encode(hosts);
            synchronized (decoding) {
                AtomicFile.replace(file, encoded);
                content = new Content(stamp(), hosts);
            }
        }
    }

    private Content upToDate() throws IOException, PinsJson.DamagedException {
        Content last = content;
        Optional<Stamp> stamp = stamp();
        return stamp.equals(last.stamp()) ? last : decoded();
    }

    /** One thread decodes for all: a fleet's file takes megabytes and many threads ask at once. */
    private Content decoded() throws IOException, PinsJson.DamagedException {
        synchronized (decoding) {
            Optional<Stamp> stamp = stamp();
            if (!stamp.equals(content.stamp())) {
                content = new Content(stamp, stamp.isPresent() ? read(stamp.get()) : Map.of());
            }
            return content;
        }
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
            return upToDate().hosts();
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
