package io.github.digitpad.nn.portable;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Random;
import org.junit.jupiter.api.Test;

class TileTransformTest {

    private static final int TILES = 5;

    @Test
    void transformsColumnsAndRows() {
        Random random = new Random(1);
        for (int[] shape : new int[][] {{2, 4}, {4, 4}, {3, 5}, {4, 6}, {6, 6}, {5, 7}}) {
            int rows = shape[0];
            int columns = shape[1];
            double[][] matrix = new double[rows][columns];
            for (double[] row : matrix) {
                for (int i = 0; i < columns; i++) {
                    row[i] = random.nextInt(7) - 3;
                }
                row[random.nextInt(columns)] = 0;
                row[0] = 1;
            }
            float[][] from = new float[columns][columns * TILES];
            for (float[] row : from) {
                for (int i = 0; i < row.length; i++) {
                    row[i] = random.nextInt(9) - 4;
                }
            }
            float[][] to = new float[rows][rows * TILES];
            new TileTransform(matrix, TILES).apply(from, to);
            for (int y = 0; y < rows; y++) {
                for (int x = 0; x < rows; x++) {
                    for (int tile = 0; tile < TILES; tile++) {
                        double sum = 0;
                        for (int i = 0; i < columns * columns; i++) {
                            sum += matrix[y][i / columns]
                                    * from[i / columns][i % columns * TILES + tile]
                                    * matrix[x][i % columns];
                        }
                        assertEquals(sum, to[x][y * TILES + tile], rows + "×" + columns + " " + y + " " + x);
                    }
                }
            }
        }
    }
}
