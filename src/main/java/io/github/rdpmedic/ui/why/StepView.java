package io.github.rdpmedic.ui.why;

import com.formdev.flatlaf.util.UIScale;
import io.github.rdpmedic.model.Outcome;
import io.github.rdpmedic.model.State;
import io.github.rdpmedic.ui.icons.StateBadge;
import io.github.rdpmedic.ui.parts.Captions;
import javax.swing.JLabel;
import javax.swing.JPanel;
import javax.swing.SwingConstants;
import net.miginfocom.swing.MigLayout;

/** One stage: outcome shape, name, detail, milliseconds. */
final class StepView extends JPanel {

    private static final int BADGE = 20;

    private final JLabel badge;

    StepView(WhyState.Step step) {
        super(new MigLayout("insets 0 4 0 4, gap 0, wrap 1", "[grow,fill,center]", "[]8[]2[]"));
        setOpaque(false);
        badge = new JLabel(new StateBadge(shape(step.outcome()), badgeSize()));
        JLabel name = Captions.bold(step.name());
        name.setHorizontalAlignment(SwingConstants.CENTER);
        add(badge);
        add(name, "wmin 0");
        add(new CentredText(step.brief(), step.took()), "wmin 0, hmin pref");
        setToolTipText(step.spoken());
        getAccessibleContext().setAccessibleName(step.spoken());
    }

    static int badgeSize() {
        return UIScale.scale(BADGE);
    }

    int badgeCentreY() {
        return badge.getY() + badge.getHeight() / 2;
    }

    private static State shape(Outcome outcome) {
        return switch (outcome) {
            case OK -> State.UP;
            case WARN -> State.WARNING;
            case FAIL -> State.DOWN;
            case SKIPPED -> State.UNKNOWN;
        };
    }
}
