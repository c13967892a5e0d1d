package io.github.digitpad.formats.onnx;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.digitpad.formats.ModelFormat.Match;
import io.github.digitpad.formats.ModelFormatException;
import io.github.digitpad.formats.Numbers;
import io.github.digitpad.nn.Network;
import io.github.digitpad.nn.RandomNetworks;
import io.github.digitpad.nn.portable.PortableEngine;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** Files put together by hand: what exporters write seldom, and what none writes. */
class OnnxFormatTest {

    private static String message(OnnxFile file) {
        return String.valueOf(
                assertThrows(ModelFormatException.class, file::read).getMessage());
    }

    private static float[] run(Network network, float... input) {
        float[] output = new float[network.outputShape().size()];
        new PortableEngine(network).run(input, output);
        return output;
    }

    /** Takes two numbers and gives them, a constant added. */
    private static OnnxFile plus(int... dims) {
        return OnnxFile.taking(dims).floats("k", new float[] {1, 2}, 2).output("y", dims);
    }

    @Test
    void nodesMayComeInAnyOrder() throws ModelFormatException {
        OnnxFile file = plus(1, 2).node("Relu", "b", "y").node("Neg", "a", "b").node("Add", "x k", "a");
        assertArrayEquals(new float[] {0, 3}, run(file.read().network(), 1, -5));
    }

    @Test
    void aMatrixMayBeStoredTurned() throws ModelFormatException {
        OnnxFile turned = OnnxFile.taking(1, 2).floats("k", new float[] {1, 2, 3, 4, 5, 6}, 3, 2);
        turned.output("y", 1, 3).node("Transpose", "k", "t").node("MatMul", "x t", "y");
        assertArrayEquals(new float[] {21, 43, 65}, run(turned.read().network(), 1, 10));
    }

    @Test
    void weightsThatAreInputsTooAreNoInputs() throws ModelFormatException {
        OnnxFile file = plus(1, 2).input("k", 2).node("Add", "x k", "y");
        assertArrayEquals(new float[] {2, 4}, run(file.read().network(), 1, 2));
    }

    @Test
    void typedNumbersAreReadAsRawOnes() throws ModelFormatException {
        ProtoWriter half = new ProtoWriter()
                .add(1, 2)
                .add(2, 10)
                .add(8, "h")
                .add(5, 0x3c00)
                .add(5, 0xc000);
        OnnxFile file = OnnxFile.taking(1, 2).raw(5, half).output("y", 1, 2).node("Mul", "x h", "y");
        assertArrayEquals(new float[] {3, -8}, run(file.read().network(), 3, 4));
    }

    @Test
    void doublesAreReadExactly() {
        Random random = new Random(5);
        for (int i = 0; i < 10_000; i++) {
            double value = i < 10
                    ? new double[] {
                                0,
                                -0.0,
                                1,
                                -1,
                                1e308,
                                Double.MIN_VALUE,
                                Double.MIN_NORMAL / 8,
                                Math.PI,
                                1 / 0.0,
                                -1 / 0.0
                            }
                            [i]
                    : Double.longBitsToDouble(random.nextLong());
            long bits = Double.doubleToLongBits(value);
            assertEquals(value, Numbers.ofBits((int) (bits >> 32), (int) bits));
        }
    }

    @Test
    void twoInputsAreRefusedIfBothAreNeeded() throws ModelFormatException {
        OnnxFile file = plus(1, 2).input("z", 1, 2).node("Add", "x z", "y");
        assertEquals("model.onnx: the graph takes \"x\", \"z\"; needs one input.", message(file));
        plus(1, 2)
                .input("z", 1, 2)
                .node("Add", "x k", "y")
                .node("Relu", "z", "unused")
                .read();
        assertEquals(
                "model.onnx: the graph takes nothing; needs an input.",
                message(plus(1, 2).node("Add", "k k", "y")));
    }

    @Test
    void aNodeThatNeedsItselfIsRefused() {
        String message = message(
                plus(1, 2).node("Add", "x b", "a").node("Relu", "a", "b").node("Relu", "b", "y"));
        assertTrue(message.endsWith("needs what it gives itself."), message);
    }

    @Test
    void whatIsNotReadIsNamed() {
        // Erfc is what Keras makes of GELU: no operator of ONNX.
        for (String operator : List.of("Einsum", "Erfc")) {
            String message = message(plus(1, 2).node(operator, "x k", "y"));
            String start = "model.onnx: node 0 \"y\" (" + operator + ") is an operator that is not supported.";
            assertTrue(message.startsWith(start), message);
        }
        String forest = message(plus(1, 2).node("TreeEnsembleClassifier", "x k", "y"));
        assertTrue(forest.contains("is a forest of decision trees, which is not a network."), forest);
        String neighbours = message(plus(1, 2).node("Scan", "x k", "y"));
        assertTrue(neighbours.contains("compares with examples, as scikit-learn's SVC"), neighbours);
        assertEquals(
                "model.onnx: node 0 \"y\" (Add) needs \"nothing\", which nothing gives.",
                message(plus(1, 2).node("Add", "x nothing", "y")));
    }

    @Test
    void aFixedBatchIsOnePicture() throws ModelFormatException {
        OnnxFile file = OnnxFile.taking(64, 1, 2, 2)
                .integers("r", 64, 4)
                .weights("w", 4, 3)
                .output("y", 64, 3)
                .node("Reshape", "x r", "f")
                .node("MatMul", "f w", "y");
        assertEquals("[1, 2, 2]", file.read().network().inputShape().toString());
        assertEquals("[3]", file.read().network().outputShape().toString());
    }

    @Test
    void anInputWithoutABatchKeepsItsRows() throws ModelFormatException {
        OnnxFile file = OnnxFile.taking(28, 28)
                .weights("w", 784, 3)
                .integers("r", 1, -1)
                .output("y", 3)
                .node("Reshape", "x r", "f")
                .node("MatMul", "f w", "y");
        assertEquals("[28, 28]", file.read().network().inputShape().toString());
    }

    @Test
    void aBranchIsTakenThatIsKnownBeforehand() throws ModelFormatException {
        ProtoWriter yes =
                new ProtoWriter().add(1, OnnxFile.nodeOf("Neg", "x", "t")).add(12, new ProtoWriter().add(1, "t"));
        ProtoWriter no =
                new ProtoWriter().add(1, OnnxFile.nodeOf("Abs", "x", "e")).add(12, new ProtoWriter().add(1, "e"));
        OnnxFile file = plus(1, 2)
                .integers("one", 1)
                .node("Shape", "x", "s")
                .number("zero", 0)
                .node("Gather", "s zero", "d")
                .node("Equal", "d one", "c")
                .raw(
                        1,
                        OnnxFile.nodeOf("If", "c", "y")
                                .add(
                                        5,
                                        new ProtoWriter()
                                                .add(1, "then_branch")
                                                .add(6, yes)
                                                .add(20, 5))
                                .add(
                                        5,
                                        new ProtoWriter()
                                                .add(1, "else_branch")
                                                .add(6, no)
                                                .add(20, 5)));
        assertArrayEquals(new float[] {3, -4}, run(file.read().network(), -3, 4));
    }

    @Test
    void aFileMayBringOperatorsOfItsOwn() throws ModelFormatException {
        ProtoWriter alpha = new ProtoWriter().add(1, "alpha").add(20, 1).add(21, "slope");
        ProtoWriter function = new ProtoWriter()
                .add(1, "Leaky")
                .add(4, "a")
                .add(5, "b")
                .add(6, "slope")
                .add(7, OnnxFile.nodeOf("LeakyRelu", "a", "b").add(5, alpha))
                .add(9, new ProtoWriter().add(1, "").add(2, 17))
                .add(10, "own");
        OnnxFile file = plus(1, 2).rawOfModel(25, function).node("own.Leaky", "x", "y", Attribute.of("slope", 0.5f));
        assertArrayEquals(new float[] {-2, 4}, run(file.read().network(), -4, 4));
        ProtoWriter endless = new ProtoWriter()
                .add(1, "Endless")
                .add(4, "a")
                .add(5, "b")
                .add(7, OnnxFile.nodeOf("own.Endless", "a", "b"))
                .add(10, "own");
        String message = message(plus(1, 2).rawOfModel(25, endless).node("own.Endless", "x", "y"));
        assertTrue(message.endsWith("is inside of more than 16 functions."), message);
    }

    /** A small file asks for much: refused before anything of the size is made. */
    @Test
    void largeConstantsOfSmallFilesAreRefused() {
        for (OnnxFile file : List.of(
                plus(1, 2)
                        .integers("d", 4000, 4000)
                        .node("ConstantOfShape", "d", "c")
                        .node("Add", "x c", "y"),
                plus(1, 2)
                        .number("a", 0)
                        .number("b", 2_000_000_000)
                        .number("c", 1)
                        .node("Range", "a b c", "r")
                        .node("Add", "x r", "y"),
                plus(1, 2).integers("d", 1 << 22, 1).node("Expand", "k d", "c").node("Add", "x c", "y"),
                plus(1, 2).integers("p", 0, 0, 1 << 20, 1 << 20).node("Pad", "x p", "y"),
                plus(1, 2).integers("t", 1, 1 << 30).node("Tile", "x t", "y"),
                OnnxFile.taking(1, 1 << 15, 1 << 15).output("y").node("Relu", "x", "y"))) {
            String message = message(file);
            assertTrue(message.contains("values"), message);
        }
    }

    @Test
    void numbersThatAreNoneAreRefused() {
        OnnxFile file = OnnxFile.taking(1, 2)
                .floats("w", new float[] {1, Float.NaN, 2, 3}, 2, 2)
                .output("y", 1, 2)
                .node("MatMul", "x w", "y");
        assertEquals(
                "model.onnx: node 0 \"y\" (MatMul) has a weight that is no finite number. Export a trained network.",
                message(file));
        String zero = message(plus(1, 2)
                .integers("a", 4)
                .integers("b", 0)
                .node("Div", "a b", "c")
                .node("Add", "x c", "y"));
        assertTrue(zero.endsWith("divides a whole number by 0."), zero);
    }

    @Test
    void lengthsAreCheckedBeforeTheyAreBelieved() {
        assertEquals(
                "model.onnx: tensor \"w\" has 4 bytes, needs 8000 for [2000] of FLOAT.",
                message(OnnxFile.taking(1, 2000)
                        .output("y")
                        .raw(
                                5,
                                new ProtoWriter()
                                        .add(1, 2000)
                                        .add(2, 1)
                                        .add(8, "w")
                                        .add(9, new byte[4]))
                        .node("Add", "x w", "y")));
        byte[] huge = {0x08, 0x08, 0x3a, (byte) 0xff, (byte) 0xff, (byte) 0xff, (byte) 0xff, 0x07};
        ModelFormatException e = assertThrows(ModelFormatException.class, () -> OnnxFile.read(huge, Map.of()));
        assertEquals(
                "model.onnx: is no whole ONNX file: at byte 8, a field needs 2147483647 bytes, and 0 are left. Copy or export"
                        + " it again.",
                e.getMessage());
        assertThrows(ModelFormatException.class, () -> OnnxFile.read(new byte[0], Map.of()));
    }

    @Test
    void filesAreKnownByNameOrBeginning() {
        OnnxFormat format = new OnnxFormat();
        assertEquals(Match.CERTAIN, format.match("a/b.onnx", new byte[0]));
        byte[] named = new ProtoWriter().add(1, 8).add(2, "pytorch").toByteArray();
        assertEquals(Match.CERTAIN, format.match("model", named));
        assertEquals(
                Match.NONE,
                format.match(
                        "model.pb",
                        new ProtoWriter().add(1, 1).add(2, "tensorflow").toByteArray()));
        assertEquals(Match.NONE, format.match("a.txt", "hello, world".getBytes(StandardCharsets.UTF_8)));
    }

    /** What we write we read, and it computes the same. */
    @Test
    void readsWhatOurWriterWrites() throws ModelFormatException {
        for (int seed = 0; seed < 60; seed++) {
            Network network = RandomNetworks.graph(seed);
            Network read = OnnxFile.read(OnnxWriter.write(network), Map.of()).network();
            float[] input = new float[network.inputShape().size()];
            Random random = new Random(seed);
            for (int i = 0; i < input.length; i++) {
                input[i] = (float) random.nextGaussian();
            }
            boolean picture = network.inputShape().rank() == 3;
            float[] theirs = picture ? Layout.channelsFirst(input, network.inputShape()) : input;
            float[] expected = run(network, input);
            assertArrayEquals(expected, run(read, theirs), 1e-3f * (1 + greatest(expected)), "seed " + seed);
        }
    }

    private static float greatest(float[] values) {
        float greatest = 0;
        for (float value : values) {
            greatest = Math.max(greatest, Math.abs(value));
        }
        return greatest;
    }
}
