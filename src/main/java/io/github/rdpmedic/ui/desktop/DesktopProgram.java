package io.github.rdpmedic.ui.desktop;

import io.github.rdpmedic.config.ConfigProblem;
import io.github.rdpmedic.fix.JournalDigest;
import io.github.rdpmedic.fix.QuickFix;
import io.github.rdpmedic.fix.TermKeeper;
import io.github.rdpmedic.fix.UndoResult;
import io.github.rdpmedic.model.Message;
import io.github.rdpmedic.model.Printable;
import io.github.rdpmedic.model.Settings;
import io.github.rdpmedic.model.Target;
import io.github.rdpmedic.platform.DesktopNotice.Urgency;
import io.github.rdpmedic.ui.EdtBridge;
import io.github.rdpmedic.ui.UserActions;
import io.github.rdpmedic.ui.fixes.OfferedFix;
import io.github.rdpmedic.ui.panel.StatusPanel;
import io.github.rdpmedic.ui.parts.Background;
import io.github.rdpmedic.ui.tray.Bubble;
import io.github.rdpmedic.ui.tray.NoticeBoard;
import io.github.rdpmedic.ui.tray.Tray;
import io.github.rdpmedic.watch.Notice;
import io.github.rdpmedic.watch.Watch;
import io.github.rdpmedic.watch.WatchListener;
import io.github.rdpmedic.watch.WatchSnapshot;
import java.awt.EventQueue;
import java.lang.reflect.InvocationTargetException;
import java.time.Clock;
import java.time.Duration;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.function.Supplier;

/** Runs the tray, or the status window where there is no tray, until the person quits. */
public final class DesktopProgram {

    private final DesktopParts parts;
    private final Optional<Tray> tray;
    private final CountDownLatch quit = new CountDownLatch(1);
    private final ThreadPoolExecutor threads = BackgroundThreads.start();
    private final Background background = new Background(threads);
    private final Watch watch;
    private final Runnable endRecording;
    private final Runnable endKeeping;
    private final DemoSwitch demo;
    private final Awaited awaited = new Awaited();
    private final SystemLook look;
    private final WornTheme theme;
    private final DesktopWindows windows;
    private final Set<ConfigProblem> told = new LinkedHashSet<>();
    private volatile Optional<TermKeeper> terms = Optional.empty();

    private DesktopProgram(DesktopParts parts, Optional<Tray> tray) {
        this.parts = parts;
        this.tray = tray;
        this.watch =
                parts.monitor().apply(parts.targets().all(), parts.settings().current());
        watch.replaceTargets(parts.targets().roster());
        this.endRecording = parts.history().recording(watch);
        this.endKeeping = parts.demoRuns() ? () -> {} : parts.notices().apply(watch);
        this.demo = new DemoSwitch(parts, watch, endKeeping);
        this.look = new SystemLook(parts.colorScheme());
        this.theme = new WornTheme(() -> parts.settings().current().appearance(), look);
        this.windows = new DesktopWindows(
                parts, watch, demo, theme, background, awaited, this::journalChanged, quit::countDown);
    }

    /**
     * Blocks until the person quits. Not for the EDT.
     *
     * @param parts made once the icon is up, which so comes before settings, history and the first check
     * @param tour opens every window once and closes it again, goes on for this time and ends
     */
    public static void run(Supplier<DesktopParts> parts, Optional<Duration> tour) throws InterruptedException {
        CompletableFuture<UserActions> actions = new CompletableFuture<>();
        Optional<Tray> tray = Tray.install(actions, Clock.systemDefaultZone());
        try {
            DesktopProgram program = new DesktopProgram(parts.get(), tray);
            EndOfSession end = EndOfSession.quits(program.quit::countDown);
            Tidying tidying = Tidying.start();
            try {
                tour.ifPresent(program::startTour);
                program.run(actions);
            } finally {
                tidying.close();
                end.close();
            }
        } finally {
            tray.ifPresent(Tray::close);
        }
    }

    private void run(CompletableFuture<UserActions> actions) throws InterruptedException {
        look.ask();
        tray.ifPresent(icon -> icon.standOn(look.taskbar()));
        actions.complete(windows);
        NoticeBoard notices = new NoticeBoard(
                parts.notifications(),
                tray.<NoticeBoard.Balloon>map(t -> t::showNotice).orElse(NoticeBoard.Balloon.NONE),
                work -> EventQueue.invokeLater(() -> {
                    theme.wear();
                    work.accept(windows);
                }),
                parts.clock());
        Runnable unsubscribe = watch.subscribe(new Ears(notices));
        PcEars pcEvents = new PcEars(parts.session().events(), watch::heard, threads);
        Runnable unsubscribeConfig = parts.subscribe().apply(() -> configChanged(notices));
        askFixes();
        ClientErrors clientErrors = new ClientErrors(
                windows.clientFailures(),
                notices,
                (title, until) -> tray.ifPresent(icon -> icon.showClientError(title, until)));
        clientErrors.follow(parts.explaining().clientLog(), threads);
        terms = Optional.of(new TermKeeper(parts.engine(), parts.clock(), new Returns(notices)));
        terms.get().start();
        tellProblems(notices);
        onEdt(() -> windows.opened(tray.isPresent() ? StatusPanel.Role.AT_TRAY : StatusPanel.Role.MAIN_THAT_QUITS));
        parts.session().secondStart().accept(() -> EventQueue.invokeLater(windows::showYourself));
        if (tray.isEmpty() || parts.targets().all().isEmpty()) {
            EventQueue.invokeLater(windows::openPanel);
        }
        if (parts.targets().all().isEmpty()) {
            EventQueue.invokeLater(windows::offerFoundHosts);
        }
        try {
            quit.await();
        } finally {
            pcEvents.close();
            clientErrors.close();
            unsubscribeConfig.run();
            unsubscribe.run();
            watch.close();
            endRecording.run();
            endKeeping.run();
            demo.close();
            terms.ifPresent(TermKeeper::close);
            notices.close();
            EventQueue.invokeLater(windows::dispose);
            threads.shutdownNow();
        }
    }

    private void startTour(Duration staying) {
        Runnable menu = () -> tray.ifPresent(Tray::openMenu);
        new Tour(windows, menu, parts.fixes(), parts.targets().all()).start(staying, quit::countDown);
    }

    /** Asking a fix whether it applies may block, so menus show what was answered here. */
    private void askFixes() {
        threads.execute(() -> {
            List<OfferedFix> offered =
                    parts.fixes().stream().map(OfferedFix::ask).toList();
            tray.ifPresent(icon -> icon.offer(offered));
            EventQueue.invokeLater(() -> windows.offer(offered));
            parts.fixes().forEach(QuickFix::sweep);
        });
    }

    private void journalChanged() {
        terms.ifPresent(TermKeeper::lookNow);
    }

    private void configChanged(NoticeBoard notices) {
        if (!demo.isRunning()) {
            watch.replaceTargets(parts.targets().roster());
            Settings settings = parts.settings().current();
            watch.replaceSettings(settings);
            look.ask();
            tray.ifPresent(icon -> icon.standOn(look.taskbar()));
            EventQueue.invokeLater(theme::changed);
        }
        tellProblems(notices);
    }

    private synchronized void tellProblems(NoticeBoard notices) {
        Set<ConfigProblem> now = new LinkedHashSet<>();
        parts.targets().problem().ifPresent(now::add);
        parts.settings().problem().ifPresent(now::add);
        now.stream()
                .filter(problem -> !told.contains(problem))
                .forEach(problem -> notices.post(
                        Message.of(DesktopProgram.class, "config-problem"), problem.text(), Urgency.NORMAL));
        told.clear();
        told.addAll(now);
    }

    private static void onEdt(Runnable task) throws InterruptedException {
        try {
            EventQueue.invokeAndWait(task);
        } catch (InvocationTargetException e) {
            throw new IllegalStateException(e.getCause());
        }
    }

    /** Hears the monitor and passes on what concerns the tray, the windows and the notices. */
    private final class Ears implements WatchListener {
        private final NoticeBoard notices;
        private final EdtBridge<WatchSnapshot> toWindows = new EdtBridge<>(windows::update);

        Ears(NoticeBoard notices) {
            this.notices = notices;
        }

        @Override
        public void changed(WatchSnapshot snapshot) {
            tray.ifPresent(icon -> icon.update(snapshot));
            toWindows.publish(snapshot);
            notices.seen(snapshot);
            awaited.answering(snapshot).forEach(this::tellBack);
        }

        @Override
        public void notice(Notice notice) {
            if (awaited.isNews(notice)) {
                notices.post(notice);
            }
        }

        private void tellBack(Target target, Awaited.Wish wish) {
            boolean connects = wish == Awaited.Wish.CONNECT;
            notices.post(Bubble.awaited(
                    target,
                    Message.of(DesktopProgram.class, "back.title", Printable.of(target.name())),
                    Message.of(DesktopProgram.class, connects ? "back.connecting" : "back.text")));
            if (connects) {
                EventQueue.invokeLater(() -> windows.connect(target));
            }
        }
    }

    /** Hears what returns by itself, and passes on what the menu says of it. */
    private final class Returns implements TermKeeper.Listener {
        private final NoticeBoard notices;

        Returns(NoticeBoard notices) {
            this.notices = notices;
        }

        @Override
        public void journalChanged(JournalDigest digest) {
            tray.ifPresent(icon -> icon.show(digest));
            EventQueue.invokeLater(() -> windows.show(digest));
        }

        @Override
        public void returned(UndoResult result) {
            boolean back = result.outcome() == UndoResult.Outcome.UNDONE;
            notices.post(
                    Message.of(DesktopProgram.class, back ? "fix-returned" : "fix-did-not-return"),
                    result.text(),
                    back ? Urgency.LOW : Urgency.CRITICAL);
        }
    }
}
