package io.github.digitpad.nn;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CookToomTest {

    @ParameterizedTest
    @CsvSource({"2, 2", "2, 3", "2, 5", "2, 7", "3, 3", "4, 2", "4, 3", "4, 5", "6, 3"})
    void filtersAsTheDefinitionSays(int outputs, int taps) {
        CookToom matrices = CookToom.of(outputs, taps);
        Random random = new Random(outputs * 10 + taps);
        double[] input = random.doubles(outputs + taps - 1).toArray();
        double[] kernel = random.doubles(taps).toArray();
        double[] products = times(matrices.input(), input);
        double[] weights = times(matrices.kernel(), kernel);
        for (int i = 0; i < products.length; i++) {
            products[i] *= weights[i];
        }
        double[] actual = times(matrices.output(), products);
        for (int i = 0; i < outputs; i++) {
            double expected = 0;
            for (int k = 0; k < taps; k++) {
                expected += input[i + k] * kernel[k];
            }
            assertEquals(expected, actual[i], 1e-12, "output " + i);
        }
    }

    private static double[] times(double[][] matrix, double[] vector) {
        double[] result = new double[matrix.length];
        for (int i = 0; i < result.length; i++) {
            for (int j = 0; j < vector.length; j++) {
                result[i] += matrix[i][j] * vector[j];
            }
        }
        return result;
    }
}
