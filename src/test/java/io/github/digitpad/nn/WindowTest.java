package io.github.digitpad.nn;

import static io.github.digitpad.nn.Layers.assertRefused;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

class WindowTest {

    @Test
    void marginsAreWhatItReachesOverOutsideOfThePicture() {
        Shape picture = Shape.of(5, 6, 1);
        assertEquals(Margin.NONE, new Window(3, 3, 2, 2, Padding.VALID).margin(picture));
        assertEquals(new Margin(1, 1, 1, 1), new Window(3, 3, 1, 1, Padding.SAME).margin(picture));
        assertEquals(new Margin(1, 0, 1, 1), new Window(3, 3, 2, 2, Padding.SAME).margin(picture));
        assertEquals(new Margin(2, 3, 2, 3), new Window(3, 3, 1, 1, Padding.SAME, 2, 3).margin(picture));
        // Strides that leave cells out reach nowhere.
        assertEquals(Margin.NONE, new Window(1, 1, 4, 4, Padding.SAME).margin(picture));
    }

    @Test
    void reachesOverItsGaps() {
        Window window = new Window(3, 2, 1, 1, Padding.VALID, 2, 4);
        assertEquals(5, window.spanY());
        assertEquals(5, window.spanX());
        assertEquals(3, window.outputHeight(7));
        assertEquals(0, window.outputWidth(4));
        assertFalse(window.isPlain());
        assertTrue(Window.plain(3, 2).isPlain());
    }

    @Test
    void partsAPictureIntoPairs() {
        Shape even = Shape.of(4, 6, 1);
        Shape odd = Shape.of(4, 5, 1);
        assertTrue(new Window(2, 2, 2, 2, Padding.SAME).isOfPairs(even));
        assertFalse(new Window(2, 2, 2, 2, Padding.SAME).isOfPairs(odd));
        assertTrue(new Window(2, 2, 2, 2, Padding.VALID).isOfPairs(odd));
        assertFalse(new Window(2, 2, 2, 1, Padding.VALID).isOfPairs(even));
        assertFalse(new Window(2, 2, 1, 2, Padding.VALID).isOfPairs(even));
        assertFalse(new Window(2, 3, 2, 2, Padding.VALID).isOfPairs(even));
        assertFalse(new Window(3, 2, 2, 2, Padding.VALID).isOfPairs(even));
        assertFalse(new Window(2, 2, 2, 2, Padding.VALID, 2, 1).isOfPairs(even));
    }

    @Test
    void belongsToItsKernelAndAPoolHasNoGaps() {
        Tensor kernel = Tensor.of(Shape.of(2, 2, 1, 1), 1, 2, 3, 4);
        Tensor bias = Tensor.of(Shape.of(1), 0);
        assertRefused(
                "window [2, 3] for the kernel [2, 2, 1, 1]: needs the kernel's extents",
                () -> new Conv2d("conv", kernel, bias, Window.plain(2, 3), 1));
        assertRefused(
                "window [3, 2] for the kernel [2, 2, 1, 1]: needs the kernel's extents",
                () -> new DepthwiseConv2d("conv", kernel, bias, Window.plain(3, 2)));
        Window dilated = new Window(2, 2, 1, 1, Padding.VALID, 1, 2);
        assertRefused("dilation [1, 2]: a pool has none, needs [1, 1]", () -> new MaxPool2d("pool", dilated));
        assertRefused("dilation [1, 2]: a pool has none, needs [1, 1]", () -> new AveragePool2d("pool", dilated));
    }
}
