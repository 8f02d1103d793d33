package io.github.rdpmedic.ui.explain;

import com.formdev.flatlaf.FlatClientProperties;
import io.github.rdpmedic.ui.parts.Captions;
import io.github.rdpmedic.ui.parts.Palette;
import io.github.rdpmedic.ui.parts.WrappedText;
import java.util.List;
import javax.swing.JPanel;
import javax.swing.JToggleButton;
import javax.swing.KeyStroke;
import javax.swing.SwingConstants;
import net.miginfocom.swing.MigLayout;

/** A line that opens to more lines, with the mouse, Space or Enter. */
final class Disclosure extends JPanel {

    Disclosure(String title, List<String> lines) {
        super(new MigLayout("insets 0, gap 0 3, wrap 1, fillx, hidemode 3", "[grow,fill,0:0]"));
        setOpaque(false);
        JPanel content = new JPanel(new MigLayout("insets 0 4 0 0, gap 6 3, wrap 2, fillx", "[][grow,fill,0:0]"));
        content.setOpaque(false);
        for (String line : lines) {
            content.add(Captions.secondary("•"), "aligny top");
            content.add(Captions.styled(new WrappedText(line, Palette::secondary), "medium"), "growx, wmin 0");
        }
        content.setVisible(false);
        add(toggle(title, content), "gapleft -4");
        add(content, "wmin 0");
    }

    private JToggleButton toggle(String title, JPanel content) {
        JToggleButton toggle = new JToggleButton("▸ " + title);
        toggle.setName("disclosure");
        toggle.putClientProperty(FlatClientProperties.BUTTON_TYPE, FlatClientProperties.BUTTON_TYPE_TOOLBAR_BUTTON);
        toggle.setHorizontalAlignment(SwingConstants.LEADING);
        Captions.styled(toggle, "medium");
        toggle.getInputMap().put(KeyStroke.getKeyStroke("ENTER"), "pressed");
        toggle.getInputMap().put(KeyStroke.getKeyStroke("released ENTER"), "released");
        toggle.getAccessibleContext().setAccessibleName(title);
        toggle.addItemListener(event -> {
            toggle.setText((toggle.isSelected() ? "▾ " : "▸ ") + title);
            content.setVisible(toggle.isSelected());
            getTopLevelAncestor().validate();
        });
        return toggle;
    }
}
