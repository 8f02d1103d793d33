package io.github.rdpmedic.ui.parts;

import javax.swing.DefaultListCellRenderer;

/** For names in a list: a name may begin like HTML, and is no HTML. */
public final class PlainRenderer extends DefaultListCellRenderer {

    public PlainRenderer() {
        putClientProperty("html.disable", Boolean.TRUE);
    }
}
