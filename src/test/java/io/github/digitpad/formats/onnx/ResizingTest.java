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
        agrees(Attribute.of("mode", "nearest"), Attribute.of("coordinate_transformation_mode", way), mode, sizes);
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
        Attribute mode = Attribute.of("nearest_mode", "floor");
        agrees(Attribute.of("mode", "linear"), Attribute.of("coordinate_transformation_mode", way), mode, sizes);
    }

    private static void agrees(Attribute mode, Attribute way, Attribute rounding, String sizes)
            throws OrtException, ModelFormatException {
        String[] parts = sizes.split(" ", -1);
        OnnxFile file = new OnnxFile(13)
                .input("x", 1, 2, 6, 5)
                .integers("s", 1, 2, Long.parseLong(parts[0]), Long.parseLong(parts[1]))
                .node("Resize", "x - - s", "z", mode, way, rounding)
                .node("Flatten", "z", "y")
                .output("y");
        OperatorsTest.assertAgrees("Resize", file, 1, 2, 6, 5);
    }
}
