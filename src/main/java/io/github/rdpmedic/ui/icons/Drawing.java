package io.github.rdpmedic.ui.icons;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.Shape;
import java.awt.geom.AffineTransform;
import java.awt.geom.Area;
import java.awt.image.BufferedImage;
import java.util.ArrayList;
import java.util.List;

/** Shapes in a square of {@link #GRID} units, each in one colour, from back to front. */
record Drawing(List<Layer> layers) {

    static final int GRID = 16;

    record Layer(Shape shape, Color color) {}

    Drawing {
        layers = List.copyOf(layers);
    }

    static Drawing of(Shape shape, Color color) {
        return new Drawing(List.of(new Layer(shape, color)));
    }

    Drawing with(Shape shape, Color color) {
        List<Layer> more = new ArrayList<>(layers);
        more.add(new Layer(shape, color));
        return new Drawing(more);
    }

    /** What is left when {@code hole} is cut out of every layer. */
    Drawing without(Shape hole) {
        return new Drawing(layers.stream()
                .map(layer -> {
                    Area rest = new Area(layer.shape());
                    rest.subtract(new Area(hole));
                    return new Layer(rest, layer.color());
                })
                .toList());
    }

    /** Paints with the left upper corner at {@code x, y}, {@code size} units of {@code graphics} wide and high. */
    void paint(Graphics2D graphics, double x, double y, double size) {
        Graphics2D own = (Graphics2D) graphics.create();
        try {
            own.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
            own.setRenderingHint(RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
            AffineTransform toPlace = AffineTransform.getTranslateInstance(x, y);
            toPlace.scale(size / GRID, size / GRID);
            own.transform(toPlace);
            for (Layer layer : layers) {
                own.setColor(layer.color());
                own.fill(layer.shape());
            }
        } finally {
            own.dispose();
        }
    }

    BufferedImage image(int size) {
        BufferedImage image = new BufferedImage(size, size, BufferedImage.TYPE_INT_ARGB);
        Graphics2D graphics = image.createGraphics();
        paint(graphics, 0, 0, size);
        graphics.dispose();
        return image;
    }
}
