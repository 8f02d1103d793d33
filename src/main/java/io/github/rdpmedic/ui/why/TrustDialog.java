package io.github.rdpmedic.ui.why;

import io.github.rdpmedic.model.CheckResult;
import io.github.rdpmedic.model.Facts;
import io.github.rdpmedic.model.Printable;
import io.github.rdpmedic.model.Target;
import io.github.rdpmedic.probe.pins.CertificatePins;
import io.github.rdpmedic.ui.parts.Background;
import io.github.rdpmedic.ui.parts.Words;
import io.github.rdpmedic.watch.TargetStatus;
import java.awt.Window;
import java.util.Optional;
import java.util.function.Consumer;
import javax.swing.JOptionPane;
import javax.swing.JTextArea;
import javax.swing.UIManager;

/** Shows both certificates of a host and asks whether the new one is meant to be there. Confined to the EDT. */
public final class TrustDialog {

    private static final int COLUMNS = 66;

    private final Words words = Words.of(TrustDialog.class);
    private final Window owner;
    private final CertificatePins pins;
    private final Background background;
    private final Consumer<Target> trusted;

    /** @param trusted hears of the host whose certificate was accepted, on the EDT */
    public TrustDialog(Window owner, CertificatePins pins, Background background, Consumer<Target> trusted) {
        this.owner = owner;
        this.pins = pins;
        this.background = background;
        this.trusted = trusted;
    }

    /** Does nothing for a host whose certificate is not known. */
    public void ask(TargetStatus status) {
        status.explaining()
                .map(CheckResult::observation)
                .flatMap(seen -> seen.facts().certificate())
                .filter(certificate -> confirmed(status.target(), certificate))
                .ifPresent(certificate -> trust(status.target(), certificate));
    }

    private boolean confirmed(Target target, Facts.Certificate shown) {
        Object[] choices = {words.get("trust.yes"), words.get("trust.no")};
        int chosen = JOptionPane.showOptionDialog(
                owner,
                text(question(target, shown)),
                words.get("trust.title"),
                JOptionPane.DEFAULT_OPTION,
                JOptionPane.PLAIN_MESSAGE,
                null,
                choices,
                choices[1]);
        return chosen == 0;
    }

    private String question(Target target, Facts.Certificate shown) {
        String earlier =
                shown.earlier().flatMap(known -> known.sha256().or(known::sha1)).orElse(words.get("trust.unknown"));
        return words.get(
                "trust.question", Printable.of(target.name()), Printable.of(shown.subject()), shown.sha256(), earlier);
    }

    private JTextArea text(String content) {
        JTextArea area = new JTextArea(content);
        area.setName("question");
        area.getAccessibleContext().setAccessibleName(words.get("trust.title"));
        area.setEditable(false);
        area.setLineWrap(true);
        area.setWrapStyleWord(true);
        area.setColumns(COLUMNS);
        area.setOpaque(false);
        area.setFont(UIManager.getFont("Label.font"));
        area.setSize(area.getPreferredSize());
        return area;
    }

    /** Exactly the certificate that the person has read about, not one that may have come since. */
    private void trust(Target target, Facts.Certificate shown) {
        background.run(
                () -> pins.trust(target.endpoint(), Optional.of(shown.sha256())),
                accepted -> trusted.accept(target),
                failure -> JOptionPane.showMessageDialog(
                        owner,
                        text(words.get("trust.failed", Printable.of(String.valueOf(failure.getMessage())))),
                        words.get("trust.title"),
                        JOptionPane.WARNING_MESSAGE));
    }
}
