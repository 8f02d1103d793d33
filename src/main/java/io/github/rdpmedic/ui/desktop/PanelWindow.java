package io.github.rdpmedic.ui.desktop;

import io.github.rdpmedic.fix.JournalDigest;
import io.github.rdpmedic.ui.UserActions;
import io.github.rdpmedic.ui.fixes.OfferedFix;
import io.github.rdpmedic.ui.panel.OwnNetwork;
import io.github.rdpmedic.ui.panel.StatusPanel;
import io.github.rdpmedic.ui.parts.Background;
import io.github.rdpmedic.watch.Watch;
import io.github.rdpmedic.watch.WatchSnapshot;
import java.awt.MouseInfo;
import java.awt.PointerInfo;
import java.awt.Window;
import java.util.List;
import java.util.Optional;

/** The status panel, made when it is first wanted, with what there was to show by then. Confined to the EDT. */
final class PanelWindow {

    private static final System.Logger LOG = System.getLogger(PanelWindow.class.getName());

    private final DesktopParts parts;
    private final Watch watch;
    private final Background background;
    private final TargetWindows targetWindows;
    private StatusPanel.Role role = StatusPanel.Role.AT_TRAY;
    private Optional<StatusPanel> made = Optional.empty();
    private List<OfferedFix> fixes = List.of();
    private JournalDigest journal = JournalDigest.EMPTY;

    PanelWindow(DesktopParts parts, Watch watch, Background background, TargetWindows targetWindows) {
        this.parts = parts;
        this.watch = watch;
        this.background = background;
        this.targetWindows = targetWindows;
    }

    void opened(StatusPanel.Role panelRole) {
        role = panelRole;
    }

    void update(WatchSnapshot snapshot) {
        made.ifPresent(shown -> shown.update(snapshot));
    }

    void offer(List<OfferedFix> offered) {
        fixes = offered;
        made.ifPresent(shown -> shown.offer(offered));
    }

    void show(JournalDigest newJournal) {
        journal = newJournal;
        made.ifPresent(shown -> shown.show(newJournal));
    }

    void openAtTray(UserActions actions) {
        PointerInfo pointer = MouseInfo.getPointerInfo();
        if (role == StatusPanel.Role.AT_TRAY && pointer != null) {
            current(actions).showAt(pointer.getLocation());
        } else {
            current(actions).show();
        }
        lookAtOwnNetwork();
    }

    void open(UserActions actions) {
        current(actions).show();
        lookAtOwnNetwork();
    }

    private StatusPanel current(UserActions actions) {
        StatusPanel panel = made.orElseGet(() -> make(actions));
        panel.update(watch.snapshot());
        return panel;
    }

    private StatusPanel make(UserActions actions) {
        StatusPanel panel = new StatusPanel(
                actions, targetWindows.remover(this::frame), parts.targets()::origin, parts.clock(), role);
        made = Optional.of(panel);
        panel.offer(fixes);
        panel.show(journal);
        return panel;
    }

    private Window frame() {
        return made.<Window>map(StatusPanel::frame).orElse(null);
    }

    /** The panel stands already; the row of this PC comes as soon as it is known. */
    private void lookAtOwnNetwork() {
        background.run(
                () -> OwnNetwork.of(parts.adapters().get()),
                seen -> made.ifPresent(shown -> shown.showNetwork(Optional.of(seen))),
                failure -> LOG.log(System.Logger.Level.DEBUG, "the interfaces of this PC are not known", failure));
    }

    /** What dialogs belong to: nothing, as AWT wants it, while the panel is not on the screen. */
    Window owner() {
        return made.filter(StatusPanel::isShowing)
                .<Window>map(StatusPanel::frame)
                .orElse(null);
    }

    void dispose() {
        made.ifPresent(StatusPanel::dispose);
    }
}
