package io.github.digitpad.raster;

import io.github.digitpad.ink.Ink;
import io.github.digitpad.ink.Point;
import io.github.digitpad.ink.Stroke;
import java.util.Arrays;

/**
 * Draws ink with a round pen into a grey picture, computing how much of each pixel is covered.
 *
 * <p>For every pixel it finds the point of the ink nearest to its centre; the ink's edge there is taken as a straight
 * line at a right angle to the way to that point, and the share of the pixel's square on the inner side of that line is
 * computed in closed form. This is exact along straight strokes of any direction; caps and joins come out round, a
 * whole dot a quarter of a pixel too large.
 *
 * <p>Time is proportional to the length of the ink in pixels plus its number of points.
 */
final class StrokeRasterizer {

    /** Below this a pixel could hold both edges of a stroke, which the coverage formula does not consider. */
    static final double LEAST_PEN_WIDTH = Math.sqrt(2);

    /** How far a pixel's corner is from its centre. */
    private static final double HALF_DIAGONAL = Math.sqrt(0.5);

    private final int width;
    private final int height;
    private final double radius;
    private final double reach;
    private final float[] distanceSquared;
    private final float[] towardsX;
    private final float[] towardsY;

    /**
     * @param width of the picture in px
     * @param height of the picture in px
     * @param penWidth in picture px, at least the square root of 2
     */
    StrokeRasterizer(int width, int height, double penWidth) {
        if (!(penWidth >= LEAST_PEN_WIDTH)) {
            throw new IllegalArgumentException("pen: needs a width of at least 1.42 px");
        }
        this.width = width;
        this.height = height;
        this.radius = penWidth / 2;
        this.reach = radius + HALF_DIAGONAL;
        this.distanceSquared = new float[width * height];
        this.towardsX = new float[width * height];
        this.towardsY = new float[width * height];
    }

    /** How much of each pixel the ink covers; ink outside the picture is cut off. */
    GrayImage draw(Ink ink, Placement placement) {
        float far = (float) (reach * reach);
        Arrays.fill(distanceSquared, far);
        for (Stroke stroke : ink.strokes()) {
            double fromX = 0;
            double fromY = 0;
            boolean first = true;
            for (Point point : stroke.points()) {
                double x = point.x() * placement.scale() + placement.left();
                double y = point.y() * placement.scale() + placement.top();
                addSegment(first ? x : fromX, first ? y : fromY, x, y);
                fromX = x;
                fromY = y;
                first = false;
            }
        }
        float[] pixels = new float[width * height];
        for (int i = 0; i < pixels.length; i++) {
            if (distanceSquared[i] < far) {
                double distance = Math.sqrt(distanceSquared[i]);
                pixels[i] = (float) coverage(radius - distance, towardsX[i], towardsY[i], distance);
            }
        }
        return GrayImage.owning(width, height, pixels);
    }

    /**
     * Notes, for the pixels within reach of the segment, its nearest point where that is nearer than what was known.
     */
    private void addSegment(double fromX, double fromY, double toX, double toY) {
        double dx = toX - fromX;
        double dy = toY - fromY;
        double lengthSquared = dx * dx + dy * dy;
        double perLength = lengthSquared > 0 ? 1 / lengthSquared : 0;
        int firstRow = firstPixel(Math.min(fromY, toY));
        int endRow = endPixel(Math.max(fromY, toY), height);
        for (int row = firstRow; row < endRow; row++) {
            double centreY = row + 0.5;
            double share1 = 0;
            double share2 = 1;
            if (dy != 0) {
                double a = (centreY - reach - fromY) / dy;
                double b = (centreY + reach - fromY) / dy;
                share1 = clampToUnit(Math.min(a, b));
                share2 = clampToUnit(Math.max(a, b));
            }
            double x1 = fromX + share1 * dx;
            double x2 = fromX + share2 * dx;
            int endColumn = endPixel(Math.max(x1, x2), width);
            for (int column = firstPixel(Math.min(x1, x2)); column < endColumn; column++) {
                double px = column + 0.5 - fromX;
                double py = centreY - fromY;
                double along = clampToUnit((px * dx + py * dy) * perLength);
                double awayX = px - along * dx;
                double awayY = py - along * dy;
                double squared = awayX * awayX + awayY * awayY;
                int i = row * width + column;
                if (squared < distanceSquared[i]) {
                    distanceSquared[i] = (float) squared;
                    towardsX[i] = (float) awayX;
                    towardsY[i] = (float) awayY;
                }
            }
        }
    }

    private int firstPixel(double least) {
        return (int) Math.max(0, Math.floor(least - reach));
    }

    private int endPixel(double most, int extent) {
        return (int) Math.min(extent, Math.ceil(most + reach));
    }

    private static double clampToUnit(double value) {
        return value < 0 ? 0 : value > 1 ? 1 : value;
    }

    /**
     * The share of a unit square on the inner side of a straight edge.
     *
     * @param inside how far the square's centre is inside the edge; negative outside
     * @param normalX the edge's normal, times {@code normalLength}
     */
    static double coverage(double inside, double normalX, double normalY, double normalLength) {
        if (inside >= HALF_DIAGONAL) {
            return 1;
        }
        double a = Math.abs(normalX) / normalLength;
        double b = Math.abs(normalY) / normalLength;
        double greater = Math.max(a, b);
        double smaller = Math.min(a, b);
        double depth = Math.abs(inside);
        double lesser;
        if (depth >= (greater + smaller) / 2) {
            lesser = 0;
        } else if (depth <= (greater - smaller) / 2) {
            lesser = 0.5 - depth / greater;
        } else {
            double corner = (greater + smaller) / 2 - depth;
            lesser = corner * corner / (2 * greater * smaller);
        }
        return inside > 0 ? 1 - lesser : lesser;
    }
}
