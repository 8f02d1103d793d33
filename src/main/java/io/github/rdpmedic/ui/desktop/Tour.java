package io.github.rdpmedic.ui.desktop;

import io.github.rdpmedic.fix.QuickFix;
import io.github.rdpmedic.model.Target;
import io.github.rdpmedic.ui.UserActions;
import java.awt.EventQueue;
import java.awt.Window;
import java.awt.event.WindowEvent;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import javax.swing.MenuSelectionManager;

/**
 * Opens every window once and closes it again. The packaging step learns from it which classes a person will need, and
 * the benchmark sees what stays behind.
 */
final class Tour {

    private static final System.Logger LOG = System.getLogger(Tour.class.getName());
    private static final Duration FIRST_CHECKS = Duration.ofSeconds(6);
    private static final Duration STOP = Duration.ofMillis(900);
    private static final Duration BREATH = Duration.ofMillis(300);
    private static final int DIFFERENT_CAUSES = 6;

    private final UserActions actions;
    private final Runnable menu;
    private final List<QuickFix> fixes;
    private final List<Target> targets;

    /** @param menu opens the menu at the tray; on the EDT */
    Tour(UserActions actions, Runnable menu, List<QuickFix> fixes, List<Target> targets) {
        this.actions = actions;
        this.menu = menu;
        this.fixes = fixes;
        this.targets = targets;
    }

    /** @param staying how long the program goes on afterwards, before {@code end} is run */
    void start(Duration staying, Runnable end) {
        Thread thread = new Thread(
                () -> {
                    try {
                        Thread.sleep(FIRST_CHECKS.toMillis());
                        for (Runnable stop : stops()) {
                            lookAt(stop);
                        }
                        LOG.log(System.Logger.Level.INFO, "every window was open");
                        Thread.sleep(staying.toMillis());
                        end.run();
                    } catch (InterruptedException programEnds) {
                        Thread.currentThread().interrupt();
                    }
                },
                "rdp-medic tour");
        thread.setDaemon(true);
        thread.start();
    }

    private List<Runnable> stops() {
        List<Runnable> stops = new ArrayList<>(List.of(
                menu,
                actions::openPanel,
                actions::openTargets,
                actions::addTarget,
                actions::findHosts,
                actions::explainCode,
                actions::openSettings,
                actions::about));
        targets.stream().limit(DIFFERENT_CAUSES).forEach(target -> stops.add(() -> actions.why(target)));
        targets.stream().findFirst().ifPresent(target -> {
            stops.add(() -> actions.history(target));
            stops.add(() -> actions.explainCode(target));
            stops.add(() -> actions.repairHost("renew-certificate", target));
            fixes.forEach(fix -> stops.add(() -> actions.offer(fix, target)));
        });
        return stops;
    }

    /** A dialog keeps the thread of the windows until it is closed, in a loop of its own, which takes the closing too. */
    private static void lookAt(Runnable stop) throws InterruptedException {
        EventQueue.invokeLater(stop);
        Thread.sleep(STOP.toMillis());
        EventQueue.invokeLater(Tour::closeAll);
        Thread.sleep(BREATH.toMillis());
    }

    private static void closeAll() {
        MenuSelectionManager.defaultManager().clearSelectedPath();
        Window[] windows = Window.getWindows();
        for (int i = windows.length - 1; i >= 0; i--) {
            if (windows[i].isShowing()) {
                windows[i].dispatchEvent(new WindowEvent(windows[i], WindowEvent.WINDOW_CLOSING));
            }
        }
    }
}
