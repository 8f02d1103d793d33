package io.github.rdpmedic.ui.why;

import com.formdev.flatlaf.ui.FlatUIUtils;
import io.github.rdpmedic.ui.parts.Palette;
import java.awt.Dimension;
import java.awt.Font;
import java.awt.FontMetrics;
import java.awt.Graphics;
import java.util.List;
import java.util.stream.Stream;
import javax.swing.JComponent;
import javax.swing.UIManager;

/** A few words, centred, on at most three lines, and one line below that is never broken. */
final class CentredText extends JComponent {

    private static final int LINES = 3;

    private final String text;
    private final String lastLine;

    CentredText(String text, String lastLine) {
        this.text = text;
        this.lastLine = lastLine;
    }

    @Override
    public Dimension getPreferredSize() {
        FontMetrics metrics = getFontMetrics(font());
        return new Dimension(metrics.stringWidth("SSL_CERT_NOT_ON"), metrics.getHeight() * (LINES + 1));
    }

    @Override
    protected void paintComponent(Graphics graphics) {
        graphics.setFont(font());
        graphics.setColor(Palette.secondary());
        FontMetrics metrics = getFontMetrics(font());
        int y = metrics.getAscent();
        for (String line : lines(metrics)) {
            FlatUIUtils.drawString(this, graphics, line, (getWidth() - metrics.stringWidth(line)) / 2, y);
            y += metrics.getHeight();
        }
    }

    private List<String> lines(FontMetrics metrics) {
        List<String> broken = LineBreaks.of(text, LINES, candidate -> metrics.stringWidth(candidate) <= getWidth());
        return Stream.concat(broken.stream(), Stream.of(lastLine)).toList();
    }

    private static Font font() {
        Font medium = UIManager.getFont("medium.font");
        return medium == null ? UIManager.getFont("Label.font") : medium;
    }
}
