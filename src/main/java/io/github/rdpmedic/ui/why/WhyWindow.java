package io.github.rdpmedic.ui.why;

import com.formdev.flatlaf.util.UIScale;
import io.github.rdpmedic.model.Printable;
import io.github.rdpmedic.ui.UserActions;
import io.github.rdpmedic.ui.fixes.FixOffers;
import io.github.rdpmedic.ui.fixes.OfferedFix;
import io.github.rdpmedic.ui.icons.AppIcon;
import io.github.rdpmedic.ui.parts.Background;
import io.github.rdpmedic.ui.parts.Fitting;
import io.github.rdpmedic.ui.parts.Words;
import io.github.rdpmedic.watch.TargetStatus;
import java.awt.Dimension;
import java.awt.EventQueue;
import java.time.Clock;
import java.util.List;
import javax.swing.JComponent;
import javax.swing.JFrame;
import javax.swing.KeyStroke;
import javax.swing.Timer;
import javax.swing.WindowConstants;

/** Why one target is in its state, live, and what can be done. Confined to the EDT. */
public final class WhyWindow {

    private static final int TICK_MILLIS = 1000;

    private final Clock clock;
    private final FixOffers offers;
    private final WhyPresenter presenter;
    private final JFrame frame;
    private final WhyView view;
    private final Timer tick = new Timer(TICK_MILLIS, event -> refresh());
    private TargetStatus status;
    private List<OfferedFix> fixes = List.of();

    public WhyWindow(
            UserActions actions,
            Clock clock,
            TargetStatus first,
            FixOffers offers,
            Reports reports,
            Background background) {
        Words words = Words.of(WhyWindow.class);
        this.clock = clock;
        this.presenter = new WhyPresenter(words.locale(), clock.getZone());
        this.status = first;
        this.offers = offers;
        ReportBar report = new ReportBar(words, () -> status, reports, background);
        view = new WhyView(words, actions, present(), report);
        frame = new JFrame(words.get("window.title", Printable.of(first.target().name())));
        frame.setName("why");
        frame.setIconImages(AppIcon.images());
        frame.setContentPane(view);
        frame.setDefaultCloseOperation(WindowConstants.DISPOSE_ON_CLOSE);
        view.registerKeyboardAction(
                event -> frame.dispose(), KeyStroke.getKeyStroke("ESCAPE"), JComponent.WHEN_IN_FOCUSED_WINDOW);
        view.registerKeyboardAction(
                event -> actions.checkNow(status.target()),
                KeyStroke.getKeyStroke("F5"),
                JComponent.WHEN_IN_FOCUSED_WINDOW);
    }

    public void show() {
        if (!frame.isShowing()) {
            frame.setMinimumSize(Fitting.onScreen(frame, UIScale.scale(new Dimension(600, 400))));
            frame.setSize(Fitting.onScreen(frame, UIScale.scale(new Dimension(920, 680))));
            frame.setLocationRelativeTo(null);
        }
        frame.setVisible(true);
        frame.toFront();
        view.focusCheck();
        tick.start();
        askAgain();
    }

    /** A newer status of the same target. */
    public void update(TargetStatus newest) {
        assert EventQueue.isDispatchThread();
        boolean checkedAnew = !newest.last().equals(status.last());
        status = newest;
        refresh();
        if (checkedAnew) {
            askAgain();
        }
    }

    /** What can be done depends on what was measured. */
    void askAgain() {
        offers.ask(status, this::offer);
    }

    private void offer(List<OfferedFix> offered) {
        fixes = List.copyOf(offered);
        refresh();
    }

    private void refresh() {
        if (frame.isDisplayable()) {
            view.show(present());
        } else {
            tick.stop();
        }
    }

    private WhyState present() {
        return presenter.present(status, fixes, clock.instant());
    }

    public JFrame frame() {
        return frame;
    }
}
