package io.github.digitpad.formats.onnx;

import ai.onnxruntime.OrtException;
import io.github.digitpad.formats.ModelFormatException;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Pictures made larger and smaller, against the real ONNX Runtime. */
class ResizingTest {

    @ParameterizedTest
    @CsvSource({
        "asymmetric, floor, 8 9",
        "asymmetric, ceil, 5 3",
        "asymmetric, round_prefer_floor, 7 4",
        "asymmetric, round_prefer_ceil, 9 4",
        "half_pixel, round_prefer_floor, 9 7",
        "half_pixel, round_prefer_ceil, 3 2",
        "half_pixel, floor, 12 10",
        "align_corners, round_prefer_floor, 4 9",
        "align_corners, ceil, 11 1",
        "pytorch_half_pixel, round_prefer_floor, 1 7",
        "tf_half_pixel_for_nn, floor, 9 4"
    })
    void nearest(String way, String rounding, String sizes) throws OrtException, ModelFormatException {
        Attribute mode = Attribute.of("nearest_mode", rounding);
        agrees(sizes, Attribute.of("mode", "nearest"), Attribute.of("coordinate_transformation_mode", way), mode);
    }

    @ParameterizedTest
    @CsvSource({
        "asymmetric, 8 9",
        "half_pixel, 9 7",
        "half_pixel, 3 2",
        "align_corners, 4 9",
        "align_corners, 11 1",
        "pytorch_half_pixel, 1 7",
        "pytorch_half_pixel, 8 1"
    })
    void linear(String way, String sizes) throws OrtException, ModelFormatException {
        agrees(sizes, Attribute.of("mode", "linear"), Attribute.of("coordinate_transformation_mode", way));
    }

    @ParameterizedTest
    @CsvSource({
        "asymmetric, -0.75, 0, 8 9",
        "half_pixel, -0.75, 0, 9 7",
        "half_pixel, -0.5, 1, 9 7",
        "half_pixel, -0.5, 0, 3 2",
        "align_corners, -0.75, 0, 4 9",
        "pytorch_half_pixel, -0.75, 0, 12 10"
    })
    void cubic(String way, float coefficient, int insideOnly, String sizes) throws OrtException, ModelFormatException {
        agrees(
                sizes,
                Attribute.of("mode", "cubic"),
                Attribute.of("coordinate_transformation_mode", way),
                Attribute.of("cubic_coeff_a", coefficient),
                Attribute.of("exclude_outside", insideOnly));
    }

    private static void agrees(String sizes, Attribute... attributes) throws OrtException, ModelFormatException {
        String[] parts = sizes.split(" ", -1);
        OnnxFile file = new OnnxFile(13)
                .input("x", 1, 2, 6, 5)
                .integers("s", 1, 2, Long.parseLong(parts[0]), Long.parseLong(parts[1]))
                .node("Resize", "x - - s", "z", attributes)
                .node("Flatten", "z", "y")
                .output("y");
        OperatorsTest.assertAgrees("Resize", file, 1, 2, 6, 5);
    }
}
