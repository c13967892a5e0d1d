package io.github.digitpad.formats;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;

import io.github.digitpad.nn.Affine;
import io.github.digitpad.nn.Conv2d;
import io.github.digitpad.nn.Flatten;
import io.github.digitpad.nn.Layer;
import io.github.digitpad.nn.Network;
import io.github.digitpad.nn.Padding;
import io.github.digitpad.nn.RandomNetworks;
import io.github.digitpad.nn.Rearrange;
import io.github.digitpad.nn.Reshape;
import io.github.digitpad.nn.Shape;
import io.github.digitpad.nn.Tensor;
import io.github.digitpad.nn.portable.PortableEngine;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class ChannelsLastTest {

    private static final Shape COLOURS = Shape.of(3, 5, 4);
    private static final Shape GREY = Shape.of(1, 5, 4);

    private final Random random = new Random(2);

    @Test
    void whatOnlyTurnsItGoes() {
        Tensor kernel = RandomNetworks.tensor(random, 2, 2, 3, 2);
        Conv2d conv = new Conv2d("c", kernel, RandomNetworks.tensor(random, 2), 1, 1, Padding.SAME);
        Network colours = assertSameAnswers(COLOURS, Rearrange.transpose("t", COLOURS, 1, 2, 0), conv);
        assertEquals(List.of(conv), colours.layers());
        Flatten flatten = new Flatten("f");
        Network grey = assertSameAnswers(GREY, new Reshape("r", Shape.of(5, 4, 1)), flatten);
        assertEquals(List.of(flatten), grey.layers());
        assertEquals(List.of(flatten), assertSameAnswers(GREY, flatten).layers());
    }

    @Test
    void othersGetWhatTheyHad() {
        assertSameAnswers(COLOURS, new Flatten("f"));
        assertSameAnswers(COLOURS, new Reshape("r", Shape.of(6, 10)));
        assertSameAnswers(COLOURS, Rearrange.transpose("t", COLOURS, 2, 0, 1));
        Affine affine = new Affine("a", RandomNetworks.tensor(random, 4), RandomNetworks.tensor(random, 4));
        assertSameAnswers(COLOURS, affine);
        assertEquals(2, assertSameAnswers(GREY, affine).layers().size());
        assertSameAnswers(COLOURS, Rearrange.transpose("t", COLOURS, 1, 2, 0));
    }

    @Test
    void otherInputsStay() {
        for (Shape shape : List.of(Shape.of(28, 28, 1), Shape.of(28, 28), Shape.of(1, 1, 3), Shape.of(2, 3, 4))) {
            Network network = new Network("n", shape, List.of(new Flatten("f")));
            assertSame(network, ChannelsLast.of(network));
        }
    }

    private Network assertSameAnswers(Shape shape, Layer... layers) {
        Network network = new Network("n", shape, List.of(layers));
        Network last = ChannelsLast.of(network);
        assertEquals(Shape.of(shape.extent(1), shape.extent(2), shape.extent(0)), last.inputShape());
        float[] input = RandomNetworks.values(random, shape.size());
        float[] turned = new float[input.length];
        Rearrange.transpose("t", shape, 1, 2, 0).forward(input, shape, turned);
        assertArrayEquals(run(network, input), run(last, turned), 1e-6f);
        return last;
    }

    private static float[] run(Network network, float[] input) {
        float[] output = new float[network.outputShape().size()];
        new PortableEngine(network).run(input, output);
        return output;
    }
}
