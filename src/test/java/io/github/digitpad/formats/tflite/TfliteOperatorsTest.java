package io.github.digitpad.formats.tflite;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.github.digitpad.formats.Model;
import io.github.digitpad.formats.ModelFormatException;
import io.github.digitpad.formats.tflite.FlatFile.Table;
import io.github.digitpad.nn.Affine;
import io.github.digitpad.nn.Dense;
import io.github.digitpad.nn.Shape;
import org.junit.jupiter.api.Test;

/** Operators by hand: what they compute, and what is refused. */
class TfliteOperatorsTest {

    private final HandMade file = new HandMade();

    @Test
    void aDenseLayersWeightsAreUnitsByInputs() throws ModelFormatException {
        int in = file.tensor(HandMade.FLOAT32, 1, 2);
        int weights = file.floats(new int[] {3, 2}, 1, 2, 3, 4, 5, 6);
        int bias = file.floats(new int[] {3}, 0.5f, 0, -20);
        int out = file.tensor(HandMade.FLOAT32, 1, 3);
        file.operator(9, new int[] {in, weights, bias}, new int[] {out}, new Table().with(0, (byte) 1));
        Model model = file.model(out);
        assertEquals(Shape.of(2), model.network().inputShape());
        assertEquals(Dense.class, model.network().layers().get(0).getClass());
        assertArrayEquals(new float[] {21.5f, 43, 45}, HandMade.run(model, 1, 10), 1e-5f);
        assertEquals("TOCO Converted", model.madeBy());
    }

    @Test
    void theActivationInsideAnOperatorIsDone() throws ModelFormatException {
        int in = file.tensor(HandMade.FLOAT32, 1, 4);
        int offset = file.floats(new int[] {1}, 1);
        int out = file.tensor(HandMade.FLOAT32, 1, 4);
        file.operator(0, new int[] {in, offset}, new int[] {out}, new Table().with(0, (byte) 2));
        assertArrayEquals(new float[] {-1, 0.5f, 1, 1}, file.run(out, -5, -0.5f, 0, 7), 1e-6f);
    }

    @Test
    void aPartIsTakenAsPythonDoes() throws ModelFormatException {
        int in = file.tensor(HandMade.FLOAT32, 1, 5);
        int out = file.tensor(HandMade.FLOAT32, 1, 2);
        int[] from = {in, file.ints(0, -2), file.ints(0, 0), file.ints(1, -2)};
        file.operator(45, from, new int[] {out}, new Table().with(0, 1).with(1, 1));
        assertArrayEquals(new float[] {4, 2}, file.run(out, 1, 2, 3, 4, 5));
    }

    @Test
    void aValueIsDividedByThoseOfTheChannelsNearIt() throws ModelFormatException {
        int in = file.tensor(HandMade.FLOAT32, 1, 1, 1, 3);
        int out = file.tensor(HandMade.FLOAT32, 1, 1, 1, 3);
        Table settings = new Table().with(0, 1).with(1, 2f).with(2, 0.5f).with(3, 0.75f);
        file.operator(13, new int[] {in}, new int[] {out}, settings);
        double[] near = {1 + 4, 1 + 4 + 36, 4 + 36};
        float[] expected = new float[3];
        for (int i = 0; i < 3; i++) {
            expected[i] = (float) (new double[] {1, -2, 6}[i] / Math.pow(2 + 0.5 * near[i], 0.75));
        }
        assertArrayEquals(expected, file.run(out, 1, -2, 6), 1e-5f);
    }

    @Test
    void aPowerIsAnyOneNumber() throws ModelFormatException {
        int in = file.tensor(HandMade.FLOAT32, 1, 3);
        int out = file.tensor(HandMade.FLOAT32, 1, 3);
        file.operator(78, new int[] {in, file.floats(new int[] {}, 1.7f)}, out);
        assertArrayEquals(new float[] {0, 1, (float) Math.pow(3, 1.7)}, file.run(out, 0, 1, 3), 1e-5f);
    }

    @Test
    void aWholePowerIsThatOfValuesBelowZeroToo() throws ModelFormatException {
        int in = file.tensor(HandMade.FLOAT32, 1, 3);
        int even = file.tensor(HandMade.FLOAT32, 1, 3);
        int out = file.tensor(HandMade.FLOAT32, 1, 3);
        file.operator(78, new int[] {in, file.floats(new int[] {}, 4)}, even)
                .operator(78, new int[] {even, file.floats(new int[] {}, -3)}, out);
        assertArrayEquals(new float[] {(float) Math.pow(2, -12), 1, 1 / 64f / 64f}, file.run(out, -2, -1, 2), 1e-7f);
    }

    @Test
    void whatIsRoundedUpIsRoundedUp() throws ModelFormatException {
        int in = file.tensor(HandMade.FLOAT32, 1, 4);
        int out = file.tensor(HandMade.FLOAT32, 1, 4);
        file.operator(104, new int[] {in}, out);
        assertArrayEquals(new float[] {-1, 0, 1, 2}, file.run(out, -1.9f, -0.5f, 0.1f, 2), 0);
    }

    @Test
    void anInputInWholeNumbersIsTakenAndGivenAsRealOnes() throws ModelFormatException {
        int in = file.tensor(HandMade.INT8, 0.5, -128, 1, 3);
        int out = file.tensor(HandMade.INT8, 1.0, 0, 1, 3);
        file.operator(114, new int[] {in}, out);
        // 0.3 is nearest to half a step of 0.5, 1.7 to 1.5, which a step of 1 rounds to even; 200 is more than 127.
        assertArrayEquals(new float[] {0, 2, 127}, file.run(out, 0.2f, 1.7f, 200), 0);
    }

    @Test
    void whatMeetsWeightsInWholeNumbersIsRounded() throws ModelFormatException {
        int in = file.tensor(HandMade.FLOAT32, 1, 2);
        int weights = file.constant(HandMade.INT8, new byte[] {100, -50}, 1, 2);
        file.last().with(4, new Table().with(2, new float[] {0.01f}).with(3, new long[] {0}));
        int out = file.tensor(HandMade.FLOAT32, 1, 1);
        file.operator(9, new int[] {in, weights, -1}, new int[] {out}, new Table().with(3, true));
        // Steps of 255 / 255 from 0 on: 3.4 becomes 3.
        assertArrayEquals(new float[] {255 - 1.5f}, file.run(out, 255, 3.4f), 1e-3f);
    }

    @Test
    void aBiasWithoutAScaleHasThatOfInputAndWeights() throws ModelFormatException {
        int in = file.tensor(HandMade.UINT8, 0.5, 0, 1, 1);
        int weights = file.constant(HandMade.UINT8, new byte[] {(byte) 130}, 1, 1);
        file.last().with(4, new Table().with(2, new float[] {0.25f}).with(3, new long[] {128}));
        int bias = file.ints(16);
        int out = file.tensor(HandMade.UINT8, 0.125, 100, 1, 1);
        file.operator(9, new int[] {in, weights, bias}, out);
        assertArrayEquals(new float[] {5 * 0.5f + 16 * 0.125f}, file.run(out, 5), 0);
    }

    @Test
    void aScaleInFrontIsALayerForTheRangeToBeFound() throws ModelFormatException {
        int in = file.tensor(HandMade.FLOAT32, 1, 2, 2, 1);
        int out = file.tensor(HandMade.FLOAT32, 1, 2, 2, 1);
        file.operator(18, new int[] {in, file.floats(new int[] {}, 1 / 255f)}, out);
        assertEquals(Affine.class, file.model(out).network().layers().get(0).getClass());
    }

    @Test
    void theBatchOfAFileIsLeftOut() throws ModelFormatException {
        int in = file.tensor(HandMade.FLOAT32, 32, 2, 2, 1);
        int flat = file.tensor(HandMade.FLOAT32, 32, 4);
        int out = file.tensor(HandMade.FLOAT32, 32, 4);
        file.operator(22, new int[] {in, file.ints(32, 4)}, flat).operator(25, new int[] {flat}, out);
        Model model = file.model(out);
        assertEquals(Shape.of(2, 2, 1), model.network().inputShape());
        assertArrayEquals(new float[] {0.25f, 0.25f, 0.25f, 0.25f}, HandMade.run(model, 3, 3, 3, 3), 1e-6f);
    }

    @Test
    void ofSeveralOutputsTheClassesAreTaken() throws ModelFormatException {
        int in = file.tensor(HandMade.FLOAT32, 1, 10);
        int index = file.tensor(HandMade.INT64, 1);
        int out = file.tensor(HandMade.FLOAT32, 1, 10);
        file.operator(56, new int[] {in, file.ints(1)}, index).operator(25, new int[] {in}, out);
        assertEquals(Shape.of(10), file.model(index, out).network().outputShape());
    }

    @Test
    void theClassItselfIsNoOutput() {
        int in = file.tensor(HandMade.FLOAT32, 1, 10);
        int index = file.tensor(HandMade.INT64, 1);
        file.operator(56, new int[] {in, file.ints(1)}, index);
        assertMessage(
                "m.tflite: its output \"t1\" is one whole number, the class itself; needs a value for each class. Export it"
                        + " without ARG_MAX at its end.",
                index);
    }

    @Test
    void operatorsOfOthersAreNamed() {
        int in = file.tensor(HandMade.FLOAT32, 1, 10);
        int out = file.tensor(HandMade.FLOAT32, 1, 10);
        file.custom("edgetpu-custom-op", new int[] {in}, out);
        assertBegins("m.tflite: operator 0 (CUSTOM \"edgetpu-custom-op\") is compiled for the Edge TPU: ", out);
    }

    @Test
    void flexIsNamed() {
        int in = file.tensor(HandMade.FLOAT32, 1, 10);
        int out = file.tensor(HandMade.FLOAT32, 1, 10);
        file.custom("FlexErf", new int[] {in}, out);
        assertBegins("m.tflite: operator 0 (CUSTOM \"FlexErf\") is TensorFlow's own operator Erf in a ", out);
    }

    @Test
    void graphsForTrainingAreNamed() {
        int in = file.tensor(HandMade.FLOAT32, 1, 10);
        int variable = file.tensor((byte) 13);
        int read = file.tensor(HandMade.FLOAT32, 1, 10);
        int out = file.tensor(HandMade.FLOAT32, 1, 10);
        file.operator(142, new int[] {}, variable)
                .operator(143, new int[] {variable}, read)
                .operator(0, new int[] {in, read}, out);
        assertBegins("m.tflite: operator 0 (VAR_HANDLE) is of a graph for training on the device: ", out);
    }

    @Test
    void partsOfBytesAreNamed() {
        int in = file.tensor(HandMade.FLOAT32, 1, 2);
        int weights = file.constant((byte) 17, new byte[] {1}, 1, 2);
        int out = file.tensor(HandMade.FLOAT32, 1, 1);
        file.operator(9, new int[] {in, weights, -1}, out);
        assertMessage(
                "m.tflite: tensor 1 \"t1\" is of type INT4, numbers that DigitPad does not compute with. Convert the model"
                        + " again, with weights in float32, float16 or int8.",
                out);
    }

    @Test
    void onePictureIsNeeded() {
        int in = file.tensor(HandMade.FLOAT32, 1, 10);
        int other = file.tensor(HandMade.FLOAT32, 1, 10);
        int out = file.tensor(HandMade.FLOAT32, 1, 10);
        file.inputs(in, other).operator(0, new int[] {in, other}, out);
        assertMessage("m.tflite: has 2 inputs: t0, t1; needs one, the picture.", out);
    }

    @Test
    void picturesOfAnySizeAreRefused() {
        int in = file.tensor(HandMade.FLOAT32, 1, 1, 1, 1);
        file.last().with(7, new int[] {-1, -1, -1, 1});
        int out = file.tensor(HandMade.FLOAT32, 1, 1, 1, 1);
        file.operator(25, new int[] {in}, out);
        assertMessage(
                "m.tflite: its input \"t0\" takes pictures of any size; needs one whose size is fixed when it is converted.",
                out);
    }

    @Test
    void constantsHaveAsManyBytesAsTheirShape() {
        int in = file.tensor(HandMade.FLOAT32, 1, 2);
        int weights = file.constant(HandMade.FLOAT32, new byte[8], 3, 2);
        int out = file.tensor(HandMade.FLOAT32, 1, 3);
        file.operator(9, new int[] {in, weights, -1}, out);
        assertMessage("m.tflite: tensor 1 \"t1\" of FLOAT32[3, 2] has 8 bytes, needs 24.", out);
    }

    @Test
    void aStateIsRefused() {
        file.tensor(HandMade.FLOAT32, 1, 2);
        int state = file.tensor(HandMade.FLOAT32, 1, 2);
        int out = file.tensor(HandMade.FLOAT32, 1, 2);
        file.operator(0, new int[] {0, state}, out);
        assertBegins("m.tflite: operator 0 (ADD) gets tensor 1 \"t1\", which nothing before it gives", out);
    }

    @Test
    void aSmallFileCannotAskForAllMemory() {
        int in = file.tensor(HandMade.FLOAT32, 1, 10);
        int ones = file.floats(new int[] {1}, 1);
        int large = file.tensor(HandMade.FLOAT32, 1 << 30);
        int out = file.tensor(HandMade.FLOAT32, 1, 10);
        file.operator(69, new int[] {ones, file.ints(1 << 30)}, large).operator(0, new int[] {in, large}, out);
        assertMessage("m.tflite: operator 0 (TILE) makes it more values than DigitPad computes.", out);
    }

    private void assertMessage(String message, int... outputs) {
        assertEquals(message, refusal(outputs));
    }

    private void assertBegins(String message, int... outputs) {
        assertEquals(message, refusal(outputs).substring(0, message.length()));
    }

    private String refusal(int... outputs) {
        return String.valueOf(assertThrows(ModelFormatException.class, () -> file.model(outputs))
                .getMessage());
    }
}
