package io.github.digitpad.paper;

import java.util.Arrays;

/** A picture cut into square tiles, with a histogram of each; what is said of a tile holds for its neighbourhood. */
final class Tiles {

    private static final int LEVELS = 64;

    private final int width;
    private final int side;
    private final int columns;
    private final int rows;
    private final int[] counts;

    /** Where the counts of a column of pixels are, seen from those of its row. */
    private final int[] places;

    /** The row that was counted in last, and where its counts are. */
    private int row = -1;

    private int rowPlace;

    /** @param side of a tile, in px */
    Tiles(int width, int height, int side) {
        this.width = width;
        this.side = side;
        this.columns = (width + side - 1) / side;
        this.rows = (height + side - 1) / side;
        this.counts = new int[columns * rows * LEVELS];
        this.places = new int[width];
        for (int x = 0; x < width; x++) {
            places[x] = x / side * LEVELS;
        }
    }

    /** Counts a pixel with a value from 0 to 1. */
    void add(int x, int y, float value) {
        if (y != row) {
            row = y;
            rowPlace = y / side * columns * LEVELS;
        }
        int level = Math.max(0, Math.min(LEVELS - 1, (int) (value * LEVELS)));
        counts[rowPlace + places[x] + level]++;
    }

    /** Counts a row of pixels. */
    void add(int y, float[] values, int from) {
        int[] all = counts;
        int at = y / side * columns * LEVELS;
        for (int start = 0; start < width; start += side) {
            int end = Math.min(width, start + side);
            for (int x = start; x < end; x++) {
                int level = (int) (values[from + x] * LEVELS);
                all[at + (level < 0 ? 0 : level < LEVELS ? level : LEVELS - 1)]++;
            }
            at += LEVELS;
        }
    }

    /**
     * For each tile, what this share of the pixels that were counted in and around it does not exceed.
     *
     * @param other where there are fewer than {@code fewest}
     */
    Field quantile(double share, int fewest, double other) {
        float[] values = new float[columns * rows];
        int[] sums = new int[LEVELS];
        int[] three = new int[columns * LEVELS];
        for (int row = 0; row < rows; row++) {
            addRows(row, three);
            Arrays.fill(sums, 0);
            add(three, 0, sums);
            for (int column = 0; column < columns; column++) {
                if (column + 1 < columns) {
                    add(three, column + 1, sums);
                }
                if (column > 1) {
                    for (int level = 0; level < LEVELS; level++) {
                        sums[level] -= three[(column - 2) * LEVELS + level];
                    }
                }
                values[row * columns + column] = (float) quantile(share, fewest, other, sums);
            }
        }
        return new Field(values);
    }

    /** For each column of tiles the counts of a row of them, of the one above and the one below. */
    private void addRows(int row, int[] three) {
        int all = three.length;
        System.arraycopy(counts, row * all, three, 0, all);
        for (int i = 0; row > 0 && i < all; i++) {
            three[i] += counts[(row - 1) * all + i];
        }
        for (int i = 0; row + 1 < rows && i < all; i++) {
            three[i] += counts[(row + 1) * all + i];
        }
    }

    private static void add(int[] three, int column, int[] sums) {
        for (int level = 0; level < LEVELS; level++) {
            sums[level] += three[column * LEVELS + level];
        }
    }

    private static double quantile(double share, int fewest, double other, int[] sums) {
        int count = 0;
        for (int level = 0; level < LEVELS; level++) {
            count += sums[level];
        }
        if (count < fewest) {
            return other;
        }
        double wanted = share * count;
        int level = 0;
        double passed = sums[0];
        while (passed < wanted && level < LEVELS - 1) {
            level++;
            passed += sums[level];
        }
        // Where in the level it is: as if its pixels were spread over it.
        double inside = sums[level] == 0 ? 0 : 1 - (passed - wanted) / sums[level];
        return (level + inside) / LEVELS;
    }

    /** A value for each tile's middle, and between them what lies between. */
    final class Field {

        private final float[] values;

        /** Of one row of pixels, at the tiles' middles. */
        private final float[] middles = new float[columns];

        /**
         * Per tile the first column of pixels that has its middle left of it; the first tile has those before it, too.
         */
        private final int[] starts = new int[columns + 1];

        /** Per column of pixels how far it is on the way from that middle to the next. */
        private final float[] shares = new float[width];

        private Field(float[] values) {
            this.values = values;
            int begun = 0;
            for (int x = 0; x < width; x++) {
                double across = Math.max(0, Math.min(columns - 1, (x + 0.5) / side - 0.5));
                int left = (int) across;
                shares[x] = (float) (across - left);
                while (begun <= left) {
                    starts[begun++] = x;
                }
            }
            Arrays.fill(starts, begun, columns + 1, width);
        }

        /** The values of a row of pixels. */
        void row(int y, float[] target) {
            double down = Math.max(0, Math.min(rows - 1, (y + 0.5) / side - 0.5));
            int upper = (int) down;
            int lower = Math.min(rows - 1, upper + 1);
            float share = (float) (down - upper);
            for (int column = 0; column < columns; column++) {
                middles[column] =
                        (1 - share) * values[upper * columns + column] + share * values[lower * columns + column];
            }
            for (int column = 0; column < columns; column++) {
                float left = middles[column];
                float step = middles[Math.min(columns - 1, column + 1)] - left;
                for (int x = starts[column]; x < starts[column + 1]; x++) {
                    target[x] = left + shares[x] * step;
                }
            }
        }
    }
}
