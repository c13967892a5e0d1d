package io.github.digitpad.formats.brought;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.github.digitpad.formats.tfjs.ModelDirectory;
import io.github.digitpad.nn.Affine;
import io.github.digitpad.nn.Conv2d;
import io.github.digitpad.nn.Dense;
import io.github.digitpad.nn.GlobalMaxPool;
import io.github.digitpad.nn.Layer;
import io.github.digitpad.nn.Network;
import io.github.digitpad.nn.Padding;
import io.github.digitpad.nn.Shape;
import io.github.digitpad.nn.Tensor;
import io.github.digitpad.nn.UnaryLayer;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Our own network, as if it had been trained on other values. */
class RangeDetectionTest {

    private static final int[] DIGITS = IntStream.range(0, 10).toArray();

    static Stream<InputRange> ranges() {
        return InputRange.USUAL.stream();
    }

    @ParameterizedTest
    @MethodSource("ranges")
    void aLayerThatScalesTells(InputRange range) throws IOException {
        Network network = taking(range, scaling(range, true));
        assertEquals(new RangeDetection.Finding(findable(range), true), RangeDetection.of(network, DIGITS));
    }

    @ParameterizedTest
    @MethodSource("ranges")
    void theDigitsThatItReadsTell(InputRange range) throws IOException {
        Network network = taking(range, scaling(range, false));
        assertEquals(new RangeDetection.Finding(findable(range), true), RangeDetection.of(network, DIGITS));
    }

    /** As EMNIST's files have them. */
    @ParameterizedTest
    @MethodSource("ranges")
    void digitsWithRowsForColumnsTell(InputRange range) throws IOException {
        Network network = InkNetwork.of(taking(range, scaling(range, false)), InputRange.UNIT.transposed());
        assertEquals(
                new RangeDetection.Finding(findable(range).transposed(), true), RangeDetection.of(network, DIGITS));
    }

    /** Twenty digits in each of seven ranges, or four where each takes long, or none. */
    @ParameterizedTest
    @CsvSource({"1, 140", "60, 28", "160, 0"})
    void howManyDigitsItAsksAboutDependsOnWhatOneTakes(int millions, int most) {
        assertEquals(most, new RangeDetection(costly(millions), DIGITS).most());
    }

    @Test
    void itAsksForOnePictureAfterTheOther() throws IOException {
        RangeDetection detection = new RangeDetection(ours(), DIGITS);
        float[] input = new float[28 * 28];
        float[] wrong = new float[10];
        int asked = 0;
        while (!detection.isDone()) {
            assertEquals(asked, detection.asked());
            detection.ask(input);
            detection.hear(wrong);
            asked++;
        }
        assertEquals(4 * 7 * 2, asked, "that it reads no digits shows soon, and none with rows for columns");
        assertEquals(new RangeDetection.Finding(InputRange.UNIT, false), detection.finding());
        assertThrows(IllegalStateException.class, () -> detection.ask(input));
    }

    /** Ten classes, after about so many million multiplications. */
    private static Network costly(int millions) {
        int wide = 100;
        int channels = millions * 1_000_000 / (28 * 28 * wide);
        return new Network(
                "costly",
                Shape.of(28, 28, 1),
                List.of(
                        pointwise(1, wide),
                        pointwise(wide, channels),
                        new GlobalMaxPool("pool"),
                        new Dense("dense", zeros(channels, 10), zeros(10))));
    }

    private static Conv2d pointwise(int from, int to) {
        return new Conv2d("pointwise", zeros(1, 1, from, to), zeros(to), 1, 1, Padding.VALID);
    }

    private static Tensor zeros(int... extents) {
        Shape shape = Shape.of(extents);
        return Tensor.of(shape, new float[shape.size()]);
    }

    @Test
    void theDigitsMayBeAnyOfItsClasses() throws IOException {
        int[] shifted = IntStream.range(0, 10).map(digit -> (digit + 3) % 10).toArray();
        RangeDetection.Finding finding = RangeDetection.of(ours(), shifted);
        assertEquals(new RangeDetection.Finding(InputRange.UNIT, false), finding, "it reads none of them");
    }

    @Test
    void whereItReadsNoDigitsItsFirstLayerTells() {
        int[] none = new int[10];
        Arrays.fill(none, -1);
        assertEquals(
                new RangeDetection.Finding(new InputRange(0, 255), true),
                RangeDetection.of(letters(affine(1 / 255f, 0)), none));
        assertEquals(
                new RangeDetection.Finding(new InputRange(255, 0), true),
                RangeDetection.of(letters(affine(1 / 80f, -220 / 80f)), none));
        assertEquals(
                new RangeDetection.Finding(InputRange.UNIT, true), RangeDetection.of(letters(affine(2, -1)), none));
    }

    /** With the right paper and half of the ink a network reads as well, so that 1 to −1 cannot be told from 1 to 0. */
    private static InputRange findable(InputRange range) {
        return range.equals(new InputRange(1, -1)) ? InputRange.UNIT.inverse() : range;
    }

    private static Network ours() throws IOException {
        return ModelDirectory.read(Path.of("model-weights"));
    }

    private static Network letters(UnaryLayer first) {
        return new Network(
                "letters",
                Shape.of(28, 28, 1),
                List.of(
                        first,
                        new GlobalMaxPool("max"),
                        new Dense("dense", Tensor.of(Shape.of(1, 3), 1, 2, 3), Tensor.of(Shape.of(3), 0, 0, 0))));
    }

    /** Our network after a layer that makes of these values what it takes. */
    private static Network taking(InputRange range, UnaryLayer first) throws IOException {
        List<Layer> layers = new ArrayList<>();
        layers.add(first);
        layers.addAll(ours().layers());
        return new Network("taking " + range, Shape.of(28, 28, 1), layers);
    }

    private static UnaryLayer scaling(InputRange range, boolean seen) {
        float scale = 1 / (range.ink() - range.paper());
        float offset = -range.paper() * scale;
        return seen
                ? affine(scale, offset)
                : new Conv2d(
                        "hidden",
                        Tensor.of(Shape.of(1, 1, 1, 1), scale),
                        Tensor.of(Shape.of(1), offset),
                        1,
                        1,
                        Padding.VALID);
    }

    private static Affine affine(float scale, float offset) {
        return new Affine("scaling", Tensor.of(Shape.of(1), scale), Tensor.of(Shape.of(1), offset));
    }
}
