package io.github.rdpmedic.ui.icons;

import java.awt.Color;
import java.awt.Image;
import java.awt.Shape;
import java.awt.geom.AffineTransform;
import java.awt.image.AbstractMultiResolutionImage;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** The tray icon: a monitor with a badge, drawn at whatever size the tray asks for. */
public final class TrayImage extends AbstractMultiResolutionImage {

    /** 16 pixels at the scales from 100 % to 400 %, and the 24 of X11 panels. */
    private static final List<Integer> USUAL_SIZES = List.of(16, 20, 24, 28, 32, 40, 48, 64);

    private static final double BADGE_SIZE = 10;
    private static final double HALO = 1.25;

    private final Drawing drawing;
    private final Map<Integer, Image> drawn = new ConcurrentHashMap<>();

    public TrayImage(Badge badge, Taskbar taskbar) {
        this.drawing = compose(badge, taskbar);
    }

    @Override
    public Image getResolutionVariant(double width, double height) {
        int size = (int) Math.ceil(Math.max(1, Math.min(width, height)));
        return drawn.computeIfAbsent(size, drawing::image);
    }

    @Override
    public List<Image> getResolutionVariants() {
        return USUAL_SIZES.stream()
                .map(size -> getResolutionVariant(size, size))
                .toList();
    }

    @Override
    protected Image getBaseImage() {
        return getResolutionVariant(USUAL_SIZES.get(0), USUAL_SIZES.get(0));
    }

    private static Drawing compose(Badge badge, Taskbar taskbar) {
        Shape sign = inTheCorner(badge.shape());
        Color ink = ink(taskbar);
        return Drawing.of(MonitorShapes.glass(), new Color(ink.getRed(), ink.getGreen(), ink.getBlue(), 48))
                .with(MonitorShapes.frame(), ink)
                .with(MonitorShapes.stand(), ink)
                .without(halo(badge))
                .with(sign, (taskbar == Taskbar.DARK ? Palette.ON_DARK : Palette.ON_LIGHT).of(badge));
    }

    private static Color ink(Taskbar taskbar) {
        return switch (taskbar) {
            case LIGHT -> new Color(0x2B3036);
            case DARK -> Color.WHITE;
            case UNKNOWN -> new Color(0x727C89);
        };
    }

    private static Shape inTheCorner(Shape badge) {
        double corner = Drawing.GRID - BADGE_SIZE + 0.5;
        AffineTransform place = AffineTransform.getTranslateInstance(corner, corner);
        place.scale(BADGE_SIZE / Drawing.GRID, BADGE_SIZE / Drawing.GRID);
        return place.createTransformedShape(badge);
    }

    /** Keeps the monitor clear of the badge, whatever the colours are. */
    private static Shape halo(Badge badge) {
        return BadgeShapes.grown(inTheCorner(badge.outline()), HALO);
    }
}
