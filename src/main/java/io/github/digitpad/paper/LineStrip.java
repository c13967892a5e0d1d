package io.github.digitpad.paper;

/**
 * A number cut out of a picture, as it is read: level, its digits {@value #INK_HEIGHT} px high in the middle of
 * {@value #HEIGHT}, as wide as that makes it. Its typical ink is 1, paper 0.
 */
public final class LineStrip {

    /** In px. */
    public static final int HEIGHT = 40;

    /** Of the digits, in px. */
    public static final int INK_HEIGHT = 28;

    /** Above the digits, in px, and below. */
    static final int MARGIN = (HEIGHT - INK_HEIGHT) / 2;

    /** No number is wider, in px: fifty digits. */
    private static final int WIDEST = 2000;

    /** A pixel of a strip is the mean of so many places of the picture each way at most. */
    private static final int MOST_SAMPLES = 6;

    /** Of its ink's pixels, so many are weaker than typical ink. */
    private static final double TYPICAL = 0.7;

    /** Weaker than this share of typical ink is paper. */
    private static final double PAPER = 0.15;

    private static final int LEVELS = 256;

    private final int width;
    private final float[] ink;

    private LineStrip(int width, float[] ink) {
        this.width = width;
        this.ink = ink;
    }

    /** Whose ink a pixel is. */
    interface Owner {

        /** Whether it is the number's own, or nobody's. */
        boolean has(int pixel);
    }

    /** In px. */
    public int width() {
        return width;
    }

    /** {@code [HEIGHT, to - from]}: columns of it, 0 where it has none. */
    public float[] columns(int from, int to) {
        float[] columns = new float[HEIGHT * (to - from)];
        int first = Math.max(0, from);
        int count = Math.min(width, to) - first;
        for (int y = 0; y < HEIGHT && count > 0; y++) {
            System.arraycopy(ink, y * width + first, columns, y * (to - from) + first - from, count);
        }
        return columns;
    }

    /** How many px of a strip are one of the picture. */
    static double scale(Slot slot) {
        return Math.min(INK_HEIGHT / slot.height(), WIDEST / slot.width());
    }

    /** Of the ink in a slot that is its number's own. */
    static LineStrip of(InkMap ink, Slot slot, Owner owner) {
        double scale = scale(slot);
        int width = Math.max(1, (int) Math.ceil(slot.width() * scale));
        int samples = (int) Math.max(1, Math.min(MOST_SAMPLES, Math.ceil(1 / scale)));
        double full = typical(ink, slot, owner);
        double paper = Math.max(ink.least / 2, PAPER * full);
        float range = (float) Math.max(0.01, full - paper);
        float[] own = own(ink, owner);
        float[] values = new float[HEIGHT * width];
        for (int v = 0; v < HEIGHT; v++) {
            for (int u = 0; u < width; u++) {
                double sum = 0;
                for (int j = 0; j < samples; j++) {
                    double down = (v + (j + 0.5) / samples - MARGIN) / scale;
                    for (int i = 0; i < samples; i++) {
                        double along = (u + (i + 0.5) / samples) / scale;
                        sum += at(own, ink.width, ink.height, slot.x(along, down) - 0.5, slot.y(along, down) - 0.5);
                    }
                }
                double value = (sum / (samples * samples) - paper) / range;
                values[v * width + u] = (float) Math.max(0, Math.min(1, value));
            }
        }
        return new LineStrip(width, values);
    }

    /** The contrast of its own ink, and nobody's; where it is another's, 0. */
    private static float[] own(InkMap ink, Owner owner) {
        float[] own = new float[ink.contrast.length];
        for (int i = 0; i < own.length; i++) {
            own[i] = owner.has(i) ? ink.contrast[i] : 0;
        }
        return own;
    }

    /** Between the middles of four pixels; outside of the picture there is none. */
    private static double at(float[] pixels, int width, int height, double x, double y) {
        int column = (int) Math.floor(x);
        int row = (int) Math.floor(y);
        double right = x - column;
        double lower = y - row;
        int i = row * width + column;
        if (column >= 0 && row >= 0 && column + 1 < width && row + 1 < height) {
            return (1 - lower) * ((1 - right) * pixels[i] + right * pixels[i + 1])
                    + lower * ((1 - right) * pixels[i + width] + right * pixels[i + width + 1]);
        }
        boolean hasLeft = column >= 0 && column < width;
        boolean hasRight = column >= -1 && column + 1 < width;
        double above = 0;
        if (row >= 0 && row < height) {
            above = (hasLeft ? (1 - right) * pixels[i] : 0) + (hasRight ? right * pixels[i + 1] : 0);
        }
        double below = 0;
        if (row >= -1 && row + 1 < height) {
            below = (hasLeft ? (1 - right) * pixels[i + width] : 0) + (hasRight ? right * pixels[i + width + 1] : 0);
        }
        return (1 - lower) * above + lower * below;
    }

    /** The contrast of its typical ink. */
    private static double typical(InkMap ink, Slot slot, Owner owner) {
        int[] counts = new int[LEVELS];
        int count = 0;
        double step = Math.max(1, slot.height() / (2 * INK_HEIGHT));
        for (double down = 0; down <= slot.height(); down += step) {
            for (double along = 0; along <= slot.width(); along += step) {
                int x = (int) slot.x(along, down);
                int y = (int) slot.y(along, down);
                if (x >= 0 && y >= 0 && x < ink.width && y < ink.height) {
                    int i = y * ink.width + x;
                    if (ink.isInk[i] && owner.has(i)) {
                        counts[(int) (ink.contrast[i] * (LEVELS - 1))]++;
                        count++;
                    }
                }
            }
        }
        int level = 0;
        int passed = counts[0];
        while (passed < TYPICAL * count) {
            passed += counts[++level];
        }
        return Math.max(ink.least, (double) level / (LEVELS - 1));
    }
}
