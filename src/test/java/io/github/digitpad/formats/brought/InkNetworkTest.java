package io.github.digitpad.formats.brought;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.github.digitpad.nn.Dense;
import io.github.digitpad.nn.Flatten;
import io.github.digitpad.nn.Layer;
import io.github.digitpad.nn.Network;
import io.github.digitpad.nn.Reshape;
import io.github.digitpad.nn.Shape;
import io.github.digitpad.nn.Sigmoid;
import io.github.digitpad.nn.Softmax;
import io.github.digitpad.nn.Tensor;
import io.github.digitpad.nn.portable.PortableEngine;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Networks of four pixels, whose answers tell what each of their inputs was. */
class InkNetworkTest {

    private static final float[] INK = {0, 0.25f, 0.5f, 1};

    @Test
    void aNetworkThatTakesInkAndEndsInASoftmaxIsLeftAsItIs() {
        Network network = network(Shape.of(2, 2, 1), new Softmax("softmax"));
        assertEquals(network.nodes(), InkNetwork.of(network, InputRange.UNIT).nodes());
    }

    @Test
    void everyShapeOfPictureGetsTheSameInk() {
        float[] expected = softmax(-1, -0.5f, 0, 1);
        for (Shape shape : List.of(
                Shape.of(2, 2, 1), Shape.of(1, 2, 2), Shape.of(2, 2), Shape.of(4), Shape.of(1, 4), Shape.of(4, 1))) {
            Network ink = InkNetwork.of(network(shape), new InputRange(-1, 1));
            assertEquals(Shape.of(2, 2, 1), ink.inputShape());
            assertArrayEquals(expected, run(ink), 1e-6f, shape.toString());
        }
    }

    @Test
    void everyColourGetsTheSame() {
        Network ink = InkNetwork.of(network(Shape.of(2, 2, 3)), new InputRange(1, 0));
        assertEquals(Shape.of(2, 2, 1), ink.inputShape());
        assertArrayEquals(softmax(1, 1, 1, 0.75f, 0.75f, 0.75f, 0.5f, 0.5f, 0.5f, 0, 0, 0), run(ink), 1e-6f);
    }

    @Test
    void coloursMayComeFirst() {
        Network ink = InkNetwork.of(network(Shape.of(3, 2, 2)), new InputRange(1, 0));
        assertEquals(Shape.of(2, 2, 1), ink.inputShape());
        assertArrayEquals(softmax(1, 0.75f, 0.5f, 0, 1, 0.75f, 0.5f, 0, 1, 0.75f, 0.5f, 0), run(ink), 1e-6f);
    }

    @Test
    void sigmoidsBecomeProbabilitiesThatAddUpTo1() {
        Network ink = InkNetwork.of(network(Shape.of(4), new Sigmoid("sigmoid")), InputRange.UNIT);
        assertArrayEquals(softmax(INK), run(ink), 1e-6f);
    }

    @Test
    void aSoftmaxBeforeAReshapeIsTheEnd() {
        Network ink = InkNetwork.of(
                network(Shape.of(4), new Softmax("softmax"), new Reshape("last", Shape.of(4))), InputRange.UNIT);
        assertArrayEquals(softmax(INK), run(ink), 1e-6f);
    }

    @Test
    void whatIsNoPictureOrNoClassesIsRefused() {
        for (Shape shape : List.of(Shape.of(3), Shape.of(2, 2, 2))) {
            IllegalArgumentException e =
                    assertThrows(IllegalArgumentException.class, () -> InkNetwork.of(network(shape), InputRange.UNIT));
            assertEquals(
                    "network \"four\" takes " + shape + " and gives [" + shape.size() + "]: needs a picture in, as"
                            + " [28, 28, 1], [28, 28], [784], [28, 28, 3] or, channels first, [1, 28, 28] or [3, 28, 28],"
                            + " and two or more classes out",
                    e.getMessage());
        }
        Network rows = new Network("rows", Shape.of(2, 2, 1), List.of(new Reshape("rows", Shape.of(2, 2))));
        assertThrows(IllegalArgumentException.class, () -> InkNetwork.of(rows, InputRange.UNIT));
    }

    /** Gives its input, and what comes after. */
    private static Network network(Shape input, Layer... after) {
        int size = input.size();
        float[] one = new float[size * size];
        for (int i = 0; i < size; i++) {
            one[i * size + i] = 1;
        }
        List<Layer> layers = new ArrayList<>(List.of(
                new Flatten("flatten"),
                new Dense("dense", Tensor.of(Shape.of(size, size), one), Tensor.of(Shape.of(size), new float[size]))));
        layers.addAll(List.of(after));
        return new Network("four", input, layers);
    }

    private static float[] run(Network network) {
        float[] output = new float[network.outputShape().size()];
        new PortableEngine(network).run(INK, output);
        return output;
    }

    private static float[] softmax(float... values) {
        float[] output = new float[values.length];
        new Softmax("softmax").forward(values, Shape.of(values.length), output);
        return output;
    }
}
