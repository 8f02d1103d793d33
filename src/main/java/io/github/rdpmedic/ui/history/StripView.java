package io.github.rdpmedic.ui.history;

import com.formdev.flatlaf.util.UIScale;
import io.github.rdpmedic.model.State;
import io.github.rdpmedic.ui.history.HistoryState.Block;
import io.github.rdpmedic.ui.parts.Palette;
import io.github.rdpmedic.ui.parts.Words;
import io.github.rdpmedic.ui.theme.Theme;
import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Dimension;
import java.awt.Graphics;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.event.ActionEvent;
import java.awt.event.FocusEvent;
import java.awt.event.FocusListener;
import java.awt.event.MouseAdapter;
import java.awt.event.MouseEvent;
import java.awt.geom.Rectangle2D;
import java.awt.geom.RoundRectangle2D;
import java.util.List;
import java.util.function.Consumer;
import javax.accessibility.AccessibleContext;
import javax.accessibility.AccessibleRole;
import javax.swing.AbstractAction;
import javax.swing.JComponent;
import javax.swing.KeyStroke;

/**
 * The uptime strip. The arrow keys walk over its blocks, Enter, the space bar or a click opens one. A block differs in
 * height as well as in colour: trouble is high, up is lower, unknown is low.
 */
final class StripView extends JComponent {

    private static final int HEIGHT = 30;

    /** A failure of a minute in a month would be thinner than a dot. */
    private static final double LEAST_WIDTH = 3;

    private final transient Words words;
    private final transient Consumer<Block> open;
    private transient List<Block> blocks = List.of();
    private int chosen = -1;

    StripView(Words words, Consumer<Block> open) {
        this.words = words;
        this.open = open;
        setName("strip");
        setFocusable(true);
        setToolTipText("");
        addMouseListener(new Clicks());
        bind("LEFT", () -> choose(chosen < 0 ? blocks.size() - 1 : Math.max(0, chosen - 1)));
        bind("RIGHT", () -> choose(Math.min(blocks.size() - 1, chosen + 1)));
        bind("HOME", () -> choose(blocks.isEmpty() ? -1 : 0));
        bind("END", () -> choose(blocks.size() - 1));
        bind("ENTER", this::openChosen);
        bind("SPACE", this::openChosen);
        addFocusListener(new Refocusing());
        speak();
    }

    private void bind(String key, Runnable action) {
        getInputMap(WHEN_FOCUSED).put(KeyStroke.getKeyStroke(key), key);
        getActionMap().put(key, new AbstractAction() {
            @Override
            public void actionPerformed(ActionEvent event) {
                action.run();
            }
        });
    }

    /** Keeps the choice on the block that began when the chosen one did. */
    void show(List<Block> newBlocks) {
        int before = chosen;
        Block old = before >= 0 && before < blocks.size() ? blocks.get(before) : null;
        blocks = newBlocks;
        chosen = -1;
        for (int i = 0; old != null && i < blocks.size(); i++) {
            if (blocks.get(i).segment().from().equals(old.segment().from())) {
                chosen = i;
            }
        }
        speak();
        repaint();
    }

    private void choose(int index) {
        chosen = index;
        speak();
        repaint();
    }

    private void openChosen() {
        if (chosen >= 0) {
            open.accept(blocks.get(chosen));
        }
    }

    private void speak() {
        String spoken = blocks.isEmpty()
                ? words.get("strip.empty")
                : chosen < 0
                        ? words.get("strip.name")
                        : words.get(
                                "strip.spoken",
                                chosen + 1,
                                blocks.size(),
                                blocks.get(chosen).spoken());
        getAccessibleContext().setAccessibleName(spoken);
    }

    @Override
    public AccessibleContext getAccessibleContext() {
        if (accessibleContext == null) {
            accessibleContext = new AccessibleJComponent() {
                @Override
                public AccessibleRole getAccessibleRole() {
                    return AccessibleRole.LIST;
                }
            };
        }
        return accessibleContext;
    }

    @Override
    public Dimension getPreferredSize() {
        return UIScale.scale(new Dimension(400, HEIGHT));
    }

    @Override
    public String getToolTipText(MouseEvent event) {
        int index = indexAt(event.getX());
        return index < 0 ? null : blocks.get(index).spoken();
    }

    /** Trouble first, because a thin block is drawn wider than it is. */
    private int indexAt(int x) {
        int found = -1;
        for (int i = 0; i < blocks.size(); i++) {
            Rectangle2D area = area(blocks.get(i));
            boolean hit = x >= area.getMinX() && x <= area.getMaxX();
            if (hit && (found < 0 || isTrouble(blocks.get(i).state()))) {
                found = i;
            }
        }
        return found;
    }

    private static boolean isTrouble(State state) {
        return state == State.DOWN || state == State.UNREACHABLE || state == State.WARNING;
    }

    private Rectangle2D area(Block block) {
        double width = getWidth();
        double from = block.from() * width;
        double length = (block.to() - block.from()) * width;
        double shown = isTrouble(block.state()) ? Math.max(LEAST_WIDTH, length) : length;
        double height = getHeight() * share(block.state());
        double left = Math.min(from - (shown - length) / 2, width - shown);
        return new Rectangle2D.Double(Math.max(0, left), getHeight() - height, shown, height);
    }

    private static double share(State state) {
        return switch (state) {
            case DOWN, UNREACHABLE -> 1;
            case WARNING -> 0.85;
            case UP -> 0.7;
            case UNKNOWN -> 0.35;
        };
    }

    @Override
    protected void paintComponent(Graphics graphics) {
        Graphics2D g = (Graphics2D) graphics.create();
        g.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        blocks.stream().filter(block -> !isTrouble(block.state())).forEach(block -> paint(g, block));
        blocks.stream().filter(block -> isTrouble(block.state())).forEach(block -> paint(g, block));
        if (chosen >= 0 && isFocusOwner()) {
            Rectangle2D area = area(blocks.get(chosen));
            g.setColor(Palette.text());
            g.setStroke(new BasicStroke(UIScale.scale(1.5f)));
            g.draw(new RoundRectangle2D.Double(
                    Math.max(1, area.getX() - 1), 1, Math.max(4, area.getWidth()), getHeight() - 2.0, 4, 4));
        } else if (isFocusOwner()) {
            g.setColor(Palette.accent());
            g.draw(new RoundRectangle2D.Double(0.5, 0.5, getWidth() - 1.0, getHeight() - 1.0, 4, 4));
        }
        g.dispose();
    }

    private static void paint(Graphics2D g, Rectangle2D area, Color colour) {
        g.setColor(colour);
        double gap = area.getWidth() > 6 ? 0.5 : 0;
        g.fill(new Rectangle2D.Double(
                area.getX() + gap, area.getY(), Math.max(1, area.getWidth() - 2 * gap), area.getHeight()));
    }

    private void paint(Graphics2D g, Block block) {
        paint(g, area(block), colour(block.state()));
    }

    private static Color colour(State state) {
        Theme.Colors colours = Theme.colors();
        return switch (state) {
            case UP -> colours.ok();
            case WARNING -> colours.warning();
            case DOWN -> colours.down();
            case UNREACHABLE -> colours.unreachable();
            case UNKNOWN -> Palette.gap();
        };
    }

    private final class Clicks extends MouseAdapter {
        @Override
        public void mousePressed(MouseEvent event) {
            requestFocusInWindow();
            int index = indexAt(event.getX());
            if (index >= 0) {
                choose(index);
                openChosen();
            }
        }
    }

    private final class Refocusing implements FocusListener {
        @Override
        public void focusGained(FocusEvent event) {
            repaint();
        }

        @Override
        public void focusLost(FocusEvent event) {
            repaint();
        }
    }
}
