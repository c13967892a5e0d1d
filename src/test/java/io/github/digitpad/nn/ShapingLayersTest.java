package io.github.digitpad.nn;

import static io.github.digitpad.nn.Layers.assertGives;
import static io.github.digitpad.nn.Layers.assertRefused;
import static io.github.digitpad.nn.Layers.counting;
import static io.github.digitpad.nn.Layers.values;
import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

class ShapingLayersTest {

    @Test
    void zeroPaddingDiffersOnEverySide() {
        ZeroPadding2d padding = new ZeroPadding2d("pad", 1, 0, 0, 2);
        assertEquals(Shape.of(3, 3, 2), padding.outputShape(Shape.of(2, 1, 2)));
        assertGives(
                values(0, 0, 0, 0, 0, 0, 1, 2, 0, 0, 0, 0, 3, 4, 0, 0, 0, 0), padding, Shape.of(2, 1, 2), counting(4));
        assertGives(values(0, 0, 5, 0, 0, 0), new ZeroPadding2d("pad", 0, 1, 2, 0), Shape.of(1, 1, 1), 5);
    }

    @Test
    void zeroPaddingRefusesWhatDoesNotFit() {
        assertRefused("padding [[0, -1], [0, 0]]: needs 0 or more", () -> new ZeroPadding2d("pad", 0, -1, 0, 0));
        int most = Integer.MAX_VALUE;
        assertRefused(
                "makes the picture [1, 1, 1] 2^31 cells wide or more",
                () -> new ZeroPadding2d("pad", most, most, 0, 0).outputShape(Shape.of(1, 1, 1)));
        assertRefused(
                "needs [height, width, channels], gets [4]",
                () -> new ZeroPadding2d("pad", 1, 1, 1, 1).outputShape(Shape.of(4)));
    }

    @Test
    void upSamplingMakesABlockOfEachPixel() {
        UpSampling2d layer = new UpSampling2d("up", 2, 3);
        assertEquals(Shape.of(2, 6, 2), layer.outputShape(Shape.of(1, 2, 2)));
        assertGives(
                values(1, 2, 1, 2, 1, 2, 3, 4, 3, 4, 3, 4, 1, 2, 1, 2, 1, 2, 3, 4, 3, 4, 3, 4),
                layer,
                Shape.of(1, 2, 2),
                counting(4));
        assertGives(values(1, 2, 1, 2, 3, 4, 3, 4), new UpSampling2d("up", 2, 1), Shape.of(2, 2, 1), counting(4));
    }

    @Test
    void upSamplingRefusesWhatDoesNotFit() {
        assertRefused("size [0, 1]: needs 1 or more", () -> new UpSampling2d("up", 0, 1));
        assertRefused("size [1, -2]: needs 1 or more", () -> new UpSampling2d("up", 1, -2));
        UpSampling2d most = new UpSampling2d("up", 1, Integer.MAX_VALUE);
        assertRefused("makes the picture [1, 2, 1] 2^31 cells wide or more", () -> most.outputShape(Shape.of(1, 2, 1)));
        assertRefused("needs [height, width, channels], gets [4]", () -> most.outputShape(Shape.of(4)));
    }

    @Test
    void reshapeKeepsTheOrder() {
        Reshape reshape = new Reshape("reshape", Shape.of(3, 2));
        assertEquals(Shape.of(3, 2), reshape.outputShape(Shape.of(6)));
        assertGives(counting(6), reshape, Shape.of(6), counting(6));
        assertRefused("needs 6 values for [3, 2], gets 4 in [2, 2]", () -> reshape.outputShape(Shape.of(2, 2)));
    }
}
