package io.github.digitpad.formats.onnx;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.digitpad.formats.ModelFormatException;
import io.github.digitpad.nn.Network;
import io.github.digitpad.nn.portable.PortableEngine;
import org.junit.jupiter.api.Test;

/** What inputs are, windows that reach over edges, edges themselves and quantised operators, computed by hand. */
class OnnxByHandTest {

    private static final int UINT8 = 2;
    private static final int INT8 = 3;
    private static final int INT32 = 6;

    private static float[] run(OnnxFile file, float... input) throws ModelFormatException {
        Network network = file.read().network();
        float[] output = new float[network.outputShape().size()];
        new PortableEngine(network).run(input, output);
        return output;
    }

    private static float[] values(float... values) {
        return values;
    }

    private static float[] counted(int count) {
        float[] values = new float[count];
        for (int i = 0; i < count; i++) {
            values[i] = i + 1;
        }
        return values;
    }

    private static void assertRefused(String part, OnnxFile file) {
        String message = String.valueOf(
                assertThrows(ModelFormatException.class, file::read).getMessage());
        assertTrue(message.contains(part), message);
    }

    private static String inputShape(OnnxFile file) throws ModelFormatException {
        return file.node("Relu", "x", "y").read().network().inputShape().toString();
    }

    /** 0 is an extent that the file leaves open. */
    @Test
    void openExtentsAreThoseOfAPicture() throws ModelFormatException {
        assertEquals("[1, 28, 28]", inputShape(OnnxFile.taking(0, 0, 0, 0).output("y")));
        assertEquals("[28, 28, 1]", inputShape(OnnxFile.taking(0, 0, 0, 1).output("y")));
        assertEquals("[28, 28, 3]", inputShape(OnnxFile.taking(0, 0, 0, 3).output("y")));
        assertEquals("[3, 28, 28]", inputShape(OnnxFile.taking(0, 3, 0, 0).output("y")));
        assertEquals("[1, 28, 2]", inputShape(OnnxFile.taking(0, 0, 0, 2).output("y")));
        assertEquals("[28, 28]", inputShape(OnnxFile.taking(0, 0, 0).output("y")));
        assertEquals("[784]", inputShape(OnnxFile.taking(0, 0).output("y")));
        assertRefused(
                "model.onnx: input \"x\" says no shape; needs [batch, channels, height, width] or the like.",
                OnnxFile.taking().output("y").node("Relu", "x", "y"));
    }

    @Test
    void theFirstAxisIsTheBatchWhereItCanBe() throws ModelFormatException {
        assertEquals("[5]", inputShape(OnnxFile.taking(5).output("y", 5)));
        assertEquals("[1]", inputShape(OnnxFile.taking(1).output("y", 1)));
        assertEquals("[3]", inputShape(OnnxFile.taking(2, 3).output("y", 2, 3)));
        assertEquals("[2, 3]", inputShape(OnnxFile.taking(2, 3).output("y", 6)));
        assertEquals("[2, 3]", inputShape(OnnxFile.taking(2, 3).output("y")));
        assertEquals("[1, 4, 5]", inputShape(OnnxFile.taking(7, 1, 4, 5).output("y", 6)));
        assertEquals("[1, 4, 5]", inputShape(OnnxFile.taking(1, 1, 1, 4, 5).output("y")));
        assertEquals("[6]", inputShape(OnnxFile.taking(1, 1, 6).output("y")));
        assertEquals("[6, 1]", inputShape(OnnxFile.taking(1, 6, 1).output("y")));
    }

    private static OnnxFile convolution(int[] in, int[] kernel, float[] weights, String op, Attribute... attributes) {
        return OnnxFile.taking(in)
                .floats("w", weights, kernel)
                .output("y")
                .node(op, "x w", "z", attributes)
                .node("Flatten", "z", "y", Attribute.of("axis", 1));
    }

    @Test
    void windowsReachOverEdges() throws ModelFormatException {
        int[] picture = {1, 1, 3, 3};
        int[] point = {1, 1, 1, 1};
        Attribute cut = Attribute.list("pads", -1, 0, 0, 1);
        assertArrayEquals(
                values(8, 10, 12, 0, 14, 16, 18, 0),
                run(convolution(picture, point, values(2), "Conv", cut), counted(9)));
        Attribute other = Attribute.list("pads", 0, -1, 1, -1);
        assertArrayEquals(values(4, 10, 16, 0), run(convolution(picture, point, values(2), "Conv", other), counted(9)));
        int[] row = {1, 1, 4};
        Attribute left = Attribute.list("pads", 1, 0);
        assertArrayEquals(
                values(10, 21, 32, 43),
                run(convolution(row, new int[] {1, 1, 2}, values(1, 10), "Conv", left), counted(4)));
        Attribute both = Attribute.list("pads", 1, 1);
        Attribute steps = Attribute.list("strides", 2);
        assertArrayEquals(
                values(10, 32, 4),
                run(convolution(row, new int[] {1, 1, 2}, values(1, 10), "Conv", both, steps), counted(4)));
    }

    @Test
    void kernelsThatDoNotFit() {
        int[] picture = {1, 2, 3, 3};
        float[] weights = new float[4];
        assertRefused(
                "has a kernel [2, 2, 1, 1] in 2 groups for 2 channels",
                convolution(picture, new int[] {2, 2, 1, 1}, weights, "Conv", Attribute.of("group", 2)));
        assertRefused(
                "has a kernel [4, 1, 1, 1] in 1 groups for 2 channels",
                convolution(picture, new int[] {4, 1, 1, 1}, weights, "Conv"));
        assertRefused(
                "has a kernel [1, 1, 2, 2] in 2 groups for 2 channels",
                convolution(picture, new int[] {1, 1, 2, 2}, weights, "Conv", Attribute.of("group", 2)));
        assertRefused(
                "has a kernel [2, 2, 1] for [1, 2, 3, 3], needs as many axes",
                convolution(picture, new int[] {2, 2, 1}, weights, "Conv"));
        assertRefused(
                "has a kernel [1, 4, 1, 1] in 1 groups for [1, 2, 3, 3]",
                convolution(picture, new int[] {1, 4, 1, 1}, weights, "ConvTranspose"));
        OnnxFile biased = OnnxFile.taking(picture)
                .floats("w", weights, 2, 2, 1, 1)
                .floats("b", new float[3], 3)
                .output("y")
                .node("Conv", "x w b", "y");
        assertRefused("has 3 biases, needs 2", biased);
    }

    /** 1, 2 by steps of two with the kernel 1, 2, 3: 1, 2, 3 + 2, 4, 6. */
    @Test
    void transposedConvolutionsAreCutAsTheySay() throws ModelFormatException {
        int[] row = {1, 1, 2};
        int[] kernel = {1, 1, 3};
        float[] weights = {1, 2, 3};
        Attribute steps = Attribute.list("strides", 2);
        String op = "ConvTranspose";
        float[] in = {1, 2};
        assertArrayEquals(values(1, 2, 5, 4, 6), run(convolution(row, kernel, weights, op, steps), in));
        assertArrayEquals(
                values(2, 5, 4), run(convolution(row, kernel, weights, op, steps, Attribute.list("pads", 1, 1)), in));
        assertArrayEquals(
                values(1, 2, 5, 4),
                run(convolution(row, kernel, weights, op, steps, Attribute.list("pads", 0, 1)), in));
        assertArrayEquals(
                values(1, 2, 5, 4, 6, 0),
                run(convolution(row, kernel, weights, op, steps, Attribute.list("output_padding", 1)), in));
        assertArrayEquals(
                values(1, 2, 5, 4),
                run(convolution(row, kernel, weights, op, steps, Attribute.of("auto_pad", "SAME_UPPER")), in));
        assertArrayEquals(
                values(2, 5, 4, 6),
                run(convolution(row, kernel, weights, op, steps, Attribute.of("auto_pad", "SAME_LOWER")), in));
        assertArrayEquals(
                values(2, 5, 4, 6),
                run(convolution(row, kernel, weights, op, steps, Attribute.list("output_shape", 4)), in));
        assertArrayEquals(
                values(2, 5, 4),
                run(convolution(row, kernel, weights, op, steps, Attribute.list("output_shape", 3)), in));
    }

    private static OnnxFile pad(int[] in, String mode, float fill, long... pads) {
        return OnnxFile.taking(in)
                .integers("p", pads)
                .floats("f", values(fill))
                .output("y")
                .node("Pad", "x p f", "z", Attribute.of("mode", mode))
                .node("Flatten", "z", "y", Attribute.of("axis", 1));
    }

    @Test
    void edgesOfAllKinds() throws ModelFormatException {
        int[] row = {1, 3};
        assertArrayEquals(values(7, 1, 2, 3, 7, 7), run(pad(row, "constant", 7, 0, 1, 0, 2), 1, 2, 3));
        assertArrayEquals(values(1, 1, 2, 3, 3, 3), run(pad(row, "edge", 7, 0, 1, 0, 2), 1, 2, 3));
        assertArrayEquals(values(3, 2, 1, 2, 3, 2, 1), run(pad(row, "reflect", 7, 0, 2, 0, 2), 1, 2, 3));
        assertArrayEquals(values(3, 1, 2, 3, 1, 2), run(pad(row, "wrap", 7, 0, 1, 0, 2), 1, 2, 3));
        assertArrayEquals(values(2, 3), run(pad(row, "constant", 7, 0, -1, 0, 0), 1, 2, 3));
        assertArrayEquals(values(2, 3, 7), run(pad(row, "constant", 7, 0, -1, 0, 1), 1, 2, 3));
        assertRefused(
                "has \"mode\" other, which is not supported. Supported: constant", pad(row, "other", 0, 0, 1, 0, 2));
        assertRefused("leaves nothing of [1, 3]", pad(row, "constant", 0, 0, -2, 0, -1));
        assertRefused("needs a number before and one behind each axis as pads", pad(row, "constant", 0, 0, 1, 0));
        assertRefused("finite numbers", pad(row, "constant", Float.POSITIVE_INFINITY, 0, 1, 0, 2));
        OnnxFile last = OnnxFile.taking(1, 3)
                .integers("p", 1, 2)
                .integers("a", -1)
                .output("y")
                .node("Pad", "x p - a", "y");
        assertArrayEquals(values(0, 1, 2, 3, 0, 0), run(last, 1, 2, 3));
    }

    @Test
    void edgesOfPictures() throws ModelFormatException {
        int[] picture = {1, 1, 2, 2};
        assertArrayEquals(
                values(0, 0, 0, 1, 2, 0, 3, 4, 0),
                run(pad(picture, "constant", 0, 0, 0, 1, 0, 0, 0, 0, 1), counted(4)));
        assertArrayEquals(
                values(9, 1, 2, 9, 3, 4, 9, 9, 9),
                run(pad(picture, "constant", 9, 0, 0, 0, 1, 0, 0, 1, 0), counted(4)));
        assertArrayEquals(
                values(0, 0, 0, 0, 1, 2, 3, 4), run(pad(picture, "constant", 0, 0, 1, 0, 0, 0, 0, 0, 0), counted(4)));
        assertArrayEquals(
                values(1, 2, 3, 4, 0, 0, 0, 0), run(pad(picture, "constant", 0, 0, 0, 0, 0, 0, 1, 0, 0), counted(4)));
        assertArrayEquals(values(3, 4), run(pad(picture, "constant", 0, 0, 0, -1, 0, 0, 0, 0, 0), counted(4)));
        assertArrayEquals(values(1, 3), run(pad(picture, "constant", 0, 0, 0, 0, 0, 0, 0, 0, -1), counted(4)));
        assertArrayEquals(values(1, 2, 1, 2, 3, 4), run(pad(picture, "edge", 0, 0, 0, 1, 0, 0, 0, 0, 0), counted(4)));
    }

    private static ProtoWriter whole(String name, int type, int[] dims, int... values) {
        ProtoWriter tensor = new ProtoWriter();
        for (int extent : dims) {
            tensor.add(1, extent);
        }
        tensor.add(2, type);
        for (int value : values) {
            tensor.add(5, value);
        }
        return tensor.add(8, name);
    }

    private static final int[] SCALAR = {};

    /** Steps of a half from 3 on: -2 is -1, so 0; 0.3 is 3.6, so 4; 200 is 403, so 255. */
    @Test
    void stepsHaveEnds() throws ModelFormatException {
        float[] in = {-2, 0.3f, 200};
        float[] expected = {-1.5f, 0.5f, 126};
        OnnxFile computed = OnnxFile.taking(1, 3)
                .floats("s", values(0.5f))
                .raw(5, whole("z", UINT8, SCALAR, 3))
                .output("y")
                .node("QuantizeLinear", "x s z", "q")
                .node("DequantizeLinear", "q s z", "y");
        assertArrayEquals(expected, run(computed, in), 1e-6f);
        OnnxFile known = OnnxFile.taking(1, 3)
                .floats("k", in, 1, 3)
                .floats("s", values(0.5f))
                .raw(5, whole("z", UINT8, SCALAR, 3))
                .output("y")
                .node("QuantizeLinear", "k s z", "q")
                .node("DequantizeLinear", "q s z", "d")
                .node("Add", "x d", "y");
        assertArrayEquals(expected, run(known, 0, 0, 0), 1e-6f);
    }

    @Test
    void eachChannelMayHaveItsSteps() throws ModelFormatException {
        OnnxFile channels = OnnxFile.taking(1, 2)
                .floats("s", values(0.5f, 2), 2)
                .raw(5, whole("z", INT8, new int[] {2}, 1, 0))
                .output("y")
                .node("QuantizeLinear", "x s z", "q")
                .node("DequantizeLinear", "q s z", "y");
        assertArrayEquals(values(1, 4), run(channels, 1.1f, 3.3f), 1e-6f);
        OnnxFile wrong = OnnxFile.taking(1, 2)
                .floats("s", values(0.5f, 2, 3), 3)
                .output("y")
                .node("QuantizeLinear", "x s", "y");
        assertRefused("has 3 scales or zero points for [1, 2] along axis 1", wrong);
        OnnxFile blocks = OnnxFile.taking(1, 2)
                .floats("s", values(0.5f, 2), 1, 2)
                .output("y")
                .node("QuantizeLinear", "x s", "y");
        assertRefused("has a scale for each block, supported: for each channel", blocks);
    }

    /** Takes two numbers, in steps of 1 from 0 on. */
    private static OnnxFile quantised() {
        return OnnxFile.taking(1, 2)
                .floats("one", values(1))
                .floats("half", values(0.5f))
                .raw(5, whole("zero", UINT8, SCALAR, 0))
                .raw(5, whole("signed", INT8, SCALAR, 0))
                .raw(5, whole("b", INT8, new int[] {2, 2}, 1, 2, 3, 4))
                .raw(5, whole("c", INT32, new int[] {2}, 4, 8))
                .raw(5, whole("k", UINT8, new int[] {1, 2}, 2, 4))
                .output("y")
                .rawOfModel(8, new ProtoWriter().add(1, "com.microsoft").add(2, 1))
                .node("QuantizeLinear", "x one zero", "q");
    }

    @Test
    void productsOfWholeNumbers() throws ModelFormatException {
        String gemm = "com.microsoft.QGemm";
        String inputs = "q one zero b half signed";
        assertArrayEquals(values(7.5f, 11), run(quantised().node(gemm, inputs, "y"), 3, 4), 1e-5f);
        assertArrayEquals(
                values(5.5f, 12.5f), run(quantised().node(gemm, inputs, "y", Attribute.of("transB", 1)), 3, 4), 1e-5f);
        OnnxFile scaled =
                quantised().node(gemm, inputs + " c", "y", Attribute.of("transB", 1), Attribute.of("alpha", 2f));
        assertArrayEquals(values(11 + 2, 25 + 4), run(scaled, 3, 4), 1e-5f);
        OnnxFile rounded = quantised().node(gemm, inputs + " c one zero", "y");
        assertArrayEquals(values(10, 15), run(rounded, 3, 4), 0, "9.5 is even at 10");
        OnnxFile product = quantised().node("QLinearMatMul", inputs + " one zero", "y");
        assertArrayEquals(values(8, 11), run(product, 3, 4), 0);
    }

    @Test
    void wholeNumbersOfAnUnknownScaleAreThemselves() throws ModelFormatException {
        OnnxFile plain = quantised().node("DynamicQuantizeLinear", "x", "d s z").node("MatMulInteger", "d b z", "y");
        assertArrayEquals(values(3.5f + 12, 7 + 16), run(plain, 3.5f, 4), 1e-5f);
        OnnxFile shifted = quantised()
                .raw(5, whole("zb", INT8, SCALAR, 1))
                .node("DynamicQuantizeLinear", "x", "d s z")
                .node("MatMulInteger", "d b z zb", "y");
        assertArrayEquals(values(8, 3 + 12), run(shifted, 3, 4), 1e-5f);
        OnnxFile before = quantised().raw(5, whole("za", UINT8, SCALAR, 2)).node("MatMulInteger", "q b za", "y");
        assertArrayEquals(values(1 + 6, 2 + 8), run(before, 3, 4), 1e-5f);
    }

    @Test
    void sumsAndPartsOfWholeNumbers() throws ModelFormatException {
        String two = "q one zero k half zero one zero";
        assertArrayEquals(values(4, 6), run(quantised().node("com.microsoft.QLinearAdd", two, "y"), 3, 4), 0);
        assertArrayEquals(values(3, 8), run(quantised().node("com.microsoft.QLinearMul", two, "y"), 3, 4), 0);
        OnnxFile joined = quantised()
                .node("com.microsoft.QLinearConcat", "one zero q one zero k half zero", "y", Attribute.of("axis", 1));
        assertArrayEquals(values(3, 4, 1, 2), run(joined, 3, 4), 0);
        OnnxFile leaky = quantised()
                .node("com.microsoft.QLinearLeakyRelu", "q one zero half zero", "y", Attribute.of("alpha", 0.1f));
        assertArrayEquals(values(6, 8), run(leaky, 3, 4), 0);
    }

    /** A kernel of a row of two, less its zero point; the picture less its own. */
    @Test
    void convolutionsOfWholeNumbers() throws ModelFormatException {
        OnnxFile file = OnnxFile.taking(1, 1, 1, 3)
                .floats("one", values(1))
                .raw(5, whole("zero", UINT8, SCALAR, 0))
                .raw(5, whole("zx", UINT8, SCALAR, 1))
                .raw(5, whole("w", UINT8, new int[] {2, 1, 1, 2}, 3, 4, 5, 6))
                .raw(5, whole("zw", UINT8, new int[] {2}, 2, 4))
                .output("y")
                .node("QuantizeLinear", "x one zero", "q")
                .node("ConvInteger", "q w zx zw", "z")
                .node("Flatten", "z", "y", Attribute.of("axis", 1));
        // Pictures 4, 1, 6; kernels 1, 2 and 1, 2.
        assertArrayEquals(values(6, 13, 6, 13), run(file, 5, 2, 7), 1e-5f);
    }
}
