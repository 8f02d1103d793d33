package io.github.rdpmedic.ui.desktop;

import io.github.rdpmedic.config.ConfigDirectory;
import io.github.rdpmedic.config.importing.TargetImport;
import io.github.rdpmedic.fix.Evidence;
import io.github.rdpmedic.fix.FixEngine;
import io.github.rdpmedic.fix.FixOptions;
import io.github.rdpmedic.fix.InMemoryPorts;
import io.github.rdpmedic.fix.QuickFix;
import io.github.rdpmedic.fix.QuickFixes;
import io.github.rdpmedic.fix.journal.Journal;
import io.github.rdpmedic.fix.wake.LearntAdapters;
import io.github.rdpmedic.hostfix.Carriers;
import io.github.rdpmedic.hostfix.HostRepair;
import io.github.rdpmedic.model.CheckResult;
import io.github.rdpmedic.model.Message;
import io.github.rdpmedic.model.Settings.Appearance;
import io.github.rdpmedic.model.Target;
import io.github.rdpmedic.platform.Autostart;
import io.github.rdpmedic.platform.ClientEventLog;
import io.github.rdpmedic.platform.ColorScheme;
import io.github.rdpmedic.platform.Platform;
import io.github.rdpmedic.platform.RecordingPlatform;
import io.github.rdpmedic.platform.SystemEvents;
import io.github.rdpmedic.platform.none.NoRemoteDesktop;
import io.github.rdpmedic.probe.pins.PinsInMemory;
import io.github.rdpmedic.ui.UserActions;
import io.github.rdpmedic.ui.fixes.OfferedFix;
import io.github.rdpmedic.ui.hostfix.HostRepairs;
import io.github.rdpmedic.ui.panel.StatusPanel;
import io.github.rdpmedic.ui.parts.Background;
import io.github.rdpmedic.ui.parts.SampleFix;
import io.github.rdpmedic.ui.parts.Samples;
import io.github.rdpmedic.watch.StillWatch;
import io.github.rdpmedic.watch.TargetStatus;
import io.github.rdpmedic.watch.history.HistoryByTarget;
import io.github.rdpmedic.watch.history.HistoryStore;
import io.github.rdpmedic.watch.history.Retention;
import java.nio.file.Path;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Consumer;

/** Every window of the program over the hosts of an office, on a PC that exists only in memory. */
final class WindowsOfAnOffice implements AutoCloseable {

    private static final Target FILESRV = Samples.expiringSoon().target();
    private static final Target TERM = Samples.withoutCertificate().target();

    private final ExecutorService worker = Executors.newCachedThreadPool();
    private final ConfigDirectory config;
    private final List<QuickFix> fixes;
    private final FixEngine engine;
    private final DesktopWindows windows;

    WindowsOfAnOffice(Path directory, Appearance appearance) throws Exception {
        Platform pc = RecordingPlatform.in(directory).platform();
        config = ConfigDirectory.open(directory);
        for (TargetStatus status : Samples.office().statuses()) {
            config.targets().add(status.target());
        }
        fixes = QuickFixes.on(pc, new LearntAdapters(directory)).all();
        engine = new FixEngine(
                new Journal(directory.resolve("journal")),
                new InMemoryPorts().ports(),
                WindowsOfAnOffice::check,
                Clock.systemUTC());
        SampleFix done = SampleFix.flushDns(true);
        engine.apply(done, done.plan(FixOptions.NONE, Evidence.NONE), Evidence.NONE, step -> {});
        windows = onTheOffice(pc, directory, appearance);
    }

    private DesktopWindows onTheOffice(Platform pc, Path directory, Appearance appearance) {
        DesktopParts parts = parts(pc, directory);
        StillWatch watch = new StillWatch(Samples.office());
        DesktopWindows made = new DesktopWindows(
                parts,
                watch,
                new DemoSwitch(parts, watch, () -> {}),
                new WornTheme(() -> appearance, new SystemLook(ColorScheme.UNKNOWN)),
                new Background(worker),
                new Awaited(),
                () -> {},
                () -> {});
        made.opened(StatusPanel.Role.AT_TRAY);
        made.offer(fixes.stream().map(OfferedFix::ask).toList());
        return made;
    }

    private DesktopParts parts(Platform pc, Path directory) {
        HostRepair repair = new HostRepair(
                WindowsOfAnOffice::check,
                (remedy, target, summary) -> (ending, last) -> {},
                (host, sha256) -> {},
                Clock.systemUTC(),
                pause -> {});
        return new DesktopParts(
                config.targets(),
                config.settings(),
                Set::of,
                WindowsOfAnOffice::check,
                (targets, settings) -> new StillWatch(Samples.office()),
                config::subscribe,
                fixes,
                engine,
                new ExplainParts(
                        new PinsInMemory(),
                        target -> {
                            throw new AssertionError("nobody makes a report here");
                        },
                        ClientEventLog.NONE,
                        new HostRepairs(repair, new Carriers(Map.of()))),
                new SessionParts(
                        pc.places(),
                        new NoRemoteDesktop(),
                        Autostart.none(Message.verbatim("This PC starts nothing.")),
                        SystemEvents.NONE,
                        show -> {}),
                new HistoryByTarget(
                        target -> false,
                        HistoryStore.untilClosed(Clock.systemUTC()),
                        HistoryStore.in(directory, Retention.DEFAULTS, Clock.systemDefaultZone(), trouble -> {})),
                watch -> () -> {},
                pc.notifications(),
                ColorScheme.UNKNOWN,
                List::of,
                () -> TargetImport.on(
                        pc.session().folders(), pc.registry(), pc.session().credentials(), Map.of()),
                () -> false,
                () -> {
                    throw new AssertionError("nobody starts the demo here");
                },
                false,
                Samples.CLOCK);
    }

    private static CheckResult check(Target target) {
        return Samples.office().of(target).flatMap(TargetStatus::last).orElseThrow();
    }

    UserActions actions() {
        return windows;
    }

    /** What a person can open, by a name that is fit for a file. */
    static Map<String, Consumer<UserActions>> doors() {
        Map<String, Consumer<UserActions>> doors = new LinkedHashMap<>();
        doors.put("panel", UserActions::openPanel);
        doors.put("why", person -> person.why(TERM));
        doors.put("why-expiring", person -> person.why(FILESRV));
        doors.put("history", person -> person.history(FILESRV));
        doors.put("explain", UserActions::explainCode);
        doors.put("explain-for-host", person -> person.explainCode(TERM));
        doors.put("targets", UserActions::openTargets);
        doors.put("add-target", UserActions::addTarget);
        doors.put("find-hosts", UserActions::findHosts);
        doors.put("settings", UserActions::openSettings);
        doors.put("about", UserActions::about);
        doors.put("trust-certificate", person -> person.trustCertificate(FILESRV));
        doors.put("connect-without-client", person -> person.connect(FILESRV));
        doors.put("wake", person -> person.wake(TERM));
        doors.put("repair-host", person -> person.repairHost("renew-certificate", TERM));
        doors.put("host-firewall", person -> person.repairHost("firewall-rules", TERM));
        return doors;
    }

    /** The dialogs of quick fixes, and of taking one back. */
    Map<String, Consumer<UserActions>> fixDoors() throws Exception {
        Map<String, Consumer<UserActions>> doors = new LinkedHashMap<>();
        for (QuickFix fix : fixes) {
            doors.put("fix-" + fix.id(), person -> person.offer(fix));
        }
        engine.digest().undoable().ifPresent(entry -> doors.put("take-back", person -> person.takeBack(entry)));
        return doors;
    }

    /** On the EDT. */
    void closeAll() {
        windows.dispose();
    }

    @Override
    public void close() {
        worker.shutdownNow();
        config.close();
    }
}
