package io.github.rdpmedic.ui.icons;

import io.github.rdpmedic.model.State;
import java.awt.Shape;

/** The signs of the states. They differ in outline, so colour is never needed to tell them apart. */
public enum Badge {
    UP(BadgeShapes.disc(), BadgeShapes.disc()),
    WARNING(BadgeShapes.triangleWithExclamationMark(), BadgeShapes.triangle()),
    DOWN(BadgeShapes.crossedSquare(), BadgeShapes.square()),
    UNREACHABLE(BadgeShapes.brokenDiamond(), BadgeShapes.diamond()),
    UNKNOWN(BadgeShapes.dashedRing(), BadgeShapes.disc()),
    PAUSED(BadgeShapes.pauseSign(), BadgeShapes.twoBars());

    private final Shape shape;
    private final Shape outline;

    Badge(Shape shape, Shape outline) {
        this.shape = shape;
        this.outline = outline;
    }

    public static Badge of(State state) {
        return switch (state) {
            case DOWN -> DOWN;
            case UNREACHABLE -> UNREACHABLE;
            case WARNING -> WARNING;
            case UNKNOWN -> UNKNOWN;
            case UP -> UP;
        };
    }

    /** In a square of {@link Drawing#GRID} units. Its inner sign is cut out, so the ground shows through. */
    Shape shape() {
        return shape;
    }

    /** The space it takes, without the cuts. */
    Shape outline() {
        return outline;
    }
}
