package io.github.rdpmedic.ui.tray;

import com.formdev.flatlaf.util.UIScale;
import io.github.rdpmedic.ui.theme.Theme;
import java.awt.Dimension;
import java.awt.Font;
import java.awt.Insets;
import javax.swing.BorderFactory;
import javax.swing.JTextArea;
import javax.swing.UIManager;

/** A quiet sentence between the entries of a menu; a long one is wrapped. It cannot be chosen. */
final class MenuHeader extends JTextArea {

    private static final int WIDEST = 260;
    private static final int ICON_COLUMN = 24;

    MenuHeader(String text) {
        super(text);
        setName("header");
        setEditable(false);
        setFocusable(false);
        setOpaque(false);
        setLineWrap(true);
        setWrapStyleWord(true);
        setHighlighter(null);
        Font menu = UIManager.getFont("MenuItem.font");
        setFont(menu.deriveFont(menu.getSize2D() - UIScale.scale(1f)));
        setForeground(Theme.colors().muted());
        Insets item = UIManager.getInsets("MenuItem.margin");
        setBorder(BorderFactory.createEmptyBorder(
                UIScale.scale(4),
                UIScale.scale(item.left + ICON_COLUMN),
                UIScale.scale(item.bottom),
                UIScale.scale(item.right)));
    }

    @Override
    public Dimension getPreferredSize() {
        Insets around = getInsets();
        int line = getFontMetrics(getFont()).stringWidth(getText()) + 2;
        int width = Math.min(line, UIScale.scale(WIDEST)) + around.left + around.right;
        if (getWidth() != width) {
            setSize(width, Short.MAX_VALUE);
        }
        return new Dimension(width, super.getPreferredSize().height);
    }

    /** A press on it must not close the menu, nor move a caret. */
    @Override
    public boolean contains(int x, int y) {
        return false;
    }
}
