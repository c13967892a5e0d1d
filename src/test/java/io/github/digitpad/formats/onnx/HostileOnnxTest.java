package io.github.digitpad.formats.onnx;

import static org.junit.jupiter.api.Assertions.assertNull;

import io.github.digitpad.formats.brought.Hostile;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

/** ONNX files as nobody writes them: small ones that ask for much, sizes that lie, what is not there. */
class HostileOnnxTest {

    private static final String NAME = "m.onnx";
    private static final int LARGE = 1 << 30;

    private static OnnxFile sum() {
        return OnnxFile.taking(1, 2).output("y", 1, 2).node("Add", "x k", "y");
    }

    private static ProtoWriter tensor(int type, long... dims) {
        ProtoWriter tensor = new ProtoWriter().add(2, type).add(8, "k");
        for (long extent : dims) {
            tensor.add(1, extent);
        }
        return tensor;
    }

    @Test
    void theFileItselfIsAModel() {
        assertNull(Hostile.message(
                NAME, sum().floats("k", new float[] {1, 2}, 1, 2).bytes()));
    }

    @Test
    void sizesThatLie() {
        Hostile.assertRefused(
                NAME,
                sum().raw(5, tensor(1, 1 << 16, 1 << 16).add(9, new byte[8])).bytes(),
                "tensor \"k\" ",
                "65536");
        Hostile.assertRefused(
                NAME, sum().raw(5, tensor(1, -1, 2).add(9, new byte[8])).bytes(), "tensor \"k\" ");
        Hostile.assertRefused(
                NAME, sum().raw(5, tensor(1, 1, 2).add(9, new byte[7])).bytes(), "has 7 bytes, needs 8 for [1, 2]");
        Hostile.assertRefused(
                NAME,
                OnnxFile.taking(1, 1 << 15, 1 << 15)
                        .output("y", 1)
                        .node("Relu", "x", "y")
                        .bytes(),
                "makes [32768, 32768], needs extents of 0 or more and at most 67108864 values in all.");
    }

    @Test
    void operatorsThatAskForMuch() {
        OnnxFile filled = OnnxFile.taking(1, 2).integers("s", LARGE, 4).output("y", 1, 2);
        Hostile.assertRefused(
                NAME,
                filled.node("ConstantOfShape", "s", "c").node("Add", "x c", "y").bytes(),
                "node 0 \"c\"");
        OnnxFile range = OnnxFile.taking(1, 2)
                .number("a", 0)
                .number("b", LARGE)
                .number("c", 1)
                .output("y", 1);
        Hostile.assertRefused(
                NAME, range.node("Range", "a b c", "r").node("Add", "x r", "y").bytes(), "node 0 \"r\"");
        OnnxFile tiled = OnnxFile.taking(1, 2).integers("t", LARGE, 1).output("y", 1);
        Hostile.assertRefused(NAME, tiled.node("Tile", "x t", "y").bytes(), "node 0 \"y\"");
        OnnxFile spread =
                OnnxFile.taking(1, 2).integers("t", 1 << 14, 1 << 14, 2).output("y", 1);
        Hostile.assertRefused(NAME, spread.node("Expand", "x t", "y").bytes(), "node 0 \"y\"");
        OnnxFile doubled = OnnxFile.taking(1, 2);
        for (int i = 0; i < 40; i++) {
            String from = i == 0 ? "x" : "a" + i;
            doubled.node("Concat", from + " " + from, "a" + (i + 1), Attribute.of("axis", 1));
        }
        Hostile.assertRefused(
                NAME, doubled.output("a40", 1).bytes(), "more than the 16777216 values that DigitPad computes");
    }

    @Test
    void weightsThatAreNoNumbersOrMissing() {
        for (float wrong : new float[] {Float.NaN, Float.POSITIVE_INFINITY}) {
            OnnxFile file = OnnxFile.taking(1, 2).output("y", 1, 1).node("MatMul", "x k", "y");
            Hostile.assertRefused(
                    NAME,
                    file.floats("k", new float[] {wrong, 2}, 2, 1).bytes(),
                    "node 0 \"y\" (MatMul) has a weight that is no finite number. Export a trained network.");
        }
        Hostile.assertRefused(NAME, sum().bytes(), "node 0 \"y\" (Add) needs \"k\", which nothing gives.");
        ProtoWriter place = new ProtoWriter().add(1, "location").add(2, "w.data");
        byte[] elsewhere =
                sum().raw(5, tensor(1, 1, 2).add(13, place).add(14, 1)).bytes();
        Hostile.assertRefused(
                NAME, elsewhere, "are in the file \"w.data\", which is missing. There is: m.onnx. Needs both");
        ProtoWriter outside = new ProtoWriter().add(1, "location").add(2, "../../w.data");
        byte[] out = sum().raw(5, tensor(1, 1, 2).add(13, outside).add(14, 1)).bytes();
        Hostile.assertRefused(NAME, out, "names the file \"../../w.data\", which is outside its folder");
    }

    @Test
    void namesWithBytesOfZero() {
        OnnxFile file =
                OnnxFile.taking(1, 2).floats("k\0a", new float[] {1, 2}, 2).floats("k\0b", new float[2], 2);
        assertNull(Hostile.message(
                NAME,
                file.output("y", 1, 2)
                        .node("Add", "x k\0a", "z")
                        .node("Add", "z k\0b", "y")
                        .bytes()));
        Hostile.assertRefused(
                NAME,
                OnnxFile.taking(1, 2).output("y", 1).node("Add", "x k\0c", "y").bytes(),
                "needs \"k\ufffdc\", which nothing gives");
    }

    @Test
    void aNameThatIsLong() {
        String name = "k".repeat(100_000);
        Hostile.assertRefused(
                NAME,
                OnnxFile.taking(1, 2)
                        .output("y", 1)
                        .node("Add", "x " + name, "y")
                        .bytes(),
                "node 0 \"y\" (Add) needs \"kkk",
                "kkk…kkk",
                "k\", which nothing gives.");
    }

    @Test
    void twoNetworksInOneFile() {
        byte[] one = sum().floats("k", new float[] {1, 2}, 1, 2).bytes();
        byte[] two = Arrays.copyOf(one, 2 * one.length);
        System.arraycopy(one, 0, two, one.length, one.length);
        Hostile.assertRefused(NAME, two, "has two graphs, as if two files were one; needs one. Export it again.");
    }

    @Test
    void graphsInsideOfGraphs() {
        ProtoWriter graph = new ProtoWriter();
        for (int i = 0; i < 2000; i++) {
            ProtoWriter attribute = new ProtoWriter().add(1, "then_branch").add(6, graph);
            graph = new ProtoWriter().add(1, new ProtoWriter().add(4, "If").add(5, attribute));
        }
        Hostile.assertRefused(NAME, new ProtoWriter().add(1, 8).add(7, graph).toByteArray(), "graphs inside of graphs");
    }
}
