package io.github.digitpad.formats.tflite;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.github.digitpad.formats.ModelFormatException;
import io.github.digitpad.formats.tflite.FlatFile.Table;
import org.junit.jupiter.api.Test;

/** BATCH_MATMUL, of what the network gets and of constants, as it is and turned. */
class MatrixProductsTest {

    private static final int BATCH_MATMUL = 126;

    /** Two rows of three. */
    private static final float[] ROWS = {1, 2, 3, 4, 5, 6};

    private static final float[] TURNED = {1, 4, 2, 5, 3, 6};

    private static Table settings(boolean turnsFirst, boolean turnsSecond) {
        return new Table().with(0, turnsFirst).with(1, turnsSecond);
    }

    /** The network's input by a constant. */
    private static float[] byConstant(int[] in, int[] of, boolean turnsFirst, boolean turnsSecond, float... input)
            throws ModelFormatException {
        HandMade file = new HandMade();
        int first = file.tensor(HandMade.FLOAT32, in);
        int second = file.floats(of, 1, 0, 2, -1, 3, 1);
        int out = file.tensor(HandMade.FLOAT32, 1, 2, 2);
        return file.operator(
                        BATCH_MATMUL, new int[] {first, second}, new int[] {out}, settings(turnsFirst, turnsSecond))
                .run(out, input);
    }

    @Test
    void byAConstantMatrix() throws ModelFormatException {
        // [[1 2 3] [4 5 6]] by [[1 0] [2 -1] [3 1]]
        float[] expected = {14, 1, 32, 1};
        assertArrayEquals(expected, byConstant(new int[] {1, 2, 3}, new int[] {3, 2}, false, false, ROWS));
        assertArrayEquals(expected, byConstant(new int[] {1, 3, 2}, new int[] {3, 2}, true, false, TURNED));
        // [[1 0] [2 -1] [3 1]] is read as [[1 0 2] [-1 3 1]].
        float[] turned = {7, 8, 16, 17};
        assertArrayEquals(turned, byConstant(new int[] {1, 2, 3}, new int[] {2, 3}, false, true, ROWS));
        assertArrayEquals(turned, byConstant(new int[] {1, 2, 3}, new int[] {1, 1, 2, 3}, false, true, ROWS));
    }

    @Test
    void aConstantByWhatIsComputed() throws ModelFormatException {
        for (int turns = 0; turns < 4; turns++) {
            boolean first = (turns & 1) != 0;
            boolean second = (turns & 2) != 0;
            HandMade file = new HandMade();
            int in = file.tensor(HandMade.FLOAT32, second ? new int[] {1, 2, 3} : new int[] {1, 3, 2});
            int known = first
                    ? file.floats(new int[] {3, 2}, 1, -1, 0, 3, 2, 1)
                    : file.floats(new int[] {2, 3}, 1, 0, 2, -1, 3, 1);
            int out = file.tensor(HandMade.FLOAT32, 1, 2, 2);
            file.operator(BATCH_MATMUL, new int[] {known, in}, new int[] {out}, settings(first, second));
            // [[1 0 2] [-1 3 1]] by [[1 4] [2 5] [3 6]]
            assertArrayEquals(new float[] {7, 16, 8, 17}, file.run(out, second ? ROWS : TURNED), "turned " + turns);
        }
    }

    @Test
    void oneByAnotherThatIsComputed() throws ModelFormatException {
        for (int turns = 0; turns < 4; turns++) {
            boolean first = (turns & 1) != 0;
            boolean second = (turns & 2) != 0;
            HandMade file = new HandMade();
            int in = file.tensor(HandMade.FLOAT32, 1, 12);
            int[] upright = {1, 2, 3};
            int[] lying = {1, 3, 2};
            int left = file.tensor(HandMade.FLOAT32, 1, 6);
            int right = file.tensor(HandMade.FLOAT32, 1, 6);
            file.operator(49, new int[] {file.ints(1), in}, new int[] {left, right}, new Table().with(0, 2));
            int a = file.tensor(HandMade.FLOAT32, first ? lying : upright);
            int b = file.tensor(HandMade.FLOAT32, second ? upright : lying);
            file.operator(22, new int[] {left, file.ints(first ? lying : upright)}, a);
            file.operator(22, new int[] {right, file.ints(second ? upright : lying)}, b);
            int out = file.tensor(HandMade.FLOAT32, 1, 2, 2);
            file.operator(BATCH_MATMUL, new int[] {a, b}, new int[] {out}, settings(first, second));
            float[] input = new float[12];
            System.arraycopy(first ? TURNED : ROWS, 0, input, 0, 6);
            System.arraycopy(
                    second ? new float[] {1, 0, 2, -1, 3, 1} : new float[] {1, -1, 0, 3, 2, 1}, 0, input, 6, 6);
            assertArrayEquals(new float[] {7, 8, 16, 17}, file.run(out, input), "turned " + turns);
        }
    }

    private static String refused(int[] in, int... of) {
        int count = 1;
        for (int extent : of) {
            count *= extent;
        }
        HandMade file = new HandMade();
        int first = file.tensor(HandMade.FLOAT32, in);
        int second = file.floats(of, new float[count]);
        int out = file.tensor(HandMade.FLOAT32, 1, 2, 2);
        file.operator(BATCH_MATMUL, new int[] {first, second}, new int[] {out}, settings(false, false));
        String message = String.valueOf(
                assertThrows(ModelFormatException.class, () -> file.model(out)).getMessage());
        return message.substring(message.indexOf(')') + 2);
    }

    @Test
    void whatDoesNotFitIsRefused() {
        assertEquals("multiplies [1, 2, 3] by [2, 3].", refused(new int[] {1, 2, 3}, 2, 3));
        assertEquals("multiplies by [3], supported: one matrix.", refused(new int[] {1, 2, 3}, 3));
        assertEquals("multiplies by [2, 3, 2], supported: one matrix.", refused(new int[] {1, 2, 3}, 2, 3, 2));
        assertEquals("multiplies by [3, 0], supported: one matrix.", refused(new int[] {1, 2, 3}, 3, 0));
    }
}
