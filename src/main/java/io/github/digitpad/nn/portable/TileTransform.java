package io.github.digitpad.nn.portable;

/**
 * One of the transforms of Winograd's algorithm, {@code matrix X matrix'}, of many tiles at once, on the JVM. A tile's
 * values of one column or row lie in one array, for each of them those of all tiles, so that arrays are long.
 */
final class TileTransform {

    private final int length;

    /** For each row of the matrix which values are not zero, and these; in pairs, the last filled up with zero. */
    private final int[][] places;

    private final float[][] factors;

    /** {@code [rows][columns, length]}: what the matrix made of each column. */
    private final float[][] between;

    /** The same as {@code [columns][rows, length]}. */
    private final float[][] turned;

    /** @param length how many of each value there are */
    TileTransform(double[][] matrix, int length) {
        int columns = matrix[0].length;
        this.length = length;
        this.places = new int[matrix.length][];
        this.factors = new float[matrix.length][];
        for (int row = 0; row < matrix.length; row++) {
            int count = 0;
            for (double value : matrix[row]) {
                count += value == 0 ? 0 : 1;
            }
            places[row] = new int[(count + 1) / 2 * 2];
            factors[row] = new float[(count + 1) / 2 * 2];
            int at = 0;
            for (int column = 0; column < columns; column++) {
                if (matrix[row][column] != 0) {
                    places[row][at] = column;
                    factors[row][at] = (float) matrix[row][column];
                    at++;
                }
            }
        }
        this.between = new float[matrix.length][columns * length];
        this.turned = new float[columns][matrix.length * length];
    }

    /**
     * About how long it takes; see {@link Planes#time}.
     *
     * @param rows of the matrix
     * @param columns of the matrix
     */
    static double time(int rows, int columns, int length) {
        // As long as two products takes each value that is not zero, and as long as one its way to where it is next.
        return (double) rows * (rows + columns) * length * (columns + 2);
    }

    /**
     * Transforms all tiles.
     *
     * @param from {@code [rows of a tile][columns of a tile, length]}
     * @param to {@code [columns of a tile][rows of a tile, length]}
     */
    void apply(float[][] from, float[][] to) {
        for (int row = 0; row < between.length; row++) {
            combine(row, from, between[row]);
            for (int column = 0; column < turned.length; column++) {
                System.arraycopy(between[row], column * length, turned[column], row * length, length);
            }
        }
        for (int row = 0; row < between.length; row++) {
            combine(row, turned, to[row]);
        }
    }

    /** A row of the matrix times arrays. */
    private void combine(int row, float[][] arrays, float[] to) {
        int[] at = places[row];
        float[] factor = factors[row];
        float[] a = arrays[at[0]];
        float[] b = arrays[at[1]];
        int i = 2;
        if (at.length == 2) {
            Planes.set(a, factor[0], b, factor[1], to);
        } else {
            Planes.set(a, factor[0], b, factor[1], arrays[at[2]], factor[2], arrays[at[3]], factor[3], to);
            i = 4;
        }
        for (; i < at.length; i += 2) {
            Planes.add(arrays[at[i]], factor[i], arrays[at[i + 1]], factor[i + 1], to);
        }
    }
}
