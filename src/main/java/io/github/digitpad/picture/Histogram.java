package io.github.digitpad.picture;

/** How many pixels of a picture have which shade, in 256 levels. */
final class Histogram {

    /** The level of the shade 1. */
    static final int TOP = 255;

    private final int[] counts = new int[TOP + 1];

    /** A shade's level, of a shade from 0 to 1. */
    static int level(double shade) {
        return (int) (shade * TOP + 0.5);
    }

    void add(double shade) {
        counts[level(shade)]++;
    }

    /** How many pixels have a level from {@code first} to {@code last}. */
    int count(int first, int last) {
        int count = 0;
        for (int level = first; level <= last; level++) {
            count += counts[level];
        }
        return count;
    }

    /** The mean level of those from {@code first} to {@code last}; not a number if there are none. */
    double mean(int first, int last) {
        double sum = 0;
        for (int level = first; level <= last; level++) {
            sum += (double) level * counts[level];
        }
        return sum / count(first, last);
    }

    /** The least level that this share of the pixels from {@code first} to {@code last} does not exceed. */
    int quantile(int first, int last, double share) {
        double wanted = share * count(first, last);
        int level = first;
        int passed = counts[first];
        while (level < last && passed < wanted) {
            level++;
            passed += counts[level];
        }
        return level;
    }

    /**
     * The level up to which pixels are the darker of two shades, below {@link #TOP}.
     *
     * @see "Otsu 1979, A Threshold Selection Method from Gray-Level Histograms"
     */
    int otsu() {
        double count = count(0, TOP);
        double sum = 0;
        for (int level = 0; level <= TOP; level++) {
            sum += (double) level * counts[level];
        }
        double below = 0;
        double sumBelow = 0;
        double best = -1;
        int threshold = 0;
        for (int level = 0; level < TOP; level++) {
            below += counts[level];
            sumBelow += (double) level * counts[level];
            double above = count - below;
            if (below == 0 || above == 0) {
                continue;
            }
            double apart = sumBelow / below - (sum - sumBelow) / above;
            double between = below * above * apart * apart;
            if (between > best) {
                best = between;
                threshold = level;
            }
        }
        return threshold;
    }
}
