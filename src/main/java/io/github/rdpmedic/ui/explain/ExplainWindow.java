package io.github.rdpmedic.ui.explain;

import com.formdev.flatlaf.util.UIScale;
import io.github.rdpmedic.diagnose.explain.Catalogue;
import io.github.rdpmedic.model.Target;
import io.github.rdpmedic.ui.UserActions;
import io.github.rdpmedic.ui.fixes.FixOffers;
import io.github.rdpmedic.ui.fixes.OfferedFix;
import io.github.rdpmedic.ui.icons.AppIcon;
import io.github.rdpmedic.ui.parts.Fitting;
import io.github.rdpmedic.ui.parts.Words;
import io.github.rdpmedic.watch.TargetStatus;
import io.github.rdpmedic.watch.WatchSnapshot;
import java.awt.Dimension;
import java.util.List;
import java.util.Optional;
import javax.swing.JComponent;
import javax.swing.JFrame;
import javax.swing.KeyStroke;
import javax.swing.WindowConstants;

/** Explains what the error window of a client says, as it is typed or pasted. Confined to the EDT. */
public final class ExplainWindow {

    private final UserActions actions;
    private final FixOffers offers;
    private final ExplainPresenter presenter;
    private final ExplainView view;
    private final JFrame frame;
    private final List<OfferedFix> withoutHost;
    private WatchSnapshot snapshot;
    private Optional<TargetStatus> about = Optional.empty();
    private List<OfferedFix> fixes;

    /** @param withoutHost the quick fixes, judged for this PC alone */
    public ExplainWindow(
            UserActions actions,
            Catalogue catalogue,
            FixOffers offers,
            List<OfferedFix> withoutHost,
            WatchSnapshot snapshot) {
        Words words = Words.of(ExplainWindow.class);
        this.actions = actions;
        this.offers = offers;
        this.presenter = new ExplainPresenter(catalogue, words.locale());
        this.withoutHost = List.copyOf(withoutHost);
        this.fixes = this.withoutHost;
        this.snapshot = snapshot;
        view = new ExplainView(actions, this::asked);
        view.offer(targets());
        frame = new JFrame(words.get("window.title"));
        frame.setName("explain");
        frame.setIconImages(AppIcon.images());
        frame.setContentPane(view);
        frame.setDefaultCloseOperation(WindowConstants.DISPOSE_ON_CLOSE);
        view.registerKeyboardAction(
                event -> frame.dispose(), KeyStroke.getKeyStroke("ESCAPE"), JComponent.WHEN_IN_FOCUSED_WINDOW);
        answer();
    }

    /**
     * Opens the window, or brings it to the front.
     *
     * @param codes to begin with; empty leaves what was typed
     * @param target to begin with; empty leaves the choice
     */
    public void show(Optional<String> codes, Optional<Target> target) {
        if (!frame.isShowing()) {
            frame.setMinimumSize(Fitting.onScreen(frame, UIScale.scale(new Dimension(600, 360))));
            frame.setSize(Fitting.onScreen(frame, UIScale.scale(new Dimension(920, 680))));
            frame.setLocationRelativeTo(null);
        }
        codes.ifPresent(view::type);
        target.ifPresent(view::choose);
        frame.setVisible(true);
        frame.toFront();
        view.focusField();
    }

    /** The hosts as they are now. */
    public void update(WatchSnapshot newest) {
        boolean others = !targets(newest).equals(targets());
        snapshot = newest;
        if (others) {
            view.offer(targets());
        }
        asked();
    }

    private List<Target> targets() {
        return targets(snapshot);
    }

    private static List<Target> targets(WatchSnapshot of) {
        return of.statuses().stream().map(TargetStatus::target).toList();
    }

    /** The text, the host or what is known of it has changed. */
    private void asked() {
        Optional<TargetStatus> chosen = view.target().flatMap(snapshot::of);
        boolean otherHost = !chosen.map(TargetStatus::target).equals(about.map(TargetStatus::target));
        boolean checkedAnew = !chosen.flatMap(TargetStatus::last).equals(about.flatMap(TargetStatus::last));
        about = chosen;
        if (otherHost) {
            fixes = chosen.isEmpty() ? withoutHost : List.of();
            chosen.filter(status -> status.last().isEmpty()).ifPresent(status -> actions.checkNow(status.target()));
        }
        if (otherHost || checkedAnew) {
            chosen.ifPresent(status -> offers.ask(status, offered -> judged(status, offered)));
        }
        answer();
    }

    private void judged(TargetStatus status, List<OfferedFix> offered) {
        if (about.map(TargetStatus::target).filter(status.target()::equals).isPresent()) {
            fixes = List.copyOf(offered);
            answer();
        }
    }

    private void answer() {
        view.show(presenter.present(view.typed(), about, fixes));
    }

    public JFrame frame() {
        return frame;
    }
}
