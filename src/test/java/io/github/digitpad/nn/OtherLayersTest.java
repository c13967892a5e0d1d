package io.github.digitpad.nn;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.github.digitpad.nn.Elementwise.Function;
import org.junit.jupiter.api.Test;

/** Values by hand, or by Python's {@code math}. */
class OtherLayersTest {

    @Test
    void functions() {
        assertValues(Function.GELU, -0.15865526f, 0, 0.8413447f, 2.9959502f);
        assertValues(Function.GELU_TANH, -0.15880801f, 0, 0.841192f, 2.9963627f);
        assertValues(Function.SILU, -0.26894143f, 0, 0.7310586f, 2.857722f);
        assertValues(Function.HARD_SILU, -1 / 3f, 0, 2 / 3f, 3);
        assertValues(Function.SOFTPLUS, 0.31326166f, 0.6931472f, 1.3132617f, 3.0485873f);
        assertValues(Function.MISH, -0.30340147f, 0, 0.8650984f, 2.986535f);
        assertValues(Function.SOFTSIGN, -0.5f, 0, 0.5f, 0.75f);
        assertValues(Function.SQUAREPLUS, 0.618034f, 1, 1.618034f, 3.3027756f);
        assertValues(Function.SOFT_SHRINK, -0.5f, 0, 0.5f, 2.5f);
        assertValues(Function.HARD_SHRINK, -1, 0, 1, 3);
        assertValues(Function.TANH_SHRINK, -0.23840584f, 0, 0.23840584f, 2.0049453f);
        assertValues(Function.ERF, -0.8427008f, 0, 0.8427008f, 0.9999779f);
        assertValues(Function.EXP, 0.36787945f, 1, 2.7182817f, 20.085537f);
        assertValues(Function.SIGN, -1, 0, 1, 1);
        assertValues(Function.ABS, 1, 0, 1, 3);
    }

    /** Whose exponentials are infinite: see {@link Tanh#of}. */
    @Test
    void functionsOfLargeValues() {
        assertLargeValues(Function.GELU_TANH, 0, 1000);
        assertLargeValues(Function.MISH, 0, 1000);
        assertLargeValues(Function.TANH_SHRINK, -999, 999);
    }

    private static void assertLargeValues(Function function, float... expected) {
        float[] output = new float[2];
        new Elementwise("f", function).forward(new float[] {-1000, 1000}, Shape.of(2), output);
        assertArrayEquals(expected, output, 1e-6f, function.toString());
    }

    private static void assertValues(Function function, float... expected) {
        float[] output = new float[4];
        new Elementwise("f", function).forward(new float[] {-1, 0, 1, 3}, Shape.of(4), output);
        assertArrayEquals(expected, output, 1e-6f, function.toString());
    }

    @Test
    void transposesAndTakesParts() {
        float[] input = {1, 2, 3, 4, 5, 6};
        Shape shape = Shape.of(2, 3);
        assertPlaces(Rearrange.transpose("t", shape, 1, 0), input, 1, 4, 2, 5, 3, 6);
        int[] begin = {0, 2};
        assertPlaces(Rearrange.slice("s", shape, begin, new int[] {2, 2}, new int[] {1, -2}), input, 3, 1, 6, 4);
        assertPlaces(new Rearrange("z", shape, Shape.of(3), -1, 5, 0), input, 0, 6, 1);
    }

    private static void assertPlaces(Rearrange layer, float[] input, float... expected) {
        float[] output = new float[expected.length];
        assertEquals(expected.length, layer.outputShape(layer.input()).size());
        layer.forward(input, layer.input(), output);
        assertArrayEquals(expected, output);
    }

    @Test
    void refusesPlacesThatThereAreNot() {
        Shape shape = Shape.of(2, 3);
        assertThrows(IllegalArgumentException.class, () -> new Rearrange("r", shape, Shape.of(1), 6));
        assertThrows(IllegalArgumentException.class, () -> new Rearrange("r", shape, Shape.of(2), 1));
        assertThrows(IllegalArgumentException.class, () -> Rearrange.transpose("r", shape, 0, 0));
        int[] begin = {0, 1};
        int[] step = {1, 1};
        assertThrows(IllegalArgumentException.class, () -> Rearrange.slice("r", shape, begin, new int[] {2, 3}, step));
        assertThrows(
                IllegalArgumentException.class,
                () -> new Rearrange("r", shape, Shape.of(1), 0).outputShape(Shape.of(6)));
    }

    @Test
    void rowsAreNormalised() {
        float[] output = new float[4];
        new LayerNormalization("n", 0, true).forward(new float[] {1, 3, 5, 5.5f}, Shape.of(2, 2), output);
        assertArrayEquals(new float[] {-1, 1, -1, 1}, output, 1e-6f);
        new LayerNormalization("n", 0, false).forward(new float[] {3, 4, 1, 1}, Shape.of(2, 2), output);
        assertArrayEquals(new float[] {0.84852815f, 1.1313709f, 1, 1}, output, 1e-6f);
        new LogSoftmax("n").forward(new float[] {0, 200, 1, 1}, Shape.of(2, 2), output);
        assertArrayEquals(new float[] {-200, 0, -0.6931472f, -0.6931472f}, output, 1e-6f);
        new RowQuantization("n").forward(new float[] {127, 1.4f, -127, 0.6f}, Shape.of(2, 2), output);
        assertArrayEquals(new float[] {127, 1, -127, 1}, output, 1e-4f);
    }
}
