package io.github.rdpmedic.ui.panel;

import io.github.rdpmedic.ui.parts.Palette;
import java.awt.Color;
import java.awt.LayoutManager;
import javax.swing.JPanel;

/** A row on a ground of its own. */
final class Band extends JPanel {

    Band(LayoutManager layout) {
        super(layout);
    }

    @Override
    public Color getBackground() {
        return Palette.band();
    }
}
