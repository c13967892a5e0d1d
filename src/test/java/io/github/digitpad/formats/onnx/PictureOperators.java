package io.github.digitpad.formats.onnx;

import java.util.Arrays;
import java.util.List;

/** What looks at windows of pictures, moves their values, or makes them alike. */
final class PictureOperators extends OperatorCases {

    PictureOperators() {
        windows();
        moves();
        normalisations();
    }

    private void windows() {
        for (int stride : List.of(1, 2)) {
            for (int pad : List.of(0, 1)) {
                for (int dilation : List.of(1, 2)) {
                    add(
                            "Conv " + stride + pad + dilation,
                            small().weights("w", 4, 2, 3, 2)
                                    .weights("b", 4)
                                    .node(
                                            "Conv",
                                            "x w b",
                                            "z",
                                            list("strides", stride, 1),
                                            list("pads", pad, 1, 0, pad),
                                            list("dilations", dilation, 1)),
                            1,
                            2,
                            6,
                            5);
                }
            }
        }
        add(
                "depthwise",
                small().weights("w", 4, 1, 3, 3).node("Conv", "x w", "z", Attribute.of("group", 2)),
                1,
                2,
                6,
                5);
        add(
                "Conv of a signal",
                OnnxFile.taking(1, 6, 9)
                        .weights("w", 4, 3, 3)
                        .node("Conv", "x w", "z", Attribute.of("group", 2), list("pads", 1, 0), list("strides", 2)),
                1,
                6,
                9);
        for (String auto : List.of("SAME_UPPER", "SAME_LOWER", "VALID")) {
            add(
                    auto,
                    small().weights("w", 3, 2, 3, 2)
                            .node("Conv", "x w", "z", Attribute.of("auto_pad", auto), list("strides", 2, 2)),
                    1,
                    2,
                    6,
                    5);
            add(
                    "MaxPool " + auto,
                    small().node(
                                    "MaxPool",
                                    "x",
                                    "z",
                                    Attribute.of("auto_pad", auto),
                                    list("kernel_shape", 3, 2),
                                    list("strides", 2, 2)),
                    1,
                    2,
                    6,
                    5);
        }
        for (int ceil : List.of(0, 1)) {
            for (int pad : List.of(0, 1)) {
                Attribute[] window = {
                    list("kernel_shape", 3, 3),
                    list("strides", 2, 2),
                    list("pads", pad, pad, pad, pad),
                    Attribute.of("ceil_mode", ceil)
                };
                add("MaxPool " + ceil + pad, small(19).node("MaxPool", "x", "z", window), 1, 2, 6, 5);
                for (int counts : List.of(0, 1)) {
                    Attribute[] all = Arrays.copyOf(window, 5);
                    all[4] = Attribute.of("count_include_pad", counts);
                    add("AveragePool " + ceil + pad + counts, small(19).node("AveragePool", "x", "z", all), 1, 2, 6, 5);
                }
            }
        }
        add(
                "ConvTranspose",
                OnnxFile.taking(1, 4, 5, 6)
                        .weights("w", 4, 2, 3, 3)
                        .weights("b", 4)
                        .node(
                                "ConvTranspose",
                                "x w b",
                                "z",
                                list("strides", 2, 2),
                                list("pads", 1, 1, 0, 1),
                                list("output_padding", 1, 0),
                                Attribute.of("group", 2)),
                1,
                4,
                5,
                6);
        poolsOfThreeAxes();
        add("GlobalMaxPool", small().node("GlobalMaxPool", "x", "z"), 1, 2, 6, 5);
        add("GlobalAveragePool", small().node("GlobalAveragePool", "x", "z"), 1, 2, 6, 5);
    }

    private void poolsOfThreeAxes() {
        for (String op : List.of("MaxPool", "AveragePool")) {
            for (int kept : List.of(0, 1, 2)) {
                int[] kernel = {3, 2, 4};
                int[] strides = {2, 1, 3};
                int[] pads = {1, 0, 2, 1, 1, 0};
                kernel[kept] = 1;
                strides[kept] = 1;
                pads[kept] = 0;
                pads[kept + 3] = 0;
                add(
                        op + " but of axis " + kept,
                        OnnxFile.taking(1, 2, 4, 6, 5)
                                .node(
                                        op,
                                        "x",
                                        "z",
                                        list("kernel_shape", kernel),
                                        list("strides", strides),
                                        list("pads", pads)),
                        1,
                        2,
                        4,
                        6,
                        5);
            }
        }
        // As PyTorch writes LocalResponseNorm.
        add(
                "AveragePool of channels",
                OnnxFile.taking(1, 5, 4, 3)
                        .integers("a", 1)
                        .integers("p", 0, 0, 1, 0, 0, 0, 0, 1, 0, 0)
                        .node("Mul", "x x", "s")
                        .node("Unsqueeze", "s a", "u")
                        .node("Pad", "u p", "v")
                        .node("AveragePool", "v", "w", list("kernel_shape", 3, 1, 1), list("strides", 1, 1, 1))
                        .node("Squeeze", "w a", "z"),
                1,
                5,
                4,
                3);
    }

    private void moves() {
        picture("Transpose", "", small(), small(), list("perm", 0, 3, 1, 2));
        picture("Reshape", "r", small().integers("r", 0, 2, -1), small().integers("r", 0, 2, -1));
        picture(
                "Gather",
                "g",
                small().integers("g", 3, -4, 1),
                small().integers("g", 3, -4, 1),
                Attribute.of("axis", 1));
        picture("Tile", "t", small().integers("t", 1, 1, 2, 1), small().integers("t", 1, 1, 2, 1));
        picture("DepthToSpace", "", small(), small(), Attribute.of("blocksize", 2));
        picture(
                "Pad",
                "p",
                small().integers("p", 0, 0, 1, 2, 0, 0, 0, 1),
                small().integers("p", 0, 1, 1, 2, 0, 0, 0, 1),
                Attribute.of("mode", "reflect"));
        picture("Slice", "a b c d", slice(), slice());
        add(
                "channels shuffled",
                small().weights("w", 4, 2, 1, 1)
                        .node("Conv", "x w", "v")
                        .integers("r", 1, 2, 2, 6, 5)
                        .node("Reshape", "v r", "a")
                        .node("Transpose", "a", "b", list("perm", 0, 2, 1, 3, 4))
                        .integers("s", 1, 4, 6, 5)
                        .node("Reshape", "b s", "z"),
                1,
                2,
                6,
                5);
        add(
                "a shape worked out",
                small().node("Shape", "x", "s")
                        .number("one", 1)
                        .node("Gather", "s one", "c")
                        .integers("minus", -1)
                        .integers("front", 0)
                        .node("Unsqueeze", "c front", "u")
                        .node("Concat", "u minus", "r", Attribute.of("axis", 0))
                        .node("Relu", "x", "v")
                        .node("Reshape", "v r", "z"),
                1,
                2,
                6,
                5);
        add(
                "Split and Concat",
                small().integers("p", 1, 4)
                        .node("Split", "x p", "a b", Attribute.of("axis", 3))
                        .node("Concat", "b a b", "z", Attribute.of("axis", 3)),
                1,
                2,
                6,
                5);
        for (String way : List.of("half_pixel", "align_corners", "asymmetric")) {
            for (String mode : List.of("nearest", "linear")) {
                for (float scale : new float[] {2, 1.5f, 0.5f}) {
                    picture(
                            "Resize",
                            "- s",
                            resizing(scale),
                            resizing(scale),
                            Attribute.of("mode", mode),
                            Attribute.of("coordinate_transformation_mode", way));
                }
            }
        }
    }

    private static OnnxFile resizing(float scale) {
        return small().floats("s", new float[] {1, 1, scale, scale}, 4);
    }

    private static OnnxFile slice() {
        return small().integers("a", -1, 0)
                .integers("b", Long.MIN_VALUE + 1, 5)
                .integers("c", 2, 3)
                .integers("d", -1, 2);
    }

    private void normalisations() {
        picture(
                "BatchNormalization",
                "a b m s",
                small().weights("a", 4).weights("b", 4).weights("m", 4).floats("s", new float[] {0.5f, 1, 2, 0.1f}, 4),
                small().weights("a", 4).weights("b", 4).weights("m", 4).floats("s", new float[] {0.5f, 1, 2, 0.1f}, 4));
        picture(
                "InstanceNormalization",
                "a b",
                small().weights("a", 4).weights("b", 4),
                small().weights("a", 4).weights("b", 4));
        picture(
                "LayerNormalization",
                "a b",
                small().weights("a", 6, 5).weights("b", 6, 5),
                small().weights("a", 6, 5).weights("b", 6, 5),
                Attribute.of("axis", 2));
        picture("LpNormalization", "", small(), small(), Attribute.of("axis", 1));
        // Their powers are none that floats have: naive Bayes has such.
        add(
                "ReduceLogSumExp of large values",
                small().floats("k", new float[] {-300})
                        .node("Mul", "x k", "v")
                        .node("ReduceLogSumExp", "v", "z", list("axes", 1), Attribute.of("keepdims", 0)),
                1,
                2,
                6,
                5);
        for (String op : List.of("ReduceMean", "ReduceMax", "ReduceMin", "ReduceL1", "ReduceL2", "ReduceSumSquare")) {
            for (int[] axes : new int[][] {{2, 3}, {1}, {1, 3}}) {
                picture(op, "", small(), small(), list("axes", axes), Attribute.of("keepdims", 0));
            }
        }
    }
}
