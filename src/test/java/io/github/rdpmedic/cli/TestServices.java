package io.github.rdpmedic.cli;

import io.github.rdpmedic.config.ConfigException;
import io.github.rdpmedic.config.ConfigProblem;
import io.github.rdpmedic.config.FleetSettings;
import io.github.rdpmedic.config.SavedSettings;
import io.github.rdpmedic.config.SavedTargets;
import io.github.rdpmedic.config.TargetEdit;
import io.github.rdpmedic.config.importing.TargetImport;
import io.github.rdpmedic.fix.FixEngine;
import io.github.rdpmedic.fix.InMemoryPorts;
import io.github.rdpmedic.fix.QuickFix;
import io.github.rdpmedic.fix.TargetCheck;
import io.github.rdpmedic.fix.journal.Journal;
import io.github.rdpmedic.hostfix.HostRepair;
import io.github.rdpmedic.model.Diagnosis;
import io.github.rdpmedic.model.Message;
import io.github.rdpmedic.model.Observation;
import io.github.rdpmedic.model.Roster;
import io.github.rdpmedic.model.Settings;
import io.github.rdpmedic.model.State;
import io.github.rdpmedic.model.Target;
import io.github.rdpmedic.platform.ElevatedWorker;
import io.github.rdpmedic.platform.RecordingDnsCache;
import io.github.rdpmedic.platform.RecordingRegistry;
import io.github.rdpmedic.probe.OptInProbe;
import io.github.rdpmedic.probe.Probe;
import io.github.rdpmedic.probe.pins.CertificatePins;
import io.github.rdpmedic.probe.pins.PinsInMemory;
import io.github.rdpmedic.report.Client;
import io.github.rdpmedic.report.Surroundings;
import io.github.rdpmedic.watch.Watch;
import io.github.rdpmedic.watch.history.History;
import io.github.rdpmedic.watch.history.HistoryStore;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import java.util.function.Supplier;

/** Services of a test: targets in memory, and hosts whose state the test states. */
final class TestServices implements Services, ServicesFactory {

    final SavedTargets saved = new TargetsInMemory(List.of());
    final Map<String, Diagnosis> diagnoses = new ConcurrentHashMap<>();
    final List<QuickFix> fixes = new ArrayList<>();
    final List<Optional<Path>> openedWith = new ArrayList<>();
    final List<List<Target>> trays = new ArrayList<>();
    final AtomicInteger lookedAtTargets = new AtomicInteger();
    Probe probe = (request, cancellation) -> Samples.observation(request.target());
    OptInProbe optInProbe = (seen, asked, timeout, cancellation) -> {
        throw new AssertionError("nobody asked for " + asked);
    };
    CertificatePins pins = new PinsInMemory();
    final InMemoryPorts pc = new InMemoryPorts();
    Function<Observation, Diagnosis> judge =
            observation -> diagnoses.getOrDefault(observation.target().name(), Samples.diagnosis(State.UP));
    Optional<TargetImport> targetImport = Optional.empty();
    FleetSettings fleet = FleetSettings.NONE;
    Optional<ConfigProblem> settingsProblem = Optional.empty();
    Path journal = Path.of("target", "a journal that nothing is written to");
    Clock clock = Clock.fixed(Samples.NOON, ZoneOffset.UTC);
    Optional<ConfigProblem> problem = Optional.empty();
    Optional<ConfigProblem> unwritable = Optional.empty();
    TestWatch watch = new TestWatch();
    final List<String> recordings = new CopyOnWriteArrayList<>();
    History history = HistoryStore.untilClosed(Clock.systemUTC());
    TestHosts hosts = new TestHosts();

    TestServices saving(String name, String address) {
        try {
            saved.add(Samples.target(name, address));
        } catch (ConfigException taken) {
            throw new AssertionError(taken);
        }
        return this;
    }

    TestServices state(String name, State state) {
        diagnoses.put(name, Samples.diagnosis(state));
        return this;
    }

    @Override
    public Surroundings surroundings(Target target) {
        return new Surroundings(
                new Client("RDP Medic", "Linux 6", Optional.empty(), List.of()),
                List.of(),
                List.of(),
                Set.of("alice"),
                Set.of("alices-pc"));
    }

    @Override
    public Services open(Optional<Path> configDirectory) {
        openedWith.add(configDirectory);
        return this;
    }

    @Override
    public SavedTargets targets() {
        lookedAtTargets.incrementAndGet();
        return new SavedTargets() {
            @Override
            public Roster roster() {
                return saved.roster();
            }

            @Override
            public Optional<ConfigProblem> problem() {
                return problem;
            }

            @Override
            public void edit(List<TargetEdit> edits) throws ConfigException {
                if (unwritable.isPresent()) {
                    throw new ConfigException(unwritable.get(), null);
                }
                saved.edit(edits);
            }
        };
    }

    @Override
    public SavedSettings settings() {
        return new SavedSettings() {
            @Override
            public Settings current() {
                throw new AssertionError("no command reads the settings itself");
            }

            @Override
            public Optional<ConfigProblem> problem() {
                return settingsProblem;
            }

            @Override
            public void save(Settings settings) {
                throw new AssertionError("no command writes the settings itself");
            }
        };
    }

    @Override
    public FleetSettings fleet() {
        return fleet;
    }

    @Override
    public TargetImport targetImport() {
        return targetImport.orElseThrow();
    }

    @Override
    public Probe probe() {
        return probe;
    }

    @Override
    public OptInProbe optInProbe() {
        return optInProbe;
    }

    @Override
    public CertificatePins pins() {
        return pins;
    }

    @Override
    public Function<Observation, Diagnosis> diagnose() {
        return judge;
    }

    @Override
    public List<QuickFix> quickFixes() {
        return fixes;
    }

    /** A real engine over a PC in memory, with its journal where the test says. */
    @Override
    public FixEngine fixEngine(TargetCheck check) {
        return new FixEngine(new Journal(journal), pc.ports(), check, clock);
    }

    @Override
    public HostRepair hostRepair(TargetCheck check) {
        return new HostRepair(
                check::check,
                (remedy, target, summary) -> (ending, last) -> {},
                (host, sha256) -> {},
                clock,
                length -> {});
    }

    @Override
    public ElevatedWorker elevatedWorker() {
        return new ElevatedWorker(pc, RecordingDnsCache.of("memory"), new RecordingRegistry());
    }

    @Override
    public Watch startWatch(SavedTargets targets) {
        return watch;
    }

    @Override
    public History history() {
        return history;
    }

    @Override
    public Runnable recording(Watch watched) {
        recordings.add("begun");
        return () -> recordings.add("ended");
    }

    @Override
    public SimulatedHosts startDemo() {
        return hosts;
    }

    @Override
    public SimulatedHosts startHosts(int count, Duration delay) {
        hosts.started = count + " hosts with " + delay;
        return hosts;
    }

    @Override
    public int startTray(Supplier<SavedTargets> targets, Optional<Duration> tour) {
        trays.add(targets.get().all());
        return 0;
    }

    static final class TestHosts implements SimulatedHosts {
        boolean closed;
        String started = "";

        @Override
        public List<Target> targets() {
            return List.of(
                    Samples.target("Healthy", "127.0.0.1:40001"), Samples.target("Stalls in TLS", "127.0.0.1:40002"));
        }

        @Override
        public void close() {
            closed = true;
        }
    }

    static ConfigProblem broken(String text) {
        return new ConfigProblem(Path.of("targets.properties"), 3, Message.verbatim(text));
    }
}
