package io.github.digitpad.raster;

import io.github.digitpad.ink.Ink;
import io.github.digitpad.ink.Point;
import io.github.digitpad.ink.Stroke;
import io.github.digitpad.picture.GrayImage;
import io.github.digitpad.picture.Placement;
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

    /**
     * Below this a pixel could hold both edges of a stroke, which the coverage formula does not consider: √2. Not
     * computed, or TeaVM would ask at each use whether this class has been initialised.
     */
    static final double LEAST_PEN_WIDTH = 1.4142135623730951;

    /** How far a pixel's corner is from its centre. */
    private static final double HALF_DIAGONAL = LEAST_PEN_WIDTH / 2;

    /** In px. */
    private static final double SHORT_SQUARED = 4;

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
        float[] pixels = new float[width * height];
        draw(ink, placement, pixels);
        return GrayImage.owning(width, height, pixels);
    }

    /** The same into an array, row by row. */
    void draw(Ink ink, Placement placement, float[] pixels) {
        Arrays.fill(distanceSquared, Float.POSITIVE_INFINITY);
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
        double reachSquared = reach * reach;
        double inside = radius - HALF_DIAGONAL;
        double insideSquared = inside * inside;
        for (int i = 0; i < pixels.length; i++) {
            double squared = distanceSquared[i];
            if (squared >= reachSquared) {
                pixels[i] = 0;
            } else if (squared < insideSquared) {
                pixels[i] = 1;
            } else {
                double distance = Math.sqrt(squared);
                pixels[i] = (float) coverage(radius - distance, towardsX[i], towardsY[i], distance);
            }
        }
    }

    /**
     * Notes, for the pixels within reach of the segment, its nearest point where that is nearer than what was known.
     * Calls next to nothing: the first ink is drawn before the browser has compiled any of it.
     */
    private void addSegment(double fromX, double fromY, double toX, double toY) {
        float[] nearest = distanceSquared;
        double dx = toX - fromX;
        double dy = toY - fromY;
        double lengthSquared = dx * dx + dy * dy;
        double perLength = lengthSquared > 0 ? 1 / lengthSquared : 0;
        double ahead = dy < 0 ? -reach : reach;
        // Of a short one the few pixels that are out of reach take less than to know them.
        boolean isWhole = dy == 0 || lengthSquared < SHORT_SQUARED;
        int endRow = pixel(Math.max(fromY, toY) + reach + 1, height);
        for (int row = pixel(Math.min(fromY, toY) - reach, height); row < endRow; row++) {
            double py = row + 0.5 - fromY;
            double x1 = isWhole ? fromX : fromX + clampToUnit((py - ahead) / dy) * dx;
            double x2 = isWhole ? toX : fromX + clampToUnit((py + ahead) / dy) * dx;
            int endColumn = pixel((dx < 0 ? x1 : x2) + reach + 1, width);
            for (int column = pixel((dx < 0 ? x2 : x1) - reach, width); column < endColumn; column++) {
                double px = column + 0.5 - fromX;
                double along = (px * dx + py * dy) * perLength;
                along = along < 0 ? 0 : along > 1 ? 1 : along;
                double awayX = px - along * dx;
                double awayY = py - along * dy;
                double squared = awayX * awayX + awayY * awayY;
                int i = row * width + column;
                if (squared < nearest[i]) {
                    nearest[i] = (float) squared;
                    towardsX[i] = (float) awayX;
                    towardsY[i] = (float) awayY;
                }
            }
        }
    }

    /** The pixel at this place of a side, or whichever end of the side is nearer. */
    private static int pixel(double at, int extent) {
        return at > 0 ? at < extent ? (int) at : extent : 0;
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
