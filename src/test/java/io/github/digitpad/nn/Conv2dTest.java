package io.github.digitpad.nn;

import static io.github.digitpad.nn.Layers.assertGives;
import static io.github.digitpad.nn.Layers.assertRefused;
import static io.github.digitpad.nn.Layers.counting;
import static io.github.digitpad.nn.Layers.values;
import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

class Conv2dTest {

    private static final Tensor DIGITS = Tensor.of(Shape.of(2, 2, 1, 1), 1, 10, 100, 1000);
    private static final Tensor NO_BIAS = Tensor.of(Shape.of(1), 0);

    @Test
    void doesNotFlipTheKernel() {
        Conv2d conv = new Conv2d("conv", DIGITS, NO_BIAS, 1, 1, Padding.VALID);
        assertGives(values(5421, 6532, 8754, 9865), conv, Shape.of(3, 3, 1), counting(9));
    }

    @Test
    void samePaddingPutsTheOddCellAtTheBottomAndRight() {
        Conv2d conv = new Conv2d("conv", DIGITS, NO_BIAS, 1, 1, Padding.SAME);
        assertGives(values(4321, 402, 43, 4), conv, Shape.of(2, 2, 1), counting(4));
    }

    @Test
    void samePaddingWithStrideTwoBeginsAtTheFirstCellOfAnEvenPicture() {
        Tensor ones = Tensor.of(Shape.of(3, 3, 1, 1), 1, 1, 1, 1, 1, 1, 1, 1, 1);
        Conv2d conv = new Conv2d("conv", ones, NO_BIAS, 2, 2, Padding.SAME);
        assertGives(values(54, 45, 72, 54), conv, Shape.of(4, 4, 1), counting(16));
    }

    @Test
    void samePaddingWithStrideTwoReachesOutOnBothSidesOfAnOddPicture() {
        Tensor ones = Tensor.of(Shape.of(3, 3, 1, 1), 1, 1, 1, 1, 1, 1, 1, 1, 1);
        Conv2d conv = new Conv2d("conv", ones, NO_BIAS, 2, 2, Padding.SAME);
        assertGives(
                values(1 + 2 + 4 + 5, 2 + 3 + 5 + 6, 4 + 5 + 7 + 8, 5 + 6 + 8 + 9),
                conv,
                Shape.of(3, 3, 1),
                counting(9));
    }

    @Test
    void samePaddingTakesAKernelThatIsLargerThanThePicture() {
        Tensor kernel = Tensor.of(Shape.of(1, 5, 1, 1), 1, 10, 100, 1000, 10000);
        Conv2d conv = new Conv2d("conv", kernel, NO_BIAS, 1, 1, Padding.SAME);
        assertGives(values(2100, 210), conv, Shape.of(1, 2, 1), 1, 2);
    }

    @Test
    void kernelsAreHeightWidthInOutAndPicturesHeightWidthChannel() {
        Tensor kernel = Tensor.of(Shape.of(1, 2, 2, 3), 1, 1000, 0, 10, 100, 0, 100, 10, 0, 1000, 1, 1);
        Conv2d conv = new Conv2d("conv", kernel, Tensor.of(Shape.of(3), 0.5f, 0, -4), 1, 1, Padding.VALID);
        assertGives(values(4321.5f, 1234, 0), conv, Shape.of(1, 2, 2), 1, 2, 3, 4);
    }

    @Test
    void stridesMayDifferByAxis() {
        Conv2d conv = new Conv2d("conv", Tensor.of(Shape.of(1, 1, 1, 1), 1), NO_BIAS, 3, 2, Padding.VALID);
        assertGives(values(1, 3, 5, 16, 18, 20), conv, Shape.of(4, 5, 1), counting(20));
    }

    @Test
    void dilationSpreadsTheKernelAndDiffersByAxis() {
        Conv2d conv = new Conv2d("conv", DIGITS, NO_BIAS, 1, 1, Padding.VALID, 1, 2, 1);
        // Rows 0 and 1, columns 0 and 2 of 1..9 in rows of three; then rows 1 and 2.
        assertGives(values(6431, 9764), conv, Shape.of(3, 3, 1), counting(9));
        Conv2d tall = new Conv2d("conv", DIGITS, NO_BIAS, 1, 1, Padding.VALID, 2, 1, 1);
        assertGives(values(8721, 9832), tall, Shape.of(3, 3, 1), counting(9));
    }

    @Test
    void samePaddingCountsTheSpreadKernel() {
        Tensor kernel = Tensor.of(Shape.of(1, 3, 1, 1), 1, 10, 100);
        Conv2d conv = new Conv2d("conv", kernel, NO_BIAS, 1, 1, Padding.SAME, 1, 2, 1);
        assertGives(values(310, 420, 531, 42, 53), conv, Shape.of(1, 5, 1), counting(5));
    }

    @Test
    void groupsSeeOnlyTheirOwnChannels() {
        // Two groups of two input and one output channel: kernel [1, 1, 2, 2].
        Tensor kernel = Tensor.of(Shape.of(1, 1, 2, 2), 1, 100, 10, 1000);
        Conv2d conv = new Conv2d("conv", kernel, Tensor.of(Shape.of(2), 0.5f, 0), 1, 1, Padding.VALID, 1, 1, 2);
        assertGives(values(21.5f, 4300), conv, Shape.of(1, 1, 4), 1, 2, 3, 4);
        assertEquals(4, conv.multiplyAdds(Shape.of(1, 1, 4)));
    }

    @Test
    void refusesDilationAndGroupsThatDoNotFit() {
        String dilation = "]: needs 1 or more, and a window of fewer than 2^31 cells";
        assertRefused(
                "dilation [0, 1" + dilation, () -> new Conv2d("conv", DIGITS, NO_BIAS, 1, 1, Padding.SAME, 0, 1, 1));
        assertRefused(
                "dilation [1, 2147483647" + dilation,
                () -> new Conv2d("conv", DIGITS, NO_BIAS, 1, 1, Padding.SAME, 1, Integer.MAX_VALUE, 1));
        assertRefused(
                "groups 2: needs a number that divides the 1 output channels",
                () -> new Conv2d("conv", DIGITS, NO_BIAS, 1, 1, Padding.SAME, 1, 1, 2));
        Tensor kernel = Tensor.of(Shape.of(1, 1, 2, 2), 1, 2, 3, 4);
        Tensor bias = Tensor.of(Shape.of(2), 0, 0);
        Conv2d conv = new Conv2d("conv", kernel, bias, 1, 1, Padding.VALID, 1, 1, 2);
        assertRefused(
                "needs [height, width, 4] for its kernel [1, 1, 2, 2] in 2 groups, gets [3, 3, 2]",
                () -> conv.outputShape(Shape.of(3, 3, 2)));
    }

    @Test
    void countsItsParametersAndMultiplyAdds() {
        Tensor kernel = Tensor.of(Shape.of(3, 2, 4, 5), new float[120]);
        Conv2d conv = new Conv2d("conv", kernel, Tensor.of(Shape.of(5), new float[5]), 1, 1, Padding.VALID);
        assertEquals(125, conv.parameters());
        assertEquals(5 * 7 * 120, conv.multiplyAdds(Shape.of(7, 8, 4)));
    }

    @Test
    void aStrideOfAnyLengthLeavesOnePlace() {
        Conv2d conv = new Conv2d("conv", DIGITS, NO_BIAS, Integer.MAX_VALUE, Integer.MAX_VALUE, Padding.SAME);
        assertEquals(Shape.of(1, 1, 1), conv.outputShape(Shape.of(5, 5, 1)));
    }

    @Test
    void refusesWhatDoesNotFit() {
        Tensor flat = Tensor.of(Shape.of(4), 1, 2, 3, 4);
        assertRefused(
                "kernel [4]: needs [kernelHeight, kernelWidth, inChannels, outChannels]",
                () -> new Conv2d("conv", flat, NO_BIAS, 1, 1, Padding.VALID));
        assertRefused(
                "bias [4]: needs [1] for its kernel", () -> new Conv2d("conv", DIGITS, flat, 1, 1, Padding.VALID));
        assertRefused("strides [0, 1]: need 1 or more", () -> new Conv2d("conv", DIGITS, NO_BIAS, 0, 1, Padding.VALID));
        Conv2d conv = new Conv2d("conv", DIGITS, NO_BIAS, 1, 1, Padding.VALID);
        assertRefused(
                "needs [height, width, 1] for its kernel [2, 2, 1, 1], gets [3, 3, 2]",
                () -> conv.outputShape(Shape.of(3, 3, 2)));
        assertRefused(
                "needs [height, width, 1] for its kernel [2, 2, 1, 1], gets [9]", () -> conv.outputShape(Shape.of(9)));
        assertRefused(
                "its window of [2, 2] does not fit into the picture [1, 3, 1]",
                () -> conv.outputShape(Shape.of(1, 3, 1)));
    }
}
