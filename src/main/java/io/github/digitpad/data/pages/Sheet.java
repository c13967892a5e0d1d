package io.github.digitpad.data.pages;

import java.util.SplittableRandom;

/** A sheet of paper before it is photographed: how much light each px gives back. */
final class Sheet {

    final int width;
    final int height;
    final float[] light;

    Sheet(int width, int height, float paper) {
        this.width = width;
        this.height = height;
        this.light = new float[width * height];
        java.util.Arrays.fill(light, paper);
    }

    /** How dark the ink is at a px: 0 nothing, 1 black. */
    interface Ink {
        double at(int x, int y);
    }

    /** Draws ink within a box, ends not included. */
    void draw(double left, double top, double right, double bottom, Ink ink) {
        for (int y = (int) Math.max(0, Math.floor(top)); y < Math.min(height, bottom); y++) {
            for (int x = (int) Math.max(0, Math.floor(left)); x < Math.min(width, right); x++) {
                light[y * width + x] *= (float) (1 - ink.at(x, y));
            }
        }
    }

    /**
     * Draws a stroke with round ends.
     *
     * @param points x and y of each
     * @param grain by how much of itself the ink is uneven: 0 is a felt pen, 0.5 a pencil
     */
    void stroke(double[] points, double strokeWidth, double darkness, double grain, SplittableRandom random) {
        double least = Double.POSITIVE_INFINITY;
        double most = Double.NEGATIVE_INFINITY;
        double leastY = Double.POSITIVE_INFINITY;
        double mostY = Double.NEGATIVE_INFINITY;
        for (int i = 0; i < points.length; i += 2) {
            least = Math.min(least, points[i]);
            most = Math.max(most, points[i]);
            leastY = Math.min(leastY, points[i + 1]);
            mostY = Math.max(mostY, points[i + 1]);
        }
        double reach = strokeWidth / 2 + 1;
        int left = (int) Math.max(0, Math.floor(least - reach));
        int top = (int) Math.max(0, Math.floor(leastY - reach));
        int right = (int) Math.min(width, Math.ceil(most + reach));
        int bottom = (int) Math.min(height, Math.ceil(mostY + reach));
        if (right <= left || bottom <= top) {
            return;
        }
        float[] cover = new float[(right - left) * (bottom - top)];
        for (int i = 0; i < points.length; i += 2) {
            int from = Math.max(0, i - 2);
            segment(cover, left, top, right, bottom, points, from, i, strokeWidth);
        }
        for (int y = top; y < bottom; y++) {
            for (int x = left; x < right; x++) {
                float covered = cover[(y - top) * (right - left) + x - left];
                if (covered > 0) {
                    double ink = darkness * (1 - grain * random.nextDouble());
                    light[y * width + x] *= (float) (1 - ink * covered);
                }
            }
        }
    }

    private static void segment(
            float[] cover,
            int left,
            int top,
            int right,
            int bottom,
            double[] points,
            int from,
            int to,
            double strokeWidth) {
        double x0 = points[from];
        double y0 = points[from + 1];
        double dx = points[to] - x0;
        double dy = points[to + 1] - y0;
        double length = dx * dx + dy * dy;
        double reach = strokeWidth / 2 + 1;
        int last = (int) Math.min(bottom, Math.ceil(Math.max(y0, y0 + dy) + reach));
        int end = (int) Math.min(right, Math.ceil(Math.max(x0, x0 + dx) + reach));
        for (int y = (int) Math.max(top, Math.floor(Math.min(y0, y0 + dy) - reach)); y < last; y++) {
            for (int x = (int) Math.max(left, Math.floor(Math.min(x0, x0 + dx) - reach)); x < end; x++) {
                double px = x + 0.5 - x0;
                double py = y + 0.5 - y0;
                double share = length == 0 ? 0 : Math.max(0, Math.min(1, (px * dx + py * dy) / length));
                double away = Math.hypot(px - share * dx, py - share * dy);
                float covered = (float) Math.max(0, Math.min(1, strokeWidth / 2 + 0.5 - away));
                int i = (y - top) * (right - left) + x - left;
                cover[i] = Math.max(cover[i], covered);
            }
        }
    }
}
