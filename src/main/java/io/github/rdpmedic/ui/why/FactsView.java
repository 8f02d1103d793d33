package io.github.rdpmedic.ui.why;

import io.github.rdpmedic.report.Fact;
import io.github.rdpmedic.report.FactGroup;
import io.github.rdpmedic.ui.parts.Palette;
import java.awt.Color;
import java.awt.Font;
import java.util.List;
import javax.swing.BorderFactory;
import javax.swing.JTextPane;
import javax.swing.UIManager;
import javax.swing.text.AttributeSet;
import javax.swing.text.BadLocationException;
import javax.swing.text.DefaultStyledDocument;
import javax.swing.text.SimpleAttributeSet;
import javax.swing.text.StyleConstants;
import javax.swing.text.TabSet;
import javax.swing.text.TabStop;

/**
 * The facts as one text in two columns, so that anything in it, a fingerprint above all, can be selected
 * and copied, by mouse or keyboard.
 */
final class FactsView extends JTextPane {

    private List<FactGroup> groups = List.of();

    FactsView() {
        setEditorKit(new BreakAnywhereKit());
        setEditable(false);
        setName("facts");
        setBorder(BorderFactory.createEmptyBorder(8, 2, 8, 8));
    }

    void show(List<FactGroup> newGroups) {
        if (!groups.equals(newGroups)) {
            groups = newGroups;
            fill();
        }
    }

    @Override
    public void updateUI() {
        super.updateUI();
        setOpaque(false);
        if (groups != null) {
            fill();
        }
    }

    private void fill() {
        int column = getFontMetrics(font()).stringWidth("Compared with before") + 24;
        DefaultStyledDocument text = new DefaultStyledDocument();
        boolean first = true;
        for (FactGroup group : groups) {
            append(text, (first ? "" : "\n") + group.title() + "\n", style(Palette.text(), true, column));
            first = false;
            for (Fact fact : group.facts()) {
                append(text, fact.label() + "\t", style(Palette.secondary(), false, column));
                append(text, fact.value() + "\n", style(colour(fact), false, column));
            }
        }
        setDocument(text);
        setCaretPosition(0);
    }

    private static Color colour(Fact fact) {
        return fact.measured() ? Palette.text() : Palette.secondary();
    }

    private static Font font() {
        return UIManager.getFont("Label.font");
    }

    /** A hanging indent, so that a long value wraps below itself; tab stops count from the indent. */
    private static AttributeSet style(Color colour, boolean bold, int column) {
        SimpleAttributeSet style = new SimpleAttributeSet();
        StyleConstants.setForeground(style, colour);
        StyleConstants.setFontFamily(style, font().getFamily());
        StyleConstants.setFontSize(style, font().getSize());
        StyleConstants.setBold(style, bold);
        StyleConstants.setSpaceAbove(style, 2);
        StyleConstants.setLeftIndent(style, column);
        StyleConstants.setFirstLineIndent(style, -column);
        StyleConstants.setTabSet(style, new TabSet(new TabStop[] {new TabStop(1)}));
        return style;
    }

    private static void append(DefaultStyledDocument document, String text, AttributeSet style) {
        try {
            int start = document.getLength();
            document.insertString(start, text, style);
            document.setParagraphAttributes(start, text.length(), style, false);
        } catch (BadLocationException e) {
            throw new IllegalStateException("the end of a document is always a place in it", e);
        }
    }
}
