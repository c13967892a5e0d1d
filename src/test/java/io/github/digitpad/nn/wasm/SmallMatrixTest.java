package io.github.digitpad.nn.wasm;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.digitpad.nn.CookToom;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import run.endive.runtime.Instance;
import run.endive.runtime.Memory;
import run.endive.wasm.Parser;

class SmallMatrixTest {

    private static final int INPUT_AT = 64;
    private static final int OUTPUT_AT = 512;
    private static final int SIMD = 0xfd;

    private static final double[] COEFFICIENTS = {-4, -2, -1, -0.5, 0, 0, 0.5, 1, 1, 2, 5};

    @Test
    void productsAreAsDefined() {
        Random random = new Random(3);
        for (int i = 0; i < 300; i++) {
            double[][] matrix = new double[1 + random.nextInt(6)][1 + random.nextInt(6)];
            for (double[] row : matrix) {
                fill(row, random);
            }
            check(matrix);
        }
    }

    /** What shares its sums: rows, or columns, that differ in sign alone, in all of their values, in some, in none. */
    @Test
    void pairsAreAsDefined() {
        Random random = new Random(4);
        for (int i = 0; i < 300; i++) {
            int size = 2 + random.nextInt(4);
            double[][] matrix = new double[size][size];
            boolean columns = random.nextBoolean();
            for (int line = 0; line < size; line++) {
                double[] values = new double[size];
                if (line % 2 == 0) {
                    fill(values, random);
                } else {
                    for (int j = 0; j < size; j++) {
                        double before = columns ? matrix[j][line - 1] : matrix[line - 1][j];
                        values[j] = random.nextInt(3) == 0 ? -before : before;
                    }
                }
                for (int j = 0; j < size; j++) {
                    matrix[columns ? j : line][columns ? line : j] = values[j];
                }
            }
            if (Arrays.stream(matrix).allMatch(row -> Arrays.stream(row).anyMatch(value -> value != 0))) {
                check(matrix);
            }
        }
    }

    /** As many as a person needs who takes the sums and differences of what differs in sign first. */
    @ParameterizedTest
    @CsvSource({"2, 3, 4, 4", "4, 3, 12, 10", "4, 5, 26, 16"})
    void transformsTakeFewOperations(int outputs, int taps, int input, int output) {
        CookToom matrices = CookToom.of(outputs, taps);
        assertEquals(input, operations(matrices.input()), "input");
        assertEquals(output, operations(matrices.output()), "output");
    }

    /** No row may be zeros alone. */
    private static void fill(double[] row, Random random) {
        for (int j = 0; j < row.length; j++) {
            row[j] = COEFFICIENTS[random.nextInt(COEFFICIENTS.length)];
        }
        row[random.nextInt(row.length)] = 1;
    }

    private static void check(double[][] matrix) {
        float[] x = new float[matrix[0].length];
        for (int j = 0; j < x.length; j++) {
            x[j] = 1 + 3 * j * j;
        }
        float[] expected = new float[matrix.length];
        for (int i = 0; i < expected.length; i++) {
            for (int j = 0; j < x.length; j++) {
                expected[i] += (float) matrix[i][j] * x[j];
            }
        }
        assertArrayEquals(expected, times(matrix, x), 1e-4f, Arrays.deepToString(matrix));
    }

    private static float[] times(double[][] matrix, float[] x) {
        Instance instance =
                Instance.builder(Parser.parse(module(matrix).module(false))).build();
        Memory memory = instance.memory();
        for (int j = 0; j < x.length; j++) {
            memory.writeF32(INPUT_AT + Code.VECTOR * j, x[j]);
        }
        instance.export(CompiledNetwork.RUN).apply();
        float[] y = new float[matrix.length];
        for (int i = 0; i < y.length; i++) {
            y[i] = memory.readFloat(OUTPUT_AT + Code.VECTOR * i);
        }
        return y;
    }

    private static ModuleTemplate module(double[][] matrix) {
        Code code = new Code();
        int base = code.number();
        int[] x = code.vectors(matrix[0].length);
        int[] y = code.vectors(matrix.length);
        code.assign(base, 0);
        for (int j = 0; j < x.length; j++) {
            code.load(base, INPUT_AT + Code.VECTOR * j);
            code.set(x[j]);
        }
        new SmallMatrix(code).times(matrix, x, y);
        for (int i = 0; i < y.length; i++) {
            code.store(y[i], base, OUTPUT_AT + Code.VECTOR * i);
        }
        return Module.of(List.of(code), List.of(new Module.Export(CompiledNetwork.RUN, 0)), 1024);
    }

    /** Additions, subtractions, multiplications, and products that are added or subtracted. */
    private static int operations(double[][] matrix) {
        List<Integer> counted =
                List.of(Op.F32X4_ADD, Op.F32X4_SUB, Op.F32X4_MUL, Op.F32X4_RELAXED_MADD, Op.F32X4_RELAXED_NMADD);
        byte[] module = module(matrix).module(true);
        int operations = 0;
        for (int i = 0; i + 2 < module.length; i++) {
            int op = (module[i + 1] & 0x7f) | (module[i + 2] & 0x7f) << 7;
            if ((module[i] & 0xff) == SIMD && module[i + 1] < 0 && counted.contains(op)) {
                operations++;
            }
        }
        return operations;
    }
}
