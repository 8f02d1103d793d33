package io.github.rdpmedic.ui.icons;

import java.awt.Shape;
import java.awt.geom.AffineTransform;
import java.awt.image.BufferedImage;
import java.util.Optional;

/** The picture of a notice: the icon of the program, and the badge of what it tells in the corner. */
public final class NoticePicture {

    private static final double BADGE_SIZE = 8;
    private static final double HALO = 0.75;

    private NoticePicture() {}

    /** Red, green, blue and alpha of each pixel, rows from top to bottom. */
    public static byte[] rgba(Optional<Badge> badge, int size) {
        BufferedImage image =
                badge.map(NoticePicture::drawing).orElseGet(AppIcon::drawing).image(size);
        byte[] bytes = new byte[4 * size * size];
        for (int i = 0; i < size * size; i++) {
            int argb = image.getRGB(i % size, i / size);
            bytes[4 * i] = (byte) (argb >> 16);
            bytes[4 * i + 1] = (byte) (argb >> 8);
            bytes[4 * i + 2] = (byte) argb;
            bytes[4 * i + 3] = (byte) (argb >>> 24);
        }
        return bytes;
    }

    static Drawing drawing(Badge badge) {
        return AppIcon.drawing()
                .without(BadgeShapes.grown(inTheCorner(badge.outline()), HALO))
                .with(inTheCorner(badge.shape()), Palette.ON_LIGHT.of(badge));
    }

    private static Shape inTheCorner(Shape badge) {
        double corner = Drawing.GRID - BADGE_SIZE;
        AffineTransform place = AffineTransform.getTranslateInstance(corner, corner);
        place.scale(BADGE_SIZE / Drawing.GRID, BADGE_SIZE / Drawing.GRID);
        return place.createTransformedShape(badge);
    }
}
