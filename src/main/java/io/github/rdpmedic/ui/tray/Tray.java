package io.github.rdpmedic.ui.tray;

import io.github.rdpmedic.fix.JournalDigest;
import io.github.rdpmedic.model.Message;
import io.github.rdpmedic.platform.DesktopNotice;
import io.github.rdpmedic.ui.EdtBridge;
import io.github.rdpmedic.ui.UserActions;
import io.github.rdpmedic.ui.fixes.FixMenu;
import io.github.rdpmedic.ui.fixes.OfferedFix;
import io.github.rdpmedic.ui.icons.Badge;
import io.github.rdpmedic.ui.icons.Taskbar;
import io.github.rdpmedic.ui.icons.TrayImage;
import io.github.rdpmedic.watch.WatchSnapshot;
import java.awt.AWTException;
import java.awt.EventQueue;
import java.awt.TrayIcon;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;

/** The icon beside the clock. Its methods may be called on any thread, and return at once. */
public final class Tray implements AutoCloseable {

    private static final Logger LOG = System.getLogger(Tray.class.getName());
    private static final Duration PATIENCE = Duration.ofSeconds(5);
    private static final TrayFace FIRST = new TrayFace(Badge.UNKNOWN, "RDP Medic");

    private final CompletableFuture<UserActions> actions;
    private final Clock clock;
    private final TrayIcon icon;
    private final TrayHost host;
    private final TrayClicks clicks;
    private final boolean nativeMenu = System.getProperty("os.name").startsWith("Mac");
    private final EdtBridge<WatchSnapshot> updates = new EdtBridge<>(this::show);

    // Below: the event dispatch thread only.
    private Optional<MenuAnchor> anchor = Optional.empty();
    private WatchSnapshot latest;
    private TrayFace face = FIRST;
    private Taskbar taskbar = Taskbar.UNKNOWN;

    private final AtomicReference<Optional<ClientError>> clientError = new AtomicReference<>(Optional.empty());
    private final AtomicReference<FixMenu> fixes = new AtomicReference<>(FixMenu.NONE);

    private record ClientError(Message title, Instant until) {}

    private Tray(CompletableFuture<UserActions> actions, Clock clock) throws AWTException {
        this.actions = actions;
        this.clock = clock;
        this.latest = new WatchSnapshot(List.of(), Optional.empty(), clock.instant());
        this.icon = new TrayIcon(new TrayImage(FIRST.badge(), Taskbar.UNKNOWN), FIRST.tooltip());
        icon.setImageAutoSize(true);
        this.clicks = new TrayClicks(() -> whenReady(UserActions::openPanel), this::openMenu);
        if (!nativeMenu) {
            icon.addMouseListener(clicks);
            icon.addActionListener(clicks);
        }
        this.host = TrayHost.keep(icon);
    }

    /**
     * Puts the icon up, or says that this desktop has no tray. Takes up to some seconds; not for the event
     * dispatch thread.
     *
     * @param actions may come later than the icon; a click waits for them
     * @param clock whose zone is the one that times are shown in
     */
    public static Optional<Tray> install(CompletableFuture<UserActions> actions, Clock clock) {
        assert !EventQueue.isDispatchThread();
        if (!TrayHost.isPresent(PATIENCE)) {
            return Optional.empty();
        }
        try {
            return Optional.of(new Tray(actions, clock));
        } catch (AWTException | UnsupportedOperationException vanished) {
            LOG.log(Level.INFO, "The tray is not there any more: {0}", vanished.getMessage());
            return Optional.empty();
        }
    }

    public void update(WatchSnapshot snapshot) {
        updates.publish(snapshot);
    }

    /** The ground under the icon is asked for once the icon is up, because that takes a moment. */
    public void standOn(Taskbar ground) {
        EventQueue.invokeLater(() -> {
            if (ground != taskbar) {
                taskbar = ground;
                icon.setImage(new TrayImage(face.badge(), taskbar));
            }
        });
    }

    /** What stands below "Quick fixes" from the next opening on; asked beforehand, off this thread. */
    public void offer(List<OfferedFix> offered) {
        fixes.updateAndGet(menu -> menu.with(offered));
    }

    /** What can be taken back and what returns by itself, from the next opening of the menu on. */
    public void show(JournalDigest journal) {
        fixes.updateAndGet(menu -> menu.with(journal));
    }

    /** What the menu asks about the newest error of a client, from its next opening on. */
    public void showClientError(Message title, Instant until) {
        clientError.set(Optional.of(new ClientError(title, until)));
    }

    /** A balloon at the icon, where the desktop has no notification service of its own. */
    public void showNotice(DesktopNotice notice) {
        TrayIcon.MessageType type = switch (notice.urgency()) {
            case LOW -> TrayIcon.MessageType.INFO;
            case NORMAL -> TrayIcon.MessageType.WARNING;
            case CRITICAL -> TrayIcon.MessageType.ERROR;
        };
        clicks.ballooned(notice.clicked(), clock.millis());
        try {
            icon.displayMessage(notice.title(), oneLine(notice.text()), type);
        } catch (NullPointerException gone) {
            // AWT looks for the window of the icon, which may go at any moment together with the host of the tray.
            LOG.log(System.Logger.Level.INFO, "The icon went before a notice was shown");
        }
    }

    /** The balloon of AWT breaks lines by itself, and swallows a line break that is there already. */
    private static String oneLine(String text) {
        return text.replace("\n", " · ");
    }

    @Override
    public void close() {
        host.close();
        EventQueue.invokeLater(() -> anchor.ifPresent(MenuAnchor::close));
    }

    /** An image costs some milliseconds on X11, so it is set only when it really changed. */
    private void show(WatchSnapshot snapshot) {
        TrayFace next = TrayFace.of(snapshot, Locale.getDefault(Locale.Category.DISPLAY));
        if (next.badge() != face.badge()) {
            icon.setImage(new TrayImage(next.badge(), taskbar));
        }
        if (!next.tooltip().equals(face.tooltip())) {
            icon.setToolTip(next.tooltip());
        }
        face = next;
        latest = snapshot;
        if (nativeMenu) {
            whenReady(UserActions::dress);
            whenReady(person -> icon.setPopupMenu(new AwtMenu(person).popup(menu(latest))));
        }
    }

    /** At once, or on the event dispatch thread as soon as there is something that can be done. */
    private void whenReady(Consumer<UserActions> work) {
        if (actions.isDone()) {
            work.accept(actions.join());
        } else {
            actions.thenAcceptAsync(work, EventQueue::invokeLater);
        }
    }

    /** As a right click does; on the event dispatch thread. */
    public void openMenu() {
        whenReady(this::openMenu);
    }

    private void openMenu(UserActions person) {
        person.dress();
        if (anchor.isEmpty()) {
            anchor = Optional.of(new MenuAnchor());
        }
        anchor.get().open(new SwingMenu(person).popup(menu(latest)));
    }

    private TrayMenu menu(WatchSnapshot snapshot) {
        TrayMenu menu = TrayMenuPresenter.menu(snapshot, fixes.get(), ZonedDateTime.now(clock));
        return clientError
                .get()
                .filter(error -> clock.instant().isBefore(error.until()))
                .map(error -> menu.with(TrayMenu.Action.of(error.title(), UserActions::explainCode)))
                .orElse(menu);
    }
}
