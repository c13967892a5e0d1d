package io.github.digitpad.nn.wasm;

import io.github.digitpad.nn.Affine;
import io.github.digitpad.nn.Conv2d;
import io.github.digitpad.nn.Dense;
import io.github.digitpad.nn.Elementwise;
import io.github.digitpad.nn.Elementwise.Function;
import io.github.digitpad.nn.Layer;
import io.github.digitpad.nn.LayerNormalization;
import io.github.digitpad.nn.LogSoftmax;
import io.github.digitpad.nn.Network;
import io.github.digitpad.nn.Padding;
import io.github.digitpad.nn.RandomNetworks;
import io.github.digitpad.nn.Rearrange;
import io.github.digitpad.nn.RowQuantization;
import io.github.digitpad.nn.Shape;
import io.github.digitpad.nn.Tensor;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Layers of other people's networks, compiled, against their definitions. */
class OtherLayersTest {

    private static final List<Shape> SHAPES =
            List.of(Shape.of(3, 5, 4), Shape.of(4, 3, 1), Shape.of(2, 2, 7), Shape.of(10), Shape.of(6, 3));

    private final Random random = new Random(3);

    @ParameterizedTest
    @EnumSource
    void functions(Function function) {
        for (Shape shape : SHAPES) {
            // Far from 0 on both sides, and close to it; those that have no values there get none.
            for (float factor : new float[] {0.6f, 3, 20}) {
                boolean positive =
                        function == Function.LOG || function == Function.SQRT || function == Function.RECIPROCAL;
                Layer far = affine(shape, factor, positive ? factor + 0.01f : 0);
                check(shape, far, new Elementwise("function", function));
            }
        }
    }

    @Test
    void rowsAndTheirLogarithms() {
        for (Shape shape : SHAPES) {
            for (boolean centered : new boolean[] {true, false}) {
                check(shape, affine(shape, 5, 3), new LayerNormalization("rows", 1e-3f, centered));
            }
            check(shape, affine(shape, 90, 0), new LogSoftmax("log"));
            check(shape, new RowQuantization("bytes"), affine(shape, 1, 0));
        }
    }

    @Test
    void placesWithAndWithoutAnEdgeAround() {
        Shape shape = Shape.of(3, 5, 4);
        Rearrange turned = Rearrange.transpose("turned", shape, 2, 0, 1);
        Conv2d conv = new Conv2d(
                "conv", RandomNetworks.tensor(random, 3, 3, 5, 2), RandomNetworks.tensor(random, 2), 1, 1, Padding.SAME);
        check(shape, affine(shape, 2, 1), turned, conv);
        int[] from = new int[24];
        Arrays.setAll(from, i -> i % 5 == 0 ? -1 : (i * 7) % 60);
        check(shape, conv(4), new Rearrange("any", Shape.of(3, 5, 2), Shape.of(24), small(from)), dense(24));
        check(Shape.of(10), Rearrange.slice("part", Shape.of(10), new int[] {8}, new int[] {4}, new int[] {-2}));
    }

    private static int[] small(int[] from) {
        int[] small = from.clone();
        for (int i = 0; i < small.length; i++) {
            small[i] = small[i] < 0 ? -1 : small[i] % 30;
        }
        return small;
    }

    private Layer conv(int channels) {
        return new Conv2d(
                "conv",
                RandomNetworks.tensor(random, 1, 1, channels, 2),
                RandomNetworks.tensor(random, 2),
                1,
                1,
                Padding.VALID);
    }

    private Layer dense(int inputs) {
        return new Dense("dense", RandomNetworks.tensor(random, inputs, 3), RandomNetworks.tensor(random, 3));
    }

    private static Layer affine(Shape shape, float scale, float offset) {
        int channels = shape.extent(shape.rank() - 1);
        float[] scales = new float[channels];
        float[] offsets = new float[channels];
        Arrays.fill(scales, scale);
        Arrays.fill(offsets, offset);
        return new Affine("far", Tensor.of(Shape.of(channels), scales), Tensor.of(Shape.of(channels), offsets));
    }

    private static void check(Shape shape, Layer... layers) {
        Agreement.check(new Network("n", shape, List.of(layers)), 1, Arrays.toString(layers) + " of " + shape);
    }
}
