package io.github.rdpmedic.ui.icons;

import java.awt.Color;
import java.awt.Shape;
import java.awt.geom.Path2D;
import java.awt.geom.PathIterator;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Scanner;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** The little of SVG that the icons need: filled paths of absolute commands. */
final class Svg {

    private static final String COMMANDS = "MLQCZ";
    private static final int[] NUMBERS = {2, 2, 4, 6, 0};
    private static final Pattern PATH =
            Pattern.compile("<path fill=\"#([0-9a-f]{6})\" fill-rule=\"(evenodd|nonzero)\" d=\"([^\"]+)\"/>");
    private static final Pattern COMMAND = Pattern.compile("([MLQCZ])([^MLQCZ]*)");

    private Svg() {}

    static String write(Drawing drawing) {
        StringBuilder svg = new StringBuilder(
                "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 %1$d %1$d\">\n".formatted(Drawing.GRID));
        for (Drawing.Layer layer : drawing.layers()) {
            svg.append("  <path fill=\"#%06x\" fill-rule=\"%s\" d=\"%s\"/>\n"
                    .formatted(layer.color().getRGB() & 0xFFFFFF, rule(layer.shape()), data(layer.shape())));
        }
        return svg.append("</svg>\n").toString();
    }

    static Drawing read(String svg) {
        List<Drawing.Layer> layers = new ArrayList<>();
        for (MatchResult path : PATH.matcher(svg).results().toList()) {
            Path2D shape = shape(path.group(3));
            shape.setWindingRule(path.group(2).equals("evenodd") ? Path2D.WIND_EVEN_ODD : Path2D.WIND_NON_ZERO);
            layers.add(new Drawing.Layer(shape, new Color(Integer.parseInt(path.group(1), 16))));
        }
        return new Drawing(layers);
    }

    private static String rule(Shape shape) {
        return shape.getPathIterator(null).getWindingRule() == PathIterator.WIND_EVEN_ODD ? "evenodd" : "nonzero";
    }

    private static String data(Shape shape) {
        StringBuilder data = new StringBuilder();
        double[] xy = new double[6];
        for (PathIterator path = shape.getPathIterator(null); !path.isDone(); path.next()) {
            int segment = path.currentSegment(xy);
            data.append(COMMANDS.charAt(segment));
            for (int i = 0; i < NUMBERS[segment]; i++) {
                data.append(i == 0 ? "" : " ").append(number(xy[i]));
            }
        }
        return data.toString();
    }

    private static String number(double value) {
        BigDecimal rounded = BigDecimal.valueOf(value).setScale(2, RoundingMode.HALF_UP);
        return rounded.signum() == 0 ? "0" : rounded.stripTrailingZeros().toPlainString();
    }

    private static Path2D shape(String data) {
        Path2D path = new Path2D.Double();
        for (MatchResult command : COMMAND.matcher(data).results().toList()) {
            double[] n = new Scanner(command.group(2))
                    .tokens()
                    .mapToDouble(Double::parseDouble)
                    .toArray();
            switch (command.group(1)) {
                case "M" -> path.moveTo(n[0], n[1]);
                case "L" -> path.lineTo(n[0], n[1]);
                case "Q" -> path.quadTo(n[0], n[1], n[2], n[3]);
                case "C" -> path.curveTo(n[0], n[1], n[2], n[3], n[4], n[5]);
                default -> path.closePath();
            }
        }
        return path;
    }
}
