package io.github.digitpad.web;

/**
 * Where on the pad a place in the window lies. The pad's own system spans {@value #EXTENT} px each way, whatever its
 * size on the screen, so that ink keeps its place when the pad is resized, turned or zoomed.
 *
 * <p>Found from three of the pad's corners as the window shows them, it holds under every scaling, rotation, shear and
 * zoom of the page around the pad.
 */
final class PadGeometry {

    /** The pad's width and height in its own px. */
    static final double EXTENT = 400;

    /** A pad of less area than this, in window px, cannot be written on. */
    private static final double LEAST_AREA_PX = 1;

    private final double originX;
    private final double originY;
    private final double acrossX;
    private final double acrossY;
    private final double downX;
    private final double downY;

    /**
     * @param originX of the top left corner, in window px
     * @param rightX of the top right corner
     * @param bottomX of the bottom left corner
     */
    PadGeometry(double originX, double originY, double rightX, double rightY, double bottomX, double bottomY) {
        this.originX = originX;
        this.originY = originY;
        this.acrossX = rightX - originX;
        this.acrossY = rightY - originY;
        this.downX = bottomX - originX;
        this.downY = bottomY - originY;
    }

    /** Whether the pad has an area in the window. */
    boolean isUsable() {
        return Math.abs(area()) >= LEAST_AREA_PX;
    }

    double padX(double windowX, double windowY) {
        return EXTENT * ((windowX - originX) * downY - (windowY - originY) * downX) / area();
    }

    double padY(double windowX, double windowY) {
        return EXTENT * ((windowY - originY) * acrossX - (windowX - originX) * acrossY) / area();
    }

    private double area() {
        return acrossX * downY - acrossY * downX;
    }
}
