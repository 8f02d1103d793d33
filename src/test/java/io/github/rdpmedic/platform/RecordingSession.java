package io.github.rdpmedic.platform;

import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** A person's session in memory, with folders in a directory of the test. */
public final class RecordingSession implements UserFolders, RunningPrograms, CredentialStore, SoftwareInventory {

    private final Path home;
    private final boolean windows;
    public final List<Running> running = new ArrayList<>();
    public final List<Saved> saved = new ArrayList<>();
    public final List<SecurityProduct> products = new ArrayList<>();
    public Optional<String> version = Optional.empty();
    public Availability availability = Availability.YES;

    private RecordingSession(Path home, boolean windows) {
        this.home = home;
        this.windows = windows;
    }

    public static RecordingSession windows(Path home) {
        return new RecordingSession(home, true);
    }

    public static RecordingSession linux(Path home) {
        return new RecordingSession(home, false);
    }

    public UserSession session() {
        return new UserSession(this, this, this, this);
    }

    public RecordingSession saved(String target, String user) {
        saved.add(new Saved(target, user, Instant.parse("2026-11-01T08:00:00Z")));
        return this;
    }

    @Override
    public Path home() {
        return home;
    }

    @Override
    public Path config() {
        return home.resolve(windows ? "AppData/Roaming" : ".config");
    }

    @Override
    public Path cache() {
        return home.resolve(windows ? "AppData/Local" : ".cache");
    }

    @Override
    public Optional<Path> documents() {
        return windows ? Optional.of(home.resolve("Documents")) : Optional.empty();
    }

    @Override
    public List<Running> named(Set<String> names) {
        return running.stream()
                .filter(program -> names.contains(program.name()))
                .toList();
    }

    @Override
    public Availability availability() {
        return availability;
    }

    @Override
    public List<Saved> list(String prefix) {
        return saved.stream()
                .filter(one -> one.target().toLowerCase(Locale.ROOT).startsWith(prefix.toLowerCase(Locale.ROOT)))
                .toList();
    }

    @Override
    public void delete(String target) {
        saved.removeIf(one -> one.target().equalsIgnoreCase(target));
    }

    @Override
    public Optional<String> version(String program) {
        return version;
    }

    @Override
    public List<SecurityProduct> securityProducts() {
        return List.copyOf(products);
    }
}
