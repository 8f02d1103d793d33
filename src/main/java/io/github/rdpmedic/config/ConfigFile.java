package io.github.rdpmedic.config;

import io.github.rdpmedic.model.Message;
import io.github.rdpmedic.model.Printable;
import io.github.rdpmedic.platform.AtomicFile;
import io.github.rdpmedic.platform.DirectoryLock;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * One file: read, checked, and changed without loss. While it is broken its last good content stays in force, and
 * with {@link #keepingLastGood} that holds across restarts too.
 */
final class ConfigFile<T> {

    private static final System.Logger LOG = System.getLogger(ConfigFile.class.getName());
    private static final int MAX_BYTES = 8 << 20;
    private static final int MAX_KEYS_LOGGED = 10;
    private static final Duration LOCK_PATIENCE = Duration.ofSeconds(10);
    private static final String LOCK_FILE = ".config.lock";

    private final Path file;
    private final Reading reading;
    private final Format<T> format;
    private final Optional<Path> lastGood;
    private FileStamp stamp = FileStamp.UNREAD;
    private byte[] bytes = {};
    private volatile Loaded<T> loaded;

    /** @param problem what is wrong with the file now; then the content is the last good one */
    record Loaded<T>(T content, Optional<ConfigProblem> problem) {}

    /** A change of a file that has been read and found good. */
    interface Edit<T> {
        /** Returns false when there is nothing to change. */
        boolean apply(PropertiesText file, T content) throws Fault;
    }

    /** Where the content comes from. */
    interface Reading {

        FileStamp stamp();

        byte[] bytes() throws IOException;

        static Reading of(Path file) {
            return new Reading() {
                @Override
                public FileStamp stamp() {
                    return FileStamp.of(file);
                }

                @Override
                public byte[] bytes() throws IOException {
                    return readBytes(file);
                }
            };
        }
    }

    private ConfigFile(Path file, Reading reading, Format<T> format, Optional<Path> lastGood) {
        this.file = file;
        this.reading = reading;
        this.format = format;
        this.lastGood = lastGood;
        this.loaded = new Loaded<>(format.none(), Optional.empty());
        refresh();
        if (loaded.problem().isPresent()) {
            lastGood.ifPresent(this::restore);
        }
    }

    /** A file that is only read. */
    static <T> ConfigFile<T> readOnly(Path file, Format<T> format) {
        return readOnly(file, Reading.of(file), format);
    }

    /** @param file how problems name the place */
    static <T> ConfigFile<T> readOnly(Path file, Reading reading, Format<T> format) {
        return new ConfigFile<>(file, reading, format, Optional.empty());
    }

    /** Keeps a copy of the last good content beside the file. */
    static <T> ConfigFile<T> keepingLastGood(Path file, Format<T> format) {
        return new ConfigFile<>(
                file, Reading.of(file), format, Optional.of(file.resolveSibling(file.getFileName() + ".last-good")));
    }

    Loaded<T> loaded() {
        return loaded;
    }

    FileStamp stampOnDisk() {
        return reading.stamp();
    }

    /** Reads the file again when it is not the one that was read last. */
    synchronized void refresh() {
        FileStamp now = stampOnDisk();
        if (now.isUnchangedSince(stamp)) {
            return;
        }
        stamp = now;
        try {
            byte[] read = reading.bytes();
            PropertiesText text = PropertiesText.parse(read);
            T content = format.read(text);
            if (!Arrays.equals(bytes, read)) {
                nameUnknownKeys(text);
            }
            accept(read, content);
        } catch (Fault fault) {
            loaded = new Loaded<>(loaded.content(), Optional.of(ConfigProblem.of(file, fault)));
        } catch (IOException e) {
            stamp = FileStamp.UNREAD;
            Fault fault = Fault.inFile("fault.unreadable", reason(e));
            loaded = new Loaded<>(loaded.content(), Optional.of(ConfigProblem.of(file, fault)));
        }
    }

    private void accept(byte[] read, T content) {
        if (!Arrays.equals(bytes, read)) {
            bytes = read;
            lastGood.filter(copy -> read.length > 0).ifPresent(copy -> keep(copy, read));
        }
        loaded = new Loaded<>(content, Optional.empty());
    }

    private void nameUnknownKeys(PropertiesText text) {
        List<String> unknown = text.keys().stream()
                .filter(key -> !format.knows(key))
                .limit(MAX_KEYS_LOGGED)
                .map(Printable::of)
                .toList();
        if (!unknown.isEmpty()) {
            LOG.log(System.Logger.Level.WARNING, "{0}: unknown keys, kept as they are: {1}", file, unknown);
        }
    }

    /** Not called for a file that was emptied or deleted: then the copy is what an accident can be undone with. */
    private void keep(Path copy, byte[] content) {
        try {
            if (!Files.exists(copy) || !Arrays.equals(content, readBytes(copy))) {
                AtomicFile.replace(copy, content);
            }
        } catch (IOException e) {
            LOG.log(System.Logger.Level.WARNING, "{0} could not be written: {1}", copy, reason(e));
        }
    }

    private void restore(Path copy) {
        try {
            bytes = readBytes(copy);
            loaded = new Loaded<>(format.read(PropertiesText.parse(bytes)), loaded.problem());
        } catch (IOException e) {
            LOG.log(System.Logger.Level.WARNING, "{0} cannot be used: {1}", copy, reason(e));
        }
    }

    /**
     * Reads the file, applies the change and writes it back, while no other writer can. A broken file is left alone.
     *
     * @return what the edit returned; when false nothing is written
     */
    @SuppressWarnings("try") // The lock is held, not used.
    boolean change(Edit<T> edit) throws ConfigException {
        try (DirectoryLock lock = DirectoryLock.acquire(file.toAbsolutePath().getParent(), LOCK_FILE, LOCK_PATIENCE)) {
            return changeAlone(edit);
        } catch (DirectoryLock.HeldException held) {
            throw new ConfigException(ConfigProblem.of(file, Fault.inFile("fault.locked")), held);
        } catch (Fault fault) {
            throw new ConfigException(ConfigProblem.of(file, new Fault(0, fault.text())), fault);
        } catch (IOException e) {
            throw new ConfigException(ConfigProblem.of(file, Fault.inFile("fault.not-saved", reason(e))), e);
        }
    }

    private synchronized boolean changeAlone(Edit<T> edit) throws ConfigException, IOException {
        PropertiesText text = textForChange();
        if (!edit.apply(text, format.read(text))) {
            return false;
        }
        byte[] changed = text.bytes();
        T content = format.read(PropertiesText.parse(changed));
        AtomicFile.replace(file, changed);
        stamp = stampOnDisk();
        accept(changed, content);
        return true;
    }

    private PropertiesText textForChange() throws ConfigException, IOException {
        try {
            PropertiesText text = PropertiesText.parse(readBytes(file));
            format.read(text);
            return text;
        } catch (Fault broken) {
            throw new ConfigException(ConfigProblem.notSaved(file, broken), broken);
        }
    }

    private static byte[] readBytes(Path file) throws IOException {
        try {
            if (!Files.readAttributes(file, BasicFileAttributes.class).isRegularFile()) {
                throw Fault.inFile("fault.not-a-file");
            }
        } catch (NoSuchFileException missing) {
            return new byte[0];
        }
        try (InputStream in = Files.newInputStream(file)) {
            byte[] read = in.readNBytes(MAX_BYTES + 1);
            if (read.length > MAX_BYTES) {
                throw Fault.inFile("fault.too-large");
            }
            return read;
        }
    }

    /** The messages of these exceptions are often no more than the path. */
    private static Message reason(IOException e) {
        if (e instanceof AccessDeniedException) {
            return Message.of(ConfigFile.class, "reason.access-denied");
        }
        String reason = e instanceof FileSystemException failure ? failure.getReason() : e.getMessage();
        return Message.verbatim(Printable.of(reason == null ? e.getClass().getSimpleName() : reason));
    }
}
