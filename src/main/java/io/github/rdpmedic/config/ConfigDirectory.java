package io.github.rdpmedic.config;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Stream;

/**
 * The directory with {@code targets.properties} and {@code settings.properties}. It is made by the first write.
 * While anyone subscribes, edits made by hand or by another process are picked up within seconds. Thread-safe.
 */
public final class ConfigDirectory implements AutoCloseable {

    private static final System.Logger LOG = System.getLogger(ConfigDirectory.class.getName());

    private final Path directory;
    private final List<ConfigFile<?>> files;
    private final TargetsFile ownTargets;
    private final SavedTargets targets;
    private final SettingsFile settings;
    private final FleetFile fleet;
    private final CentralTargets central;
    private final CentralRefresh centralRefresh;
    private final List<Subscription> subscriptions = new CopyOnWriteArrayList<>();
    private final FileWatch watch;
    private Seen told;

    /** What subscribers can see; they are told when it differs from what it was. */
    private record Seen(List<?> values) {}

    /** A class, so that the same Runnable can subscribe twice. */
    private static final class Subscription {
        private final Runnable changed;

        Subscription(Runnable changed) {
            this.changed = changed;
        }
    }

    private ConfigDirectory(Path directory, Optional<Policy> policies) {
        this.directory = directory;
        var targetsFile = ConfigFile.keepingLastGood(directory.resolve("targets.properties"), new TargetsFormat());
        var settingsFile = ConfigFile.keepingLastGood(directory.resolve("settings.properties"), new SettingsFormat());
        var policy = policies.map(source -> source.with(new SettingsFormat()));
        var fleetFile = ConfigFile.readOnly(directory.resolve("settings.properties"), new FleetFormat());
        var fleetPolicy = policies.map(source -> source.with(new FleetFormat()));
        fleet = new FleetFile(fleetFile, fleetPolicy);
        files = Stream.of(Stream.of(targetsFile, settingsFile, fleetFile), policy.stream(), fleetPolicy.stream())
                .flatMap(some -> some)
                .<ConfigFile<?>>map(file -> file)
                .toList();
        central = new CentralTargets(directory, Clock.systemUTC());
        central.follow(fleet.current().targets());
        centralRefresh = new CentralRefresh(central, this::tellIfChanged);
        ownTargets = new TargetsFile(targetsFile, this::tellIfChanged);
        targets = new AllTargets(ownTargets, central);
        settings = new SettingsFile(settingsFile, policy, fleet::problem, this::tellIfChanged);
        watch = new FileWatch(() -> files.stream().map(ConfigFile::stampOnDisk).toList(), this::reloadIfChanged);
        told = seen();
    }

    /** Reads what is there. A broken file is a problem of its part, never an exception. */
    public static ConfigDirectory open(Path directory) {
        return new ConfigDirectory(directory, Optional.empty());
    }

    /**
     * @param policyFile keys of {@code settings.properties} that outrank the file of the person; need not exist
     */
    public static ConfigDirectory open(Path directory, Optional<Path> policyFile) {
        return new ConfigDirectory(directory, policyFile.map(Policy::of));
    }

    /** @param policy keys of {@code settings.properties} that outrank the file of the person */
    public static ConfigDirectory open(Path directory, Policy policy) {
        return new ConfigDirectory(directory, Optional.of(policy));
    }

    public SavedTargets targets() {
        return targets;
    }

    /** With the machine-wide policy applied. */
    public SavedSettings settings() {
        return settings;
    }

    /** With the machine-wide policy applied. */
    public FleetSettings fleet() {
        return fleet.current();
    }

    /** The keys of {@code settings.properties} that the policy sets, such as {@code check.timeout}. */
    public Set<String> managed() {
        return settings.managed();
    }

    /**
     * Whether nothing was ever saved here. Writes {@code targets.properties} without a target, so that the answer is
     * yes once only.
     */
    public boolean beginsHere() throws ConfigException {
        boolean empty = Stream.of("targets.properties", "settings.properties")
                .map(directory::resolve)
                .noneMatch(Files::exists);
        if (empty) {
            ownTargets.begin();
        }
        return empty;
    }

    /**
     * Writes {@code settings.properties} with every key, its default and what it is for, when that file is missing
     * or empty; else nothing.
     */
    public void writeSettingsTemplate() throws ConfigException {
        settings.writeTemplate();
    }

    /**
     * Calls {@code changed} after each real change of targets, settings, managed keys or problems, on the thread
     * that noticed or made it.
     *
     * @return ends the subscription
     */
    public Runnable subscribe(Runnable changed) {
        Subscription subscription = new Subscription(changed);
        synchronized (subscriptions) {
            subscriptions.add(subscription);
            watch.start();
            centralRefresh.start();
        }
        return () -> unsubscribe(subscription);
    }

    private void unsubscribe(Subscription subscription) {
        synchronized (subscriptions) {
            subscriptions.remove(subscription);
            if (subscriptions.isEmpty()) {
                watch.stop();
                centralRefresh.stop();
            }
        }
    }

    /**
     * Looks at the files now, and reads those that are not as they were.
     *
     * @return true when something changed that subscribers see
     */
    public boolean reloadIfChanged() {
        files.forEach(ConfigFile::refresh);
        central.follow(fleet.current().targets());
        followRefresh();
        return tellIfChanged();
    }

    /** Another source may want to be looked at more or less often. */
    private void followRefresh() {
        synchronized (subscriptions) {
            if (!subscriptions.isEmpty()) {
                centralRefresh.start();
            }
        }
    }

    private boolean tellIfChanged() {
        synchronized (this) {
            Seen now = seen();
            if (now.equals(told)) {
                return false;
            }
            told = now;
        }
        subscriptions.forEach(ConfigDirectory::tell);
        return true;
    }

    private Seen seen() {
        return new Seen(List.of(
                targets.roster(),
                targets.problem(),
                settings.current(),
                settings.problem(),
                settings.managed(),
                fleet.current()));
    }

    private static void tell(Subscription subscription) {
        try {
            subscription.changed.run();
        } catch (RuntimeException e) {
            LOG.log(System.Logger.Level.WARNING, "a subscriber to changes of the configuration failed: {0}", e);
        }
    }

    /** Ends all subscriptions and the watch over the files. */
    @Override
    public void close() {
        synchronized (subscriptions) {
            subscriptions.clear();
            watch.stop();
            centralRefresh.stop();
        }
    }
}
