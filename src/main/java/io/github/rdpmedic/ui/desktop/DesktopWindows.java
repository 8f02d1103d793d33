package io.github.rdpmedic.ui.desktop;

import io.github.rdpmedic.fix.Evidence;
import io.github.rdpmedic.fix.JournalDigest;
import io.github.rdpmedic.fix.QuickFix;
import io.github.rdpmedic.fix.journal.JournalEntry;
import io.github.rdpmedic.model.CheckResult;
import io.github.rdpmedic.model.Settings;
import io.github.rdpmedic.model.Target;
import io.github.rdpmedic.platform.ClientDisconnect;
import io.github.rdpmedic.report.Report;
import io.github.rdpmedic.ui.UserActions;
import io.github.rdpmedic.ui.fixes.OfferedFix;
import io.github.rdpmedic.ui.panel.StatusPanel;
import io.github.rdpmedic.ui.parts.Background;
import io.github.rdpmedic.ui.settings.SettingsDialog;
import io.github.rdpmedic.ui.why.TrustDialog;
import io.github.rdpmedic.ui.why.WhyWindows;
import io.github.rdpmedic.watch.TargetStatus;
import io.github.rdpmedic.watch.Watch;
import io.github.rdpmedic.watch.WatchSnapshot;
import java.awt.KeyboardFocusManager;
import java.awt.Window;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** The windows of the program, each made when it is first wanted. Confined to the EDT. */
final class DesktopWindows implements UserActions {

    private static final System.Logger LOG = System.getLogger(DesktopWindows.class.getName());

    private final DesktopParts parts;
    private final Watch watch;
    private final DemoSwitch demo;
    private final WornTheme theme;
    private final Background background;
    private final Awaited awaited;
    private final Runnable journalChanged;
    private final Runnable quit;
    private final PanelWindow panel;
    private final WhyWindows why;
    private final FixWindows fixWindows;
    private final ExplainWindows explain;
    private final HistoryWindows history;
    private final HostFixWindows hostFixes;
    private final ConnectWindows connect;
    private final TargetWindows targetWindows;
    private final ReportCopies copies;
    private final AboutWindows about;
    private final ClientFailures clientFailures = new ClientFailures();
    private List<OfferedFix> fixes = List.of();

    /** @param journalChanged a fix was applied or taken back */
    DesktopWindows(
            DesktopParts parts,
            Watch watch,
            DemoSwitch demo,
            WornTheme theme,
            Background background,
            Awaited awaited,
            Runnable journalChanged,
            Runnable quit) {
        this.parts = parts;
        this.watch = watch;
        this.demo = demo;
        this.theme = theme;
        this.background = background;
        this.awaited = awaited;
        this.journalChanged = journalChanged;
        this.quit = quit;
        this.targetWindows = new TargetWindows(parts, watch, background, this::owner);
        this.panel = new PanelWindow(parts, watch, background, targetWindows);
        this.fixWindows = new FixWindows(parts, watch, background, this::owner, this::fixesChanged);
        this.why = new WhyWindows(this, parts.clock(), fixWindows, this::report, background);
        this.hostFixes = new HostFixWindows(parts.explaining().repairs(), watch, background, journalChanged);
        this.connect = new ConnectWindows(parts.session().client(), background, DesktopWindows::activeWindow);
        this.about = new AboutWindows(parts.session().places(), background, this::owner, parts.clock());
        this.copies = new ReportCopies(this::report, background, DesktopWindows::activeWindow);
        this.explain = new ExplainWindows(this, watch, fixWindows, background);
        this.history = new HistoryWindows(parts.history(), watch, background, parts.clock());
    }

    void opened(StatusPanel.Role role) {
        panel.opened(role);
    }

    void update(WatchSnapshot snapshot) {
        panel.update(snapshot);
        why.update(snapshot);
        explain.update(snapshot);
        history.update(snapshot);
    }

    void offer(List<OfferedFix> offered) {
        fixes = offered;
        panel.offer(offered);
        why.askAgain();
    }

    void show(JournalDigest newJournal) {
        panel.show(newJournal);
    }

    void dispose() {
        why.dispose();
        panel.dispose();
        for (Window window : Window.getWindows()) {
            window.dispose();
        }
    }

    @Override
    public void dress() {
        theme.wear();
    }

    @Override
    public void openPanel() {
        dress();
        panel.openAtTray(this);
    }

    /** Somebody started the program once more, so the pointer need not be near the icon. */
    void showYourself() {
        dress();
        panel.open(this);
    }

    @Override
    public void connect(Target target) {
        connect.connect(target);
    }

    @Override
    public void copyReport(Target target) {
        watch.snapshot().of(target).ifPresent(copies::copy);
    }

    @Override
    public void why(Target target) {
        watch.snapshot().of(target).ifPresent(this::why);
    }

    private Report report(TargetStatus status) {
        return new Report(
                status.target(),
                List.of(),
                status.explaining(),
                status.lastFull().map(CheckResult::observation),
                parts.explaining().surroundings().apply(status.target()),
                parts.clock().instant());
    }

    @Override
    public void history(Target target) {
        history.show(Optional.of(target));
    }

    @Override
    public void history() {
        history.show(Optional.empty());
    }

    private void why(TargetStatus status) {
        why.show(status);
        if (status.last().isEmpty()) {
            watch.checkNow(status.target());
        }
    }

    /** Hears of errors on another thread. */
    ClientFailures clientFailures() {
        return clientFailures;
    }

    private List<Target> targets() {
        return watch.snapshot().statuses().stream().map(TargetStatus::target).toList();
    }

    @Override
    public void explainCode() {
        Optional<ClientDisconnect> failure = clientFailures.fresh(parts.clock().instant());
        explain.show(
                failure.map(end -> "0x" + Long.toHexString(end.reason())),
                failure.flatMap(end -> ClientFailures.targetOf(end, targets())),
                fixes);
    }

    @Override
    public void explainCode(Target target) {
        explain.show(Optional.empty(), Optional.of(target), fixes);
    }

    private Window owner() {
        return panel.owner();
    }

    private static Window activeWindow() {
        return KeyboardFocusManager.getCurrentKeyboardFocusManager().getActiveWindow();
    }

    @Override
    public void trustCertificate(Target target) {
        TrustDialog dialog = new TrustDialog(activeWindow(), parts.explaining().pins(), background, watch::checkNow);
        watch.snapshot().of(target).ifPresent(dialog::ask);
    }

    @Override
    public void checkNow(Target target) {
        watch.checkNow(target);
    }

    @Override
    public void wake(Target target) {
        parts.fixes().stream()
                .filter(fix -> fix.id().equals("wake"))
                .findFirst()
                .ifPresent(fix -> offer(fix, target));
    }

    @Override
    public void tellWhenBack(Target target) {
        awaited.add(target, Awaited.Wish.TELL);
        watch.checkNow(target);
    }

    @Override
    public void connectWhenBack(Target target) {
        awaited.add(target, Awaited.Wish.CONNECT);
        watch.checkNow(target);
    }

    @Override
    public void snooze(Target target, Instant until) {
        watch.snooze(target, until);
    }

    @Override
    public void endSnooze(Target target) {
        watch.endSnooze(target);
    }

    @Override
    public void snoozeAll(Instant until) {
        watch.snoozeAll(until);
    }

    @Override
    public void endSnoozeOfAll() {
        watch.endSnoozeOfAll();
    }

    @Override
    public void checkAll() {
        watch.checkAll();
    }

    @Override
    public void openTargets() {
        targetWindows.showAll(this);
    }

    @Override
    public void addTarget() {
        targetWindows.add();
    }

    /** At the first start. */
    void offerFoundHosts() {
        background.run(
                parts.firstStart(),
                first -> {
                    if (first) {
                        targetWindows.offerFound();
                    }
                },
                failure -> LOG.log(System.Logger.Level.WARNING, "the first start could not be noted", failure));
    }

    @Override
    public void findHosts() {
        targetWindows.find();
    }

    @Override
    public void startDemo() {
        background.run(
                () -> {
                    demo.start();
                    return true;
                },
                started -> openPanel(),
                failure -> LOG.log(System.Logger.Level.WARNING, "the simulated hosts did not start", failure));
    }

    @Override
    public void offer(QuickFix fix) {
        fixWindows.offer(fix, Evidence.NONE);
    }

    @Override
    public void offer(QuickFix fix, Target target) {
        fixWindows.offer(fix, target);
    }

    @Override
    public void repairHost(String remedyId, Target target) {
        hostFixes.open(remedyId, target);
    }

    @Override
    public void takeBack(JournalEntry entry) {
        fixWindows.takeBack(entry);
    }

    private void fixesChanged() {
        watch.checkAll();
        why.askAgain();
        journalChanged.run();
    }

    @Override
    public void pause(Instant until) {
        watch.pause(until);
    }

    @Override
    public void resume() {
        watch.resume();
    }

    @Override
    public void openSettings() {
        new SettingsDialog(
                        owner(),
                        parts.settings(),
                        parts.managed().get(),
                        parts.session().autostart(),
                        background,
                        this::settingsSaved)
                .show();
    }

    private void settingsSaved(Settings settings) {
        if (!demo.isRunning()) {
            watch.replaceSettings(settings);
        }
        theme.changed();
    }

    @Override
    public void about() {
        about.show(parts.settings().current().cadence(), targets().size());
    }

    @Override
    public void quit() {
        quit.run();
    }
}
