package io.github.rdpmedic.ui.parts;

import java.awt.Color;
import java.awt.Dimension;
import java.awt.Font;
import java.util.Optional;
import java.util.function.Supplier;
import javax.accessibility.AccessibleContext;
import javax.swing.JTextArea;
import javax.swing.UIManager;

/** Text that wraps, looks like a label, and can be selected and copied. */
public class WrappedText extends JTextArea {

    private final Supplier<Color> colour;

    public WrappedText(String text) {
        this(text, Palette::text);
    }

    public WrappedText(String text, Supplier<Color> colour) {
        super(text);
        this.colour = colour;
        setEditable(false);
        setFocusable(false);
        setLineWrap(true);
        setWrapStyleWord(true);
        updateUI();
    }

    @Override
    public void updateUI() {
        super.updateUI();
        setOpaque(false);
        setBorder(null);
        setMargin(null);
        setFont(UIManager.getFont("Label.font"));
    }

    @Override
    public Color getForeground() {
        return colour == null ? super.getForeground() : colour.get();
    }

    /** Where nobody gave it another name, a screen reader says what stands there. */
    @Override
    public AccessibleContext getAccessibleContext() {
        if (accessibleContext == null) {
            accessibleContext = new AccessibleJTextArea() {
                @Override
                public String getAccessibleName() {
                    return Optional.ofNullable(super.getAccessibleName()).orElseGet(WrappedText.this::getText);
                }
            };
        }
        return accessibleContext;
    }

    /** The name of something, which may need a second line. */
    public static WrappedText bold(String text) {
        return new WrappedText(text) {
            @Override
            public void updateUI() {
                super.updateUI();
                setFont(getFont().deriveFont(Font.BOLD));
            }
        };
    }

    /** Lets a layout make it narrower than its text. */
    @Override
    public Dimension getMinimumSize() {
        return new Dimension(10, super.getMinimumSize().height);
    }
}
