package io.github.digitpad.picture;

/**
 * What to see behind the transparent parts of a picture. If what is opaque has a ground of its own (a card with
 * transparent corners, a scan whose white was made transparent and left a rim), that ground's shade goes on behind it.
 * If it has none, it is the ink, whatever its colour, and the paper is where it is not.
 *
 * <p>A ground is one of the two shades that Otsu's threshold makes of the opaque pixels, if it lies around the other:
 * where the opaque part ends there is far less of the other shade than inside. A digit of two colours, or shaded from
 * one to another, has no such ground.
 */
final class Backing {

    /** At the rim the ink's share is at most so much of its share inside. */
    private static final double MOST_AT_RIM = 0.35;

    private final int width;
    private final int height;
    private final float[] shades;
    private final boolean[] solid;

    private Backing(int width, int height, float[] shades, boolean[] solid) {
        this.width = width;
        this.height = height;
        this.shades = shades;
        this.solid = solid;
    }

    /**
     * The picture with something behind it.
     *
     * @param shades a pixel's own, 0 (black) to 1 (white), row by row
     * @param opacities 0 (transparent) to 1
     * @return shades of paper and ink, dark or light as they are; of what is ink alone, 0 where it is and 1 where it is
     *     not
     */
    static GrayImage of(int width, int height, float[] shades, float[] opacities) {
        double full = 0;
        double least = 1;
        for (float opacity : opacities) {
            full = Math.max(full, opacity);
            least = Math.min(least, opacity);
        }
        if (least == full && full > 0) {
            return GrayImage.owning(width, height, shades);
        }
        boolean[] solid = new boolean[opacities.length];
        for (int i = 0; i < solid.length; i++) {
            solid[i] = full > 0 && opacities[i] >= full / 2;
        }
        double ground = new Backing(width, height, shades, solid).ground();
        float[] light = new float[shades.length];
        for (int i = 0; i < light.length; i++) {
            double part = full > 0 ? opacities[i] / full : 0;
            light[i] = (float) (ground < 0 ? 1 - part : part * shades[i] + (1 - part) * ground);
        }
        return GrayImage.owning(width, height, light);
    }

    /** The shade of the ground among the opaque pixels; negative if they have none, or no inside. */
    private double ground() {
        Histogram inside = new Histogram();
        Histogram rim = new Histogram();
        Histogram both = new Histogram();
        for (int i = 0; i < solid.length; i++) {
            if (solid[i]) {
                (isAtRim(i) ? rim : inside).add(shades[i]);
                both.add(shades[i]);
            }
        }
        int dark = both.otsu();
        int light = dark + 1;
        double contrast = (both.mean(light, Histogram.TOP) - both.mean(0, dark)) / Histogram.TOP;
        double darkAtRim = share(rim, dark);
        double darkInside = share(inside, dark);
        boolean isDark = darkAtRim > darkInside;
        double inkAtRim = isDark ? 1 - darkAtRim : darkAtRim;
        double inkInside = isDark ? 1 - darkInside : darkInside;
        if (contrast >= InkSeparator.LEAST_CONTRAST && inkAtRim <= MOST_AT_RIM * inkInside) {
            int ground = isDark ? rim.quantile(0, dark, 0.5) : rim.quantile(light, Histogram.TOP, 0.5);
            return ground / (double) Histogram.TOP;
        }
        return -1;
    }

    /** Which share of the pixels has at most this level; not a number if there are none. */
    private static double share(Histogram pixels, int level) {
        return (double) pixels.count(0, level) / pixels.count(0, Histogram.TOP);
    }

    /** Whether nothing is beside it, or the picture ends there. */
    private boolean isAtRim(int i) {
        int x = i % width;
        int y = i / width;
        return x == 0
                || y == 0
                || x == width - 1
                || y == height - 1
                || !solid[i - 1]
                || !solid[i + 1]
                || !solid[i - width]
                || !solid[i + width];
    }
}
