package io.github.rdpmedic.ui.icons;

import java.awt.Color;
import java.awt.Image;
import java.awt.image.BaseMultiResolutionImage;
import java.util.List;

/** The icon of windows and of the program itself: a monitor with a heartbeat. */
public final class AppIcon {

    private static final List<Integer> SIZES = List.of(16, 20, 24, 32, 48, 64, 128, 256);

    private AppIcon() {}

    static Drawing drawing() {
        return Drawing.of(MonitorShapes.stand(), new Color(0x5B6B82))
                .with(MonitorShapes.body(), new Color(0x1F6FEB))
                .with(MonitorShapes.pulse(), Color.WHITE);
    }

    /** 48 pixels wide, and sharp on every scale of the screen. */
    public static Image large() {
        return new BaseMultiResolutionImage(SIZES.indexOf(48), images().toArray(Image[]::new));
    }

    /** For {@link java.awt.Window#setIconImages}. */
    public static List<Image> images() {
        return SIZES.stream().<Image>map(drawing()::image).toList();
    }
}
