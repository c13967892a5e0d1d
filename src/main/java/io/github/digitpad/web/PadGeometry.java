package io.github.digitpad.web;

/**
 * Where on the pad a place in the window lies. The pad's own system spans {@value #EXTENT} px each way, whatever its
 * size on the screen, so that ink keeps its place when the pad is resized, turned or zoomed.
 *
 * <p>It holds under every scaling, rotation, shear, zoom and perspective, because it knows the pad's corners as the
 * window shows them.
 *
 * @see "Heckbert 1989, Fundamentals of Texture Mapping and Image Warping, 2.2.3, Projective Mapping"
 */
final class PadGeometry {

    /** The pad's width and height in its own px. */
    static final double EXTENT = 400;

    /** A pad of less area than this, in window px, cannot be written on. */
    private static final double LEAST_AREA_PX = 1;

    /** Places that are farther away than this, of the upper left corner's nearness, are beyond the horizon. */
    private static final double LEAST_NEARNESS = 0.01;

    /** A pad that is nowhere in the window. */
    static final PadGeometry NONE = new PadGeometry(0, 0, 0, 0, 0, 0, 0, 0);

    private final double left;
    private final double top;
    private final double acrossX;
    private final double acrossY;
    private final double downX;
    private final double downY;
    private final double acrossNear;
    private final double downNear;
    private final double area;

    /**
     * @param x0 of the upper left corner, in window px
     * @param x1 of the upper right corner
     * @param x2 of the lower right corner
     * @param x3 of the lower left corner
     */
    PadGeometry(double x0, double y0, double x1, double y1, double x2, double y2, double x3, double y3) {
        double rightX = x1 - x2;
        double rightY = y1 - y2;
        double bottomX = x3 - x2;
        double bottomY = y3 - y2;
        double skewX = x0 - x1 - bottomX;
        double skewY = y0 - y1 - bottomY;
        double corner = rightX * bottomY - bottomX * rightY;
        acrossNear = (skewX * bottomY - bottomX * skewY) / corner;
        downNear = (rightX * skewY - skewX * rightY) / corner;
        left = x0;
        top = y0;
        acrossX = x1 - x0 + acrossNear * (x1 - x0);
        acrossY = y1 - y0 + acrossNear * (y1 - y0);
        downX = x3 - x0 + downNear * (x3 - x0);
        downY = y3 - y0 + downNear * (y3 - y0);
        area = acrossX * downY - acrossY * downX;
    }

    /** Whether the pad has an area in the window. */
    boolean isUsable() {
        return Math.abs(area) >= LEAST_AREA_PX
                && 1 + acrossNear > 0
                && 1 + downNear > 0
                && 1 + acrossNear + downNear > 0;
    }

    /**
     * Whether this place of the window shows one of the plane that the pad lies in, and not what is beyond its horizon.
     */
    boolean shows(double windowX, double windowY) {
        return nearness(windowX, windowY) >= LEAST_NEARNESS;
    }

    double padX(double windowX, double windowY) {
        return EXTENT * across(windowX, windowY) / nearness(windowX, windowY);
    }

    double padY(double windowX, double windowY) {
        return EXTENT * down(windowX, windowY) / nearness(windowX, windowY);
    }

    private double across(double windowX, double windowY) {
        return ((windowX - left) * downY - (windowY - top) * downX) / area;
    }

    private double down(double windowX, double windowY) {
        return ((windowY - top) * acrossX - (windowX - left) * acrossY) / area;
    }

    /** 1 at the upper left corner. */
    private double nearness(double windowX, double windowY) {
        return 1 - acrossNear * across(windowX, windowY) - downNear * down(windowX, windowY);
    }
}
