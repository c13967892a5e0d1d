package io.github.digitpad.web;

/**
 * Where on the pad a place in the window lies. The pad's own system spans {@value #EXTENT} px each way, whatever its
 * size on the screen, so that ink keeps its place when the pad is resized, turned or zoomed.
 *
 * <p>It holds under every scaling, rotation, shear and zoom, because it knows three of the pad's corners as the window
 * shows them.
 */
final class PadGeometry {

    /** The pad's width and height in its own px. */
    static final double EXTENT = 400;

    /** A pad of less area than this, in window px, cannot be written on. */
    private static final double LEAST_AREA_PX = 1;

    /** A pad that is nowhere in the window. */
    static final PadGeometry NONE = new PadGeometry(0, 0, 0, 0, 0, 0);

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

    /**
     * Of a pad of which only the directions of its edges are known, in any unit, and the upright box in the window that
     * it just fits into.
     */
    static PadGeometry inBox(
            double boxX,
            double boxY,
            double boxWidth,
            double boxHeight,
            double acrossX,
            double acrossY,
            double downX,
            double downY) {
        double width = Math.abs(acrossX) + Math.abs(downX);
        double height = Math.abs(acrossY) + Math.abs(downY);
        if (!(width > 0) || !(height > 0)) {
            return NONE;
        }
        double scale = Math.max(boxWidth / width, boxHeight / height);
        double originX = boxX + (boxWidth - scale * (acrossX + downX)) / 2;
        double originY = boxY + (boxHeight - scale * (acrossY + downY)) / 2;
        return new PadGeometry(
                originX,
                originY,
                originX + scale * acrossX,
                originY + scale * acrossY,
                originX + scale * downX,
                originY + scale * downY);
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
