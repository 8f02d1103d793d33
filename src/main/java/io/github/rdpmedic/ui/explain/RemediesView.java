package io.github.rdpmedic.ui.explain;

import io.github.rdpmedic.fix.QuickFix;
import io.github.rdpmedic.ui.parts.Buttons;
import io.github.rdpmedic.ui.parts.Captions;
import io.github.rdpmedic.ui.parts.Column;
import io.github.rdpmedic.ui.parts.Palette;
import io.github.rdpmedic.ui.parts.Words;
import io.github.rdpmedic.ui.parts.WrappedText;
import java.awt.BorderLayout;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javax.swing.JButton;
import javax.swing.JPanel;
import javax.swing.JSeparator;
import net.miginfocom.swing.MigLayout;

/** "What you can do": a button for each remedy, or the reason why not. */
public final class RemediesView extends JPanel {

    private final Words words = Words.of(RemediesView.class);
    private final Consumer<QuickFix> offer;
    private final Runnable trust;
    private final Consumer<String> repairHost;
    private final Column column = new Column(new MigLayout("insets 0 0 0 2, gap 0, wrap 2", "[grow,fill]12[]", "[]"));
    private List<Remedy> remedies = List.of();

    /**
     * @param trust asks whether to accept the certificate of the host that is shown
     * @param repairHost shows the remedy of this id for the host that is shown
     */
    public RemediesView(Consumer<QuickFix> offer, Runnable trust, Consumer<String> repairHost) {
        super(new BorderLayout(0, 10));
        this.offer = offer;
        this.trust = trust;
        this.repairHost = repairHost;
        setOpaque(false);
        add(Captions.heading(words.get("remedies.title")), BorderLayout.NORTH);
        add(column.scrolling());
        fill();
    }

    public void show(List<Remedy> newRemedies) {
        if (!remedies.equals(newRemedies)) {
            remedies = List.copyOf(newRemedies);
            fill();
        }
    }

    private void fill() {
        column.removeAll();
        if (remedies.isEmpty()) {
            column.add(new WrappedText(words.get("remedies.none"), Palette::secondary), "span 2, growx, wmin 0");
        }
        for (int i = 0; i < remedies.size(); i++) {
            if (i > 0) {
                column.add(new JSeparator(), "span 2, growx, gaptop 8, gapbottom 8");
            }
            add(remedies.get(i));
        }
        column.revalidate();
        column.repaint();
    }

    private void add(Remedy remedy) {
        Optional<JButton> button = button(remedy);
        WrappedText title = WrappedText.bold(remedy.title());
        title.setEnabled(button.map(JButton::isEnabled).orElse(true));
        column.add(title, button.isPresent() ? "growx, wmin 0" : "span 2, growx, wmin 0");
        button.ifPresent(shown -> {
            shown.getAccessibleContext().setAccessibleDescription(remedy.explanation());
            column.add(shown, "spany 2, aligny center");
        });
        column.add(
                new WrappedText(remedy.explanation(), Palette::secondary),
                button.isPresent() ? "growx, wmin 0, gaptop 2" : "span 2, growx, wmin 0, gaptop 2");
    }

    /** What is to be done on the host has none while no host is chosen. */
    private Optional<JButton> button(Remedy remedy) {
        if (remedy instanceof Remedy.OnThisPc here) {
            JButton show = showing(remedy, "fix." + here.fix().id(), () -> offer.accept(here.fix()));
            show.setEnabled(here.whyNot().isEmpty());
            return Optional.of(show);
        }
        if (remedy instanceof Remedy.OnHost there) {
            return there.hostKnown()
                    ? Optional.of(showing(remedy, "host-fix." + there.id(), () -> repairHost.accept(there.id())))
                    : Optional.empty();
        }
        return remedy instanceof Remedy.Trust
                ? Optional.of(Buttons.plain(words.get("remedy.trust"), "trust", trust))
                : Optional.empty();
    }

    private JButton showing(Remedy remedy, String name, Runnable action) {
        JButton show = Buttons.plain(words.get("remedy.show"), name, action);
        show.getAccessibleContext().setAccessibleName(words.get("remedy.spoken", remedy.title()));
        return show;
    }
}
