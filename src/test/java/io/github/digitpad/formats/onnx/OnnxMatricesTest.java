package io.github.digitpad.formats.onnx;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.digitpad.formats.ModelFormatException;
import io.github.digitpad.nn.Network;
import io.github.digitpad.nn.portable.PortableEngine;
import org.junit.jupiter.api.Test;

/**
 * Products of what is computed and what is known, in either order, arrays joined, and pictures made larger, by hand.
 */
class OnnxMatricesTest {

    private static float[] run(OnnxFile file, float... input) throws ModelFormatException {
        Network network = file.read().network();
        float[] output = new float[network.outputShape().size()];
        new PortableEngine(network).run(input, output);
        return output;
    }

    private static float[] values(float... values) {
        return values;
    }

    private static void assertRefused(String part, OnnxFile file) {
        String message = String.valueOf(
                assertThrows(ModelFormatException.class, file::read).getMessage());
        assertTrue(message.contains(part), message);
    }

    private static OnnxFile row() {
        return OnnxFile.taking(1, 2)
                .floats("b", values(1, 2, 3, 4), 2, 2)
                .floats("c", values(1, 2), 2)
                .floats("five", values(5))
                .output("y");
    }

    @Test
    void aRowTimesAKnownMatrix() throws ModelFormatException {
        assertArrayEquals(values(15, 22), run(row().node("Gemm", "x b", "y"), 3, 4));
        assertArrayEquals(values(11, 25), run(row().node("Gemm", "x b", "y", Attribute.of("transB", 1)), 3, 4));
        assertArrayEquals(values(7.5f, 11), run(row().node("Gemm", "x b", "y", Attribute.of("alpha", 0.5f)), 3, 4));
        assertArrayEquals(values(16, 24), run(row().node("Gemm", "x b c", "y"), 3, 4));
        assertArrayEquals(values(17, 26), run(row().node("Gemm", "x b c", "y", Attribute.of("beta", 2f)), 3, 4));
        assertArrayEquals(values(15, 22), run(row().node("Gemm", "x b c", "y", Attribute.of("beta", 0f)), 3, 4));
        assertArrayEquals(values(20, 27), run(row().node("Gemm", "x b five", "y"), 3, 4));
        assertArrayEquals(values(18, 26), run(row().node("Gemm", "x b x", "y"), 3, 4));
        assertRefused(
                "multiplies [1, 2] by a matrix of 3 rows, needs as many columns",
                row().floats("w", values(1, 2, 3), 3, 1).node("Gemm", "x w", "y"));
        assertRefused("transposes [2], needs a matrix", row().node("Gemm", "x c", "y", Attribute.of("transB", 1)));
        assertRefused("multiplies a number, needs matrices", row().node("MatMul", "x five", "y"));
    }

    /** The input is the matrix 1, 2; 3, 4. */
    private static OnnxFile square() {
        return OnnxFile.taking(1, 4)
                .integers("two", 2, 2)
                .integers("flat", 1, -1)
                .floats("a", values(3, 4), 1, 2)
                .floats("v", values(1, 10), 2)
                .floats("c", values(1, 2), 2)
                .output("y")
                .node("Reshape", "x two", "m")
                .node("Reshape", "z flat", "y");
    }

    @Test
    void aMatrixThatIsComputed() throws ModelFormatException {
        float[] in = {1, 2, 3, 4};
        assertArrayEquals(values(15, 22), run(square().node("Gemm", "a m", "z"), in));
        assertArrayEquals(values(30, 44), run(square().node("Gemm", "a m", "z", Attribute.of("alpha", 2f)), in));
        assertArrayEquals(values(16, 24), run(square().node("Gemm", "a m c", "z"), in));
        assertArrayEquals(values(7, 10, 15, 22), run(square().node("Gemm", "m m", "z"), in));
        assertArrayEquals(values(5, 11, 11, 25), run(square().node("Gemm", "m m", "z", Attribute.of("transB", 1)), in));
        assertArrayEquals(
                values(10, 14, 14, 20), run(square().node("Gemm", "m m", "z", Attribute.of("transA", 1)), in));
        assertArrayEquals(values(21, 43), run(square().node("MatMul", "m v", "z"), in));
        assertArrayEquals(values(31, 42), run(square().node("MatMul", "v m", "z"), in));
        assertArrayEquals(values(15, 22), run(square().node("MatMul", "a m", "z"), in));
        assertArrayEquals(values(7, 10, 15, 22), run(square().node("MatMul", "m m", "z"), in));
        OnnxFile deep = square().floats("d", values(1, 2, 3, 4), 1, 2, 2).node("MatMul", "m d", "z");
        assertArrayEquals(values(7, 10, 15, 22), run(deep, in));
    }

    @Test
    void joining() throws ModelFormatException {
        OnnxFile known = OnnxFile.taking(1, 6)
                .floats("p", values(1, 2, 3, 4), 2, 2)
                .floats("q", values(8, 9), 2, 1)
                .integers("flat", 1, 6)
                .output("y")
                .node("Concat", "p q", "k", Attribute.of("axis", 1))
                .node("Reshape", "k flat", "r")
                .node("Add", "x r", "y");
        assertArrayEquals(values(1, 2, 8, 3, 4, 9), run(known, 0, 0, 0, 0, 0, 0));
        OnnxFile above = OnnxFile.taking(1, 6)
                .floats("p", values(1, 2, 3, 4), 2, 2)
                .floats("q", values(8, 9), 1, 2)
                .integers("flat", 1, 6)
                .output("y")
                .node("Concat", "q p", "k", Attribute.of("axis", -2))
                .node("Reshape", "k flat", "r")
                .node("Add", "x r", "y");
        assertArrayEquals(values(8, 9, 1, 2, 3, 4), run(above, 0, 0, 0, 0, 0, 0));
        float[] in = {1, 2, 3, 4};
        OnnxFile mixed = square().floats("q", values(8, 9), 2, 1).node("Concat", "m q", "z", Attribute.of("axis", 1));
        assertArrayEquals(values(1, 2, 8, 3, 4, 9), run(mixed, in));
        assertArrayEquals(
                values(3, 4, 1, 2, 3, 4), run(square().node("Concat", "a m", "z", Attribute.of("axis", 0)), in));
        assertRefused(
                "joins [1, 2] and [2, 2] along axis 1", square().node("Concat", "a m", "z", Attribute.of("axis", 1)));
        assertRefused(
                "joins [2, 2] and [2] along axis 1", square().node("Concat", "m v", "z", Attribute.of("axis", 1)));
        for (int axis = 1; axis <= 3; axis++) {
            OnnxFile pictures = OnnxFile.taking(1, 1, 1, 2)
                    .output("y")
                    .node("Neg", "x", "n")
                    .node("Concat", "x n", "z", Attribute.of("axis", axis))
                    .node("Flatten", "z", "y", Attribute.of("axis", 1));
            assertArrayEquals(values(1, 2, -1, -2), run(pictures, 1, 2), "axis " + axis);
        }
    }

    private static OnnxFile resized(int width, float scale, Attribute... attributes) {
        return OnnxFile.taking(1, 1, 1, width)
                .floats("s", values(1, 1, 1, scale), 4)
                .output("y")
                .node("Resize", "x - s", "z", attributes)
                .node("Flatten", "z", "y", Attribute.of("axis", 1));
    }

    private static Attribute way(String name) {
        return Attribute.of("coordinate_transformation_mode", name);
    }

    /** From 3 to 4 places the sources are -0.125, 0.625, 1.375, 2.125; from 4 to 2 they are 0.5 and 2.5. */
    @Test
    void theNearestPlace() throws ModelFormatException {
        float[] in = {1, 2, 3};
        float more = 4 / 3f;
        assertArrayEquals(values(1, 2, 2, 3), run(resized(3, more), in));
        assertArrayEquals(values(1, 1, 2, 3), run(resized(3, more, Attribute.of("nearest_mode", "floor")), in));
        assertArrayEquals(values(1, 2, 3, 3), run(resized(3, more, Attribute.of("nearest_mode", "ceil")), in));
        float[] four = {1, 2, 3, 4};
        assertArrayEquals(values(1, 3), run(resized(4, 0.5f), four));
        assertArrayEquals(values(2, 4), run(resized(4, 0.5f, Attribute.of("nearest_mode", "round_prefer_ceil")), four));
        assertArrayEquals(values(1, 3), run(resized(4, 0.5f, Attribute.of("nearest_mode", "floor")), four));
        Attribute floor = Attribute.of("nearest_mode", "floor");
        assertArrayEquals(values(1, 1, 2, 3), run(resized(3, more, floor, way("asymmetric")), in));
        assertArrayEquals(values(1, 2, 2, 3), run(resized(3, more, floor, way("tf_half_pixel_for_nn")), in));
        assertArrayEquals(values(1, 1, 2, 3), run(resized(3, more, floor, way("align_corners")), in));
        assertArrayEquals(values(1), run(resized(3, 0.34f, floor, way("align_corners")), in));
        assertArrayEquals(values(1), run(resized(3, 0.34f, floor, way("pytorch_half_pixel")), in));
        assertArrayEquals(values(2), run(resized(3, 0.34f, way("half_pixel")), in));
        assertArrayEquals(values(1, 1, 2, 2, 3, 3), run(resized(3, 2, floor, way("asymmetric")), in));
        assertRefused("has \"coordinate_transformation_mode\" other", resized(3, 2, way("other")));
        assertRefused("has \"mode\" other", resized(3, 2, Attribute.of("mode", "other")));
    }

    @Test
    void betweenTwoPlaces() throws ModelFormatException {
        Attribute linear = Attribute.of("mode", "linear");
        assertArrayEquals(values(1, 1.625f, 2.375f, 3), run(resized(3, 4 / 3f, linear), 1, 2, 3), 1e-5f);
        assertArrayEquals(values(1, 1.5f, 2), run(resized(2, 1.5f, linear, way("align_corners")), 1, 2), 1e-5f);
        // 3.75 places are 3, which lie around the same middle: sources 0.2, 1, 1.8.
        assertArrayEquals(
                values(1.2f, 2, 2.8f), run(resized(3, 1.25f, linear, way("half_pixel_symmetric")), 1, 2, 3), 1e-5f);
        assertArrayEquals(values(1, 1.5f, 2, 2), run(resized(2, 2, linear, way("asymmetric")), 1, 2), 1e-5f);
    }

    /** Up to opset 6 a second array lies where its attribute says. */
    @Test
    void anArrayAlongAnAxisOfTheOther() throws ModelFormatException {
        OnnxFile file = new OnnxFile(6)
                .input("x", 1, 2, 2)
                .floats("k", values(10, 20), 2)
                .output("y")
                .node("Add", "x k", "z", Attribute.of("broadcast", 1), Attribute.of("axis", 1))
                .node("Flatten", "z", "y", Attribute.of("axis", 1));
        assertArrayEquals(values(11, 12, 23, 24), run(file, 1, 2, 3, 4));
        OnnxFile last = new OnnxFile(6)
                .input("x", 1, 2, 2)
                .floats("k", values(10, 20), 2)
                .output("y")
                .node("Add", "x k", "z", Attribute.of("broadcast", 1))
                .node("Flatten", "z", "y", Attribute.of("axis", 1));
        assertArrayEquals(values(11, 22, 13, 24), run(last, 1, 2, 3, 4));
    }
}
