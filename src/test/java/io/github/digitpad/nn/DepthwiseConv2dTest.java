package io.github.digitpad.nn;

import static io.github.digitpad.nn.Layers.assertGives;
import static io.github.digitpad.nn.Layers.assertRefused;
import static io.github.digitpad.nn.Layers.counting;
import static io.github.digitpad.nn.Layers.values;
import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

class DepthwiseConv2dTest {

    private static final Tensor NO_BIAS = Tensor.of(Shape.of(1), 0);

    @Test
    void doesNotFlipTheKernelAndKeepsChannelsApart() {
        Tensor kernel = Tensor.of(Shape.of(1, 2, 2, 1), 1, 2, 10, 20);
        DepthwiseConv2d conv =
                new DepthwiseConv2d("conv", kernel, Tensor.of(Shape.of(2), 0.5f, 0), 1, 1, Padding.VALID);
        // Channels 1, 3, 5 and 2, 4, 6.
        assertGives(values(31.5f, 84, 53.5f, 128), conv, Shape.of(1, 3, 2), counting(6));
    }

    @Test
    void eachChannelBecomesAsManyNeighboursAsTheMultiplierSays() {
        Tensor kernel = Tensor.of(Shape.of(1, 1, 2, 2), 1, 10, 100, 1000);
        DepthwiseConv2d conv =
                new DepthwiseConv2d("conv", kernel, Tensor.of(Shape.of(4), 0, 0, 0, 7), 1, 1, Padding.VALID);
        assertGives(values(2, 20, 300, 3007), conv, Shape.of(1, 1, 2), 2, 3);
        assertEquals(8, conv.parameters());
        assertEquals(4, conv.multiplyAdds(Shape.of(1, 1, 2)));
    }

    @Test
    void samePaddingWithStrideTwoReachesOutOnBothSidesOfAnOddPicture() {
        Tensor ones = Tensor.of(Shape.of(3, 3, 1, 1), 1, 1, 1, 1, 1, 1, 1, 1, 1);
        DepthwiseConv2d conv = new DepthwiseConv2d("conv", ones, NO_BIAS, 2, 2, Padding.SAME);
        assertGives(values(12, 16, 24, 28), conv, Shape.of(3, 3, 1), counting(9));
    }

    @Test
    void dilationSpreadsTheKernel() {
        Tensor kernel = Tensor.of(Shape.of(2, 2, 1, 1), 1, 10, 100, 1000);
        DepthwiseConv2d conv = new DepthwiseConv2d("conv", kernel, NO_BIAS, 1, 1, Padding.VALID, 2, 1);
        assertGives(values(8721, 9832), conv, Shape.of(3, 3, 1), counting(9));
        DepthwiseConv2d same = new DepthwiseConv2d("conv", kernel, NO_BIAS, 1, 1, Padding.SAME, 1, 2);
        assertEquals(Shape.of(3, 3, 1), same.outputShape(Shape.of(3, 3, 1)));
    }

    @Test
    void refusesWhatDoesNotFit() {
        Tensor kernel = Tensor.of(Shape.of(2, 2, 1, 1), 1, 10, 100, 1000);
        assertRefused(
                "kernel [1]: needs [kernelHeight, kernelWidth, inChannels, multiplier]",
                () -> new DepthwiseConv2d("conv", NO_BIAS, NO_BIAS, 1, 1, Padding.VALID));
        assertRefused(
                "bias [2]: needs [1] for its kernel",
                () -> new DepthwiseConv2d("conv", kernel, Tensor.of(Shape.of(2), 0, 0), 1, 1, Padding.VALID));
        DepthwiseConv2d conv = new DepthwiseConv2d("conv", kernel, NO_BIAS, 1, 1, Padding.VALID, 3, 1);
        assertRefused(
                "needs [height, width, 1] for its kernel [2, 2, 1, 1], gets [3, 3, 2]",
                () -> conv.outputShape(Shape.of(3, 3, 2)));
        assertRefused(
                "its window of [4, 2] does not fit into the picture [3, 3, 1]",
                () -> conv.outputShape(Shape.of(3, 3, 1)));
    }
}
