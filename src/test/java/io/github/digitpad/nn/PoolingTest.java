package io.github.digitpad.nn;

import static io.github.digitpad.nn.Layers.assertGives;
import static io.github.digitpad.nn.Layers.assertRefused;
import static io.github.digitpad.nn.Layers.counting;
import static io.github.digitpad.nn.Layers.values;

import org.junit.jupiter.api.Test;

class PoolingTest {

    @Test
    void maxTakesTheGreatestOfEachChannel() {
        MaxPool2d pool = new MaxPool2d("pool", 2, 2, 2, 2, Padding.VALID);
        assertGives(values(7, -2), pool, Shape.of(2, 2, 2), 1, -2, 7, -3, 0, -4, 2, -5);
    }

    @Test
    void maxNeverTakesPaddingEvenWhereAllValuesAreNegative() {
        MaxPool2d pool = new MaxPool2d("pool", 2, 2, 2, 2, Padding.SAME);
        assertGives(values(-1, -3, -7, -9), pool, Shape.of(3, 3, 1), -1, -2, -3, -4, -5, -6, -7, -8, -9);
    }

    @Test
    void maxWindowsMayOverlapAndStridesDifferByAxis() {
        MaxPool2d pool = new MaxPool2d("pool", 2, 3, 1, 2, Padding.VALID);
        assertGives(values(8, 10, 13, 15), pool, Shape.of(3, 5, 1), counting(15));
    }

    @Test
    void validPoolsDropTheOddRowAndColumn() {
        assertGives(values(5), new MaxPool2d("pool", 2, 2, 2, 2, Padding.VALID), Shape.of(3, 3, 1), counting(9));
        assertGives(values(3), new AveragePool2d("pool", 2, 2, 2, 2, Padding.VALID), Shape.of(3, 3, 1), counting(9));
    }

    @Test
    void averageLeavesPaddingOut() {
        AveragePool2d pool = new AveragePool2d("pool", 2, 2, 2, 2, Padding.SAME);
        assertGives(values(3, 4.5f, 7.5f, 9), pool, Shape.of(3, 3, 1), counting(9));
    }

    @Test
    void averageOfOverlappingWindowsLeavesPaddingOutOnBothSides() {
        AveragePool2d pool = new AveragePool2d("pool", 1, 3, 1, 1, Padding.SAME);
        assertGives(values(1.5f, 2, 3, 3.5f), pool, Shape.of(1, 4, 1), counting(4));
    }

    @Test
    void averageKeepsChannelsApart() {
        AveragePool2d pool = new AveragePool2d("pool", 1, 2, 1, 2, Padding.VALID);
        assertGives(values(2, 20), pool, Shape.of(1, 2, 2), 1, 10, 3, 30);
    }

    @Test
    void globalAverageGivesTheMeanOfEachChannel() {
        assertGives(values(3, 30), new GlobalAveragePool("pool"), Shape.of(1, 3, 2), 1, 10, 2, 20, 6, 60);
    }

    @Test
    void globalMaxGivesTheGreatestOfEachChannel() {
        GlobalMaxPool pool = new GlobalMaxPool("pool");
        assertGives(values(-1, 60), pool, Shape.of(1, 3, 2), -3, 10, -1, 20, -2, 60);
        assertRefused("needs [height, width, channels], gets [4]", () -> pool.outputShape(Shape.of(4)));
    }

    @Test
    void poolsThatReachBeyondThePictureOnAllSidesSeeTheWholePicture() {
        int all = Integer.MAX_VALUE;
        assertGives(values(9), new MaxPool2d("pool", all, all, all, all, Padding.SAME), Shape.of(3, 3, 1), counting(9));
        assertGives(
                values(5), new AveragePool2d("pool", all, all, all, all, Padding.SAME), Shape.of(3, 3, 1), counting(9));
    }

    @Test
    void refusesWhatDoesNotFit() {
        assertRefused("window [2, 0]: needs 1 or more", () -> new MaxPool2d("pool", 2, 0, 1, 1, Padding.VALID));
        assertRefused("strides [1, -1]: need 1 or more", () -> new AveragePool2d("pool", 2, 2, 1, -1, Padding.VALID));
        String picture = "needs [height, width, channels], gets [9]";
        Shape vector = Shape.of(9);
        assertRefused(picture, () -> new MaxPool2d("pool", 2, 2, 2, 2, Padding.VALID).outputShape(vector));
        assertRefused(picture, () -> new AveragePool2d("pool", 2, 2, 2, 2, Padding.VALID).outputShape(vector));
        assertRefused(picture, () -> new GlobalAveragePool("pool").outputShape(vector));
        assertRefused(
                "its window of [2, 2] does not fit into the picture [5, 1, 3]",
                () -> new MaxPool2d("pool", 2, 2, 2, 2, Padding.VALID).outputShape(Shape.of(5, 1, 3)));
    }
}
