package io.github.rdpmedic.ui.panel;

import io.github.rdpmedic.fix.JournalDigest;
import io.github.rdpmedic.model.Target;
import io.github.rdpmedic.ui.UserActions;
import io.github.rdpmedic.ui.fixes.FixMenu;
import io.github.rdpmedic.ui.fixes.OfferedFix;
import io.github.rdpmedic.ui.icons.AppIcon;
import io.github.rdpmedic.ui.parts.Fitting;
import io.github.rdpmedic.ui.parts.Words;
import io.github.rdpmedic.watch.WatchSnapshot;
import java.awt.Dimension;
import java.awt.EventQueue;
import java.awt.GraphicsConfiguration;
import java.awt.Insets;
import java.awt.Point;
import java.awt.Rectangle;
import java.awt.Toolkit;
import java.awt.Window;
import java.awt.event.WindowAdapter;
import java.awt.event.WindowEvent;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import javax.swing.JComponent;
import javax.swing.JFrame;
import javax.swing.KeyStroke;
import javax.swing.MenuSelectionManager;
import javax.swing.Timer;
import javax.swing.WindowConstants;

/**
 * The status panel as a window: a small one at the tray, or the program's main window where there is no tray.
 * Confined to the EDT.
 */
public final class StatusPanel {

    /** What the window is, and therefore what closing it means. */
    public enum Role {
        /** Opens at the tray icon; Esc and the close button hide it. */
        AT_TRAY,
        /** The main window; closing it quits. */
        MAIN_THAT_QUITS,
        /** The main window; closing it minimises, the monitor goes on. */
        MAIN_THAT_MINIMISES
    }

    static final KeyStroke TARGETS_KEY = KeyStroke.getKeyStroke("ctrl T");
    private static final int TICK_MILLIS = 1000;

    private final Role role;
    private final UserActions actions;
    private final Clock clock;
    private final PanelPresenter presenter;
    private final JFrame frame;
    private final PanelView view;
    private final Timer tick = new Timer(TICK_MILLIS, event -> refresh());
    private WatchSnapshot snapshot;
    private Optional<OwnNetwork> network = Optional.empty();
    private FixMenu fixes = FixMenu.NONE;
    private String searched = "";

    /** @param remove asks and removes: {@link io.github.rdpmedic.ui.targets.RemoveTarget} */
    public StatusPanel(UserActions actions, Consumer<Target> remove, Clock clock, Role role) {
        this(actions, remove, target -> Optional.empty(), clock, role);
    }

    /** @param origin the central list that a target stands in; empty for the person's own */
    public StatusPanel(
            UserActions actions,
            Consumer<Target> remove,
            Function<Target, Optional<String>> origin,
            Clock clock,
            Role role) {
        Words words = Words.of(StatusPanel.class);
        this.role = role;
        this.actions = actions;
        this.clock = clock;
        this.presenter = new PanelPresenter(words.locale(), clock.getZone(), origin);
        this.snapshot = new WatchSnapshot(List.of(), Optional.empty(), clock.instant());
        this.view = new PanelView(words, actions, remove, new OverflowMenu(words, actions, clock), this::refresh);
        this.frame = new JFrame(words.get("title"));
        frame.setName("status-panel");
        frame.setIconImages(AppIcon.images());
        frame.setContentPane(view);
        frame.setDefaultCloseOperation(WindowConstants.DO_NOTHING_ON_CLOSE);
        frame.addWindowListener(new Closing());
        view.offer(() -> fixes);
        view.registerKeyboardAction(event -> actions.openTargets(), TARGETS_KEY, JComponent.WHEN_IN_FOCUSED_WINDOW);
        dress(words);
        refresh();
    }

    private void dress(Words words) {
        if (role == Role.AT_TRAY) {
            frame.setUndecorated(true);
            frame.setType(Window.Type.UTILITY);
            view.header().becomeTitleBar(frame, words.get("button.close"), this::close);
            view.setBorder(new Hairline());
            view.registerKeyboardAction(
                    event -> close(), KeyStroke.getKeyStroke("ESCAPE"), JComponent.WHEN_IN_FOCUSED_WINDOW);
        }
    }

    /** Opens near {@code anchor}, usually the tray icon, in screen coordinates. */
    public void showAt(Point anchor) {
        open(Placement.at(anchor, wantedSize(), workArea()));
    }

    /** Opens at the bottom right of the work area; the main window is centred instead. */
    public void show() {
        if (role == Role.AT_TRAY) {
            open(Placement.inCorner(wantedSize(), workArea()));
            return;
        }
        if (!frame.isVisible()) {
            frame.setSize(wantedSize());
            frame.setMinimumSize(new Dimension(frame.getWidth() * 4 / 5, frame.getHeight() / 2));
            frame.setLocationRelativeTo(null);
        }
        bringUp();
    }

    private void open(Rectangle bounds) {
        frame.setBounds(bounds);
        bringUp();
    }

    private void bringUp() {
        refresh();
        frame.setExtendedState(frame.getExtendedState() & ~JFrame.ICONIFIED);
        frame.setVisible(true);
        frame.toFront();
        view.focusContent();
        tick.start();
    }

    public void hide() {
        tick.stop();
        frame.setVisible(false);
    }

    public boolean isShowing() {
        return frame.isShowing();
    }

    /** The owner for dialogs. */
    public JFrame frame() {
        return frame;
    }

    public void dispose() {
        tick.stop();
        frame.dispose();
    }

    /** What the monitor knows now. */
    public void update(WatchSnapshot newest) {
        assert EventQueue.isDispatchThread();
        boolean otherRows = newest.statuses().size() != snapshot.statuses().size();
        boolean firstRows = otherRows && snapshot.statuses().isEmpty();
        snapshot = newest;
        refresh();
        if (firstRows && frame.isVisible()) {
            view.focusContent();
        }
        if (otherRows) {
            fit();
        }
    }

    /** The panel at the tray is as high as its rows; the main window keeps the size that the person gave it. */
    private void fit() {
        if (frame.isVisible() && role == Role.AT_TRAY) {
            frame.setBounds(Placement.resized(frame.getBounds(), wantedSize(), workArea()));
        }
    }

    /** What is known of this PC's network; empty when it is not measured, and then nothing is shown. */
    public void showNetwork(Optional<OwnNetwork> known) {
        boolean otherRows = known.isPresent() != network.isPresent();
        network = known;
        refresh();
        if (otherRows) {
            fit();
        }
    }

    /** The quick fixes for the menu of the panel. */
    public void offer(List<OfferedFix> offered) {
        fixes = fixes.with(offered);
    }

    /** What can be taken back and what returns by itself, for the menu of the panel. */
    public void show(JournalDigest journal) {
        fixes = fixes.with(journal);
    }

    private void refresh() {
        String search = view.searchText();
        PanelState state = presenter.present(snapshot, network, search, clock.instant());
        boolean rowsStay = search.equals(searched) && frame.isVisible() && isPointedAt();
        searched = search;
        view.show(
                rowsStay ? state.inOrderOf(view.shownRows()) : state,
                snapshot.statuses().size());
    }

    /** A row that moved away under the pointer would take the click of another one; so would a row with an open menu. */
    private boolean isPointedAt() {
        boolean menuOpen = MenuSelectionManager.defaultManager().getSelectedPath().length > 0;
        return menuOpen || frame.getMousePosition(true) != null;
    }

    private Dimension wantedSize() {
        if (!frame.isVisible()) {
            frame.pack();
        }
        return Fitting.preferredSize(frame);
    }

    private Rectangle workArea() {
        GraphicsConfiguration screen = frame.getGraphicsConfiguration();
        Rectangle bounds = screen.getBounds();
        Insets taken = Toolkit.getDefaultToolkit().getScreenInsets(screen);
        return new Rectangle(
                bounds.x + taken.left,
                bounds.y + taken.top,
                bounds.width - taken.left - taken.right,
                bounds.height - taken.top - taken.bottom);
    }

    private void close() {
        switch (role) {
            case AT_TRAY -> hide();
            case MAIN_THAT_QUITS -> actions.quit();
            case MAIN_THAT_MINIMISES -> frame.setExtendedState(frame.getExtendedState() | JFrame.ICONIFIED);
        }
    }

    private final class Closing extends WindowAdapter {
        @Override
        public void windowClosing(WindowEvent event) {
            close();
        }

        @Override
        public void windowIconified(WindowEvent event) {
            tick.stop();
        }

        @Override
        public void windowDeiconified(WindowEvent event) {
            refresh();
            tick.start();
        }
    }
}
