package io.github.digitpad.paper;

/** A picture cut into square tiles, with a histogram of each; what is said of a tile holds for its neighbourhood. */
final class Tiles {

    private static final int LEVELS = 64;

    private final int width;
    private final int side;
    private final int columns;
    private final int rows;
    private final int[] counts;

    /** @param side of a tile, in px */
    Tiles(int width, int height, int side) {
        this.width = width;
        this.side = side;
        this.columns = (width + side - 1) / side;
        this.rows = (height + side - 1) / side;
        this.counts = new int[columns * rows * LEVELS];
    }

    /** Counts a pixel with a value from 0 to 1. */
    void add(int x, int y, float value) {
        int level = Math.max(0, Math.min(LEVELS - 1, (int) (value * LEVELS)));
        counts[(y / side * columns + x / side) * LEVELS + level]++;
    }

    /**
     * For each tile, what this share of the pixels that were counted in and around it does not exceed.
     *
     * @param other where there are fewer than {@code fewest}
     */
    Field quantile(double share, int fewest, double other) {
        float[] values = new float[columns * rows];
        int[] sums = new int[LEVELS];
        for (int row = 0; row < rows; row++) {
            for (int column = 0; column < columns; column++) {
                values[row * columns + column] = (float) quantile(row, column, share, fewest, other, sums);
            }
        }
        return new Field(values);
    }

    private double quantile(int row, int column, double share, int fewest, double other, int[] sums) {
        int count = 0;
        for (int level = 0; level < LEVELS; level++) {
            sums[level] = 0;
            for (int r = Math.max(0, row - 1); r <= Math.min(rows - 1, row + 1); r++) {
                for (int c = Math.max(0, column - 1); c <= Math.min(columns - 1, column + 1); c++) {
                    sums[level] += counts[(r * columns + c) * LEVELS + level];
                }
            }
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

        /** Per column of pixels the tile whose middle is left of it, and how far it is on the way to the next. */
        private final int[] lefts = new int[width];

        private final float[] shares = new float[width];

        private Field(float[] values) {
            this.values = values;
            for (int x = 0; x < width; x++) {
                double across = Math.max(0, Math.min(columns - 1, (x + 0.5) / side - 0.5));
                lefts[x] = (int) across;
                shares[x] = (float) (across - lefts[x]);
            }
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
            for (int x = 0; x < width; x++) {
                float left = middles[lefts[x]];
                target[x] = left + shares[x] * (middles[Math.min(columns - 1, lefts[x] + 1)] - left);
            }
        }
    }
}
