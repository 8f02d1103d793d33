package io.github.rdpmedic;

import io.github.rdpmedic.cli.CommandLineInterface;
import io.github.rdpmedic.cli.Services;
import io.github.rdpmedic.cli.SimulatedHosts;
import io.github.rdpmedic.cli.Terminal;
import io.github.rdpmedic.config.ConfigDirectory;
import io.github.rdpmedic.config.ConfigProblem;
import io.github.rdpmedic.config.FleetSettings;
import io.github.rdpmedic.config.Policy;
import io.github.rdpmedic.config.SavedSettings;
import io.github.rdpmedic.config.SavedTargets;
import io.github.rdpmedic.config.importing.TargetImport;
import io.github.rdpmedic.demo.DemoNetwork;
import io.github.rdpmedic.diagnose.Diagnoser;
import io.github.rdpmedic.fix.FixEngine;
import io.github.rdpmedic.fix.QuickFix;
import io.github.rdpmedic.fix.TargetCheck;
import io.github.rdpmedic.fix.wake.LearningProbe;
import io.github.rdpmedic.hostfix.Carriers;
import io.github.rdpmedic.hostfix.HostRepair;
import io.github.rdpmedic.model.CheckResult;
import io.github.rdpmedic.model.Depth;
import io.github.rdpmedic.model.Diagnosis;
import io.github.rdpmedic.model.Endpoint;
import io.github.rdpmedic.model.Message;
import io.github.rdpmedic.model.Observation;
import io.github.rdpmedic.model.Settings;
import io.github.rdpmedic.model.Target;
import io.github.rdpmedic.platform.ElevatedWorker;
import io.github.rdpmedic.platform.OwnProgram;
import io.github.rdpmedic.platform.Places;
import io.github.rdpmedic.platform.Platform;
import io.github.rdpmedic.probe.AddressLookup;
import io.github.rdpmedic.probe.Cancellation;
import io.github.rdpmedic.probe.LadderProbe;
import io.github.rdpmedic.probe.LiveOptInProbe;
import io.github.rdpmedic.probe.OptInProbe;
import io.github.rdpmedic.probe.Probe;
import io.github.rdpmedic.probe.ProbeRequest;
import io.github.rdpmedic.probe.pins.CertificatePins;
import io.github.rdpmedic.probe.pins.FreeRdpSeeds;
import io.github.rdpmedic.probe.pins.MstscSeeds;
import io.github.rdpmedic.probe.pins.PinFile;
import io.github.rdpmedic.probe.pins.PinSeeds;
import io.github.rdpmedic.probe.pins.PinningProbe;
import io.github.rdpmedic.probe.pins.PinsByHost;
import io.github.rdpmedic.probe.pins.PinsInMemory;
import io.github.rdpmedic.report.Surroundings;
import io.github.rdpmedic.ui.desktop.DesktopParts;
import io.github.rdpmedic.ui.desktop.DesktopProgram;
import io.github.rdpmedic.ui.desktop.Display;
import io.github.rdpmedic.ui.desktop.ExplainParts;
import io.github.rdpmedic.ui.desktop.SessionParts;
import io.github.rdpmedic.ui.hostfix.HostRepairs;
import io.github.rdpmedic.watch.Monitor;
import io.github.rdpmedic.watch.Ticker;
import io.github.rdpmedic.watch.Watch;
import io.github.rdpmedic.watch.history.History;
import io.github.rdpmedic.watch.history.HistoryByTarget;
import io.github.rdpmedic.watch.history.HistoryStore;
import io.github.rdpmedic.watch.history.Retention;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Stream;

/**
 * The one place where the rooms are put together. Each part is made when it is first asked for, so that a
 * check of one address opens neither settings nor windows.
 */
final class Wiring implements Services {

    private final Terminal terminal;
    private final Supplier<Platform> platform;
    private final Supplier<Places> places;
    private final Supplier<ConfigDirectory> config;
    private final Supplier<CertificatePins> pins;
    private final FixWiring fixes;
    private final Supplier<Probe> probe;
    private final Supplier<HistoryByTarget> history;
    private final Set<Endpoint> simulated = ConcurrentHashMap.newKeySet();
    private boolean demoRuns;
    private List<ConfigProblem> toldProblems = List.of();

    private Wiring(Optional<Path> configDirectory, Terminal terminal) {
        this.terminal = terminal;
        this.platform = new Once<>(() -> OwnPlatform.of(terminal.env()).asking(OwnProgram::command));
        this.places = new Once<>(() -> places(configDirectory));
        this.config = new Once<>(() -> openConfig(places.get()));
        this.pins = new Once<>(() -> pinsIn(places.get()));
        this.fixes = new FixWiring(platform, places, pins);
        this.history = new Once<>(() -> historyIn(places.get().data()));
        this.probe = new Once<>(() -> new LearningProbe(
                new PinningProbe(
                        new LadderProbe(platform.get().icmp(), platform.get().network()),
                        pins.get(),
                        new AddressLookup()),
                platform.get().localNetwork().neighbours(),
                fixes.adapters()));
    }

    static Wiring open(Optional<Path> configDirectory, Terminal terminal) {
        return new Wiring(configDirectory, terminal);
    }

    private Places places(Optional<Path> configDirectory) {
        Places own = platform.get().places();
        return configDirectory.map(own::isolatedIn).orElse(own);
    }

    private ConfigDirectory openConfig(Places places) {
        return ConfigDirectory.open(places.config(), Policy.of(platform.get().registry(), places.policy()));
    }

    private CertificatePins pinsIn(Places places) {
        return new PinsByHost(simulated::contains, new PinsInMemory(), new PinFile(places.data(), seeds()));
    }

    /** Nothing about simulated hosts is written down, as with their certificates. */
    private HistoryByTarget historyIn(Path data) {
        Clock clock = Clock.systemDefaultZone();
        return new HistoryByTarget(
                target -> simulated.contains(target.endpoint()),
                HistoryStore.untilClosed(clock),
                HistoryStore.in(data, Retention.DEFAULTS, clock, trouble -> {}));
    }

    @Override
    public History history() {
        return history.get();
    }

    @Override
    public Runnable recording(Watch watch) {
        return history.get().recording(watch);
    }

    /** What mstsc and FreeRDP have accepted; each is empty where the other is at home. */
    private PinSeeds seeds() {
        return new MstscSeeds(platform.get().registry()).and(FreeRdpSeeds.in(terminal.env()));
    }

    @Override
    public SavedTargets targets() {
        return config.get().targets();
    }

    @Override
    public SavedSettings settings() {
        return config.get().settings();
    }

    @Override
    public FleetSettings fleet() {
        return config.get().fleet();
    }

    @Override
    public TargetImport targetImport() {
        Platform pc = platform.get();
        return TargetImport.on(
                pc.session().folders(), pc.registry(), pc.session().credentials(), terminal.env());
    }

    @Override
    public Probe probe() {
        return probe.get();
    }

    @Override
    public OptInProbe optInProbe() {
        return new LiveOptInProbe();
    }

    @Override
    public CertificatePins pins() {
        return pins.get();
    }

    @Override
    public Function<Observation, Diagnosis> diagnose() {
        return Diagnoser::diagnose;
    }

    @Override
    public List<QuickFix> quickFixes() {
        return fixes.quickFixes();
    }

    @Override
    public FixEngine fixEngine(TargetCheck check) {
        return fixes.engine(check);
    }

    @Override
    public HostRepair hostRepair(TargetCheck check) {
        return fixes.hostRepair(check);
    }

    @Override
    public ElevatedWorker elevatedWorker() {
        return FixWiring.elevatedWorker(terminal.env());
    }

    @Override
    public Surroundings surroundings(Target target) {
        ReportReader reader = new ReportReader(
                platform.get().session().software(),
                fixEngine(this::check),
                new HistoryTimeline(history.get(), Clock.systemUTC()),
                terminal.env());
        return reader.about(target, targets().all(), config.get().managed());
    }

    @Override
    public Watch startWatch(SavedTargets targets) {
        Watch watch = monitor(targets.all(), settingsInForce());
        watch.replaceTargets(targets.roster());
        tellNewProblems();
        if (!demoRuns) {
            config.get().subscribe(() -> follow(watch, targets));
        }
        return watch;
    }

    /** Files that are edited by hand while the monitor runs in the terminal. */
    private void follow(Watch watch, SavedTargets targets) {
        watch.replaceTargets(targets.roster());
        watch.replaceSettings(settingsInForce());
        tellNewProblems();
    }

    private synchronized void tellNewProblems() {
        List<ConfigProblem> now = Stream.of(targets().problem(), settings().problem())
                .flatMap(Optional::stream)
                .toList();
        now.stream()
                .filter(problem -> !toldProblems.contains(problem))
                .forEach(problem -> terminal.err().println(problem.text()));
        toldProblems = now;
    }

    private Watch monitor(List<Target> targets, Settings settings) {
        return Monitor.start(targets, settings, probe(), diagnose(), Ticker.system(), new Random());
    }

    /** Simulated hosts come and go within seconds, so they are looked at more often. */
    private Settings settingsInForce() {
        Settings saved = settings().current();
        return demoRuns
                ? new Settings(DemoNetwork.CADENCE, saved.thresholds(), saved.notices(), saved.appearance())
                : saved;
    }

    @Override
    public SimulatedHosts startDemo() {
        Demo demo = demo();
        demoRuns = true;
        return demo;
    }

    @Override
    public SimulatedHosts startHosts(int count, Duration delay) {
        return new Demo(() -> DemoNetwork.ofHealthyHosts(count, delay));
    }

    /** A later run gets the same ports for other hosts, so nothing about simulated ones is written down. */
    private Demo demo() {
        Demo demo = new Demo(DemoNetwork::start);
        demo.targets().forEach(target -> simulated.add(target.endpoint()));
        return demo;
    }

    @Override
    public int startTray(Supplier<SavedTargets> targets, Optional<Duration> tour) {
        if (!Display.isPresent()) {
            terminal.err().println(Message.of(Wiring.class, "no-display"));
            return CommandLineInterface.watch(this, targets.get(), terminal);
        }
        try {
            SessionWiring session = new SessionWiring(platform.get(), places.get(), terminal);
            SessionWiring.Program program = parts -> {
                DesktopProgram.run(() -> desktopParts(targets.get(), parts), tour);
                return 0;
            };
            // The demo keeps nothing and may run beside the real one.
            return demoRuns ? program.run(session.parts(show -> {})) : session.alone(program);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return 3;
        }
    }

    private CheckResult check(Target target) {
        ProbeRequest request = new ProbeRequest(
                target, Depth.FULL, settings().current().cadence().timeout());
        Observation observation = probe().probe(request, Cancellation.none());
        return new CheckResult(observation, diagnose().apply(observation));
    }

    private HostRepairs hostRepairs() {
        return new HostRepairs(hostRepair(this::check), new Carriers(terminal.env()));
    }

    private DesktopParts desktopParts(SavedTargets targets, SessionParts session) {
        return new DesktopParts(
                targets,
                settings(),
                config.get()::managed,
                this::check,
                (list, settings) -> monitor(list, settingsInForce()),
                config.get()::subscribe,
                quickFixes(),
                fixEngine(this::check),
                new ExplainParts(pins(), this::surroundings, OwnPlatform.clientEventLog(), hostRepairs()),
                session,
                history.get(),
                new NoticeFile(places.get().data())::keeping,
                platform.get().notifications(),
                OwnPlatform.colorScheme(platform.get(), terminal.env()),
                () -> platform.get().network().ownNetwork().adapters(),
                this::targetImport,
                () -> !demoRuns && config.get().beginsHere(),
                this::demo,
                demoRuns,
                Clock.systemDefaultZone());
    }
}
