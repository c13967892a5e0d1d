package io.github.digitpad.nn;

import static io.github.digitpad.nn.Layers.assertGives;
import static io.github.digitpad.nn.Layers.assertRefused;
import static io.github.digitpad.nn.Layers.counting;
import static io.github.digitpad.nn.Layers.values;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

class ActivationsTest {

    private static final float NONE = Float.POSITIVE_INFINITY;

    @Test
    void reluMayLeakBelowZero() {
        assertGives(values(-0.5f, 0, 3), new Relu("relu", 0.25f, NONE, 0), Shape.of(3), -2, 0, 3);
    }

    @Test
    void reluMayEndAtAGreatestValue() {
        assertGives(values(0, 5, 6, 6), new Relu("relu", 0, 6, 0), Shape.of(4), -1, 5, 6, 7);
    }

    @Test
    void aThresholdCutsAndTheSlopeBeginsThere() {
        assertGives(values(0, 0, 2, 3), new Relu("relu", 0, NONE, 2), Shape.of(4), -1, 1.5f, 2, 3);
        assertGives(values(-1.5f, -0.25f, 2), new Relu("relu", 0.5f, NONE, 2), Shape.of(3), -1, 1.5f, 2);
    }

    @Test
    void onlyTheReluWithoutSettingsIsPlain() {
        assertTrue(new Relu("relu").isPlain());
        assertFalse(new Relu("relu", 0.1f, NONE, 0).isPlain());
        assertFalse(new Relu("relu", 0, 6, 0).isPlain());
        assertFalse(new Relu("relu", 0, NONE, 1).isPlain());
        assertRefused(
                "needs a finite negativeSlope and threshold, and a maxValue of 0 or more or infinity",
                () -> new Relu("relu", Float.NaN, 6, 0));
        assertRefused(
                "needs a finite negativeSlope and threshold, and a maxValue of 0 or more or infinity",
                () -> new Relu("relu", 0, -1, 0));
    }

    @Test
    void preluHasASlopeForEachPlaceAlongTheAxesThatAreNotShared() {
        Shape picture = Shape.of(2, 2, 2);
        float[] input = values(-1, -1, -1, 5, -1, -1, -1, -1);
        PRelu ofChannel = new PRelu("prelu", Tensor.of(Shape.of(1, 1, 2), 2, 3));
        assertGives(values(-2, -3, -2, 5, -2, -3, -2, -3), ofChannel, picture, input);
        PRelu ofRow = new PRelu("prelu", Tensor.of(Shape.of(2, 1, 1), 2, 3));
        assertGives(values(-2, -2, -2, 5, -3, -3, -3, -3), ofRow, picture, input);
        PRelu ofColumnAndChannel = new PRelu("prelu", Tensor.of(Shape.of(1, 2, 2), 1, 2, 3, 4));
        assertGives(values(-1, -2, -3, 5, -1, -2, -3, -4), ofColumnAndChannel, picture, input);
        assertGives(values(-2, 1), new PRelu("prelu", Tensor.of(Shape.of(2), 2, 3)), Shape.of(2), -1, 1);
        assertEquals(4, ofColumnAndChannel.parameters());
        assertRefused(
                "needs a shape that its alpha [1, 1, 2] spreads over, gets [2, 2, 3]",
                () -> ofChannel.outputShape(Shape.of(2, 2, 3)));
        assertRefused(
                "needs a shape that its alpha [1, 1, 2] spreads over, gets [2]",
                () -> ofChannel.outputShape(Shape.of(2)));
    }

    @Test
    void eluIsAnExponentialBelowZero() {
        float below = (float) (2 * (1 / Math.E - 1));
        assertGives(values(below, 0, 4, -2), new Elu("elu", 2), Shape.of(4), -1, 0, 4, -1e30f);
        assertRefused("needs a finite alpha", () -> new Elu("elu", Float.NaN));
    }

    @Test
    void sigmoidAndTanhHoldAtAnySize() {
        float quarter = (float) Math.log(1 / 3.0);
        assertGives(values(0.5f, 0.25f, 0, 1), new Sigmoid("sigmoid"), Shape.of(4), 0, quarter, -1e30f, 1e30f);
        assertGives(
                values(0, (float) Math.tanh(0.7), (float) Math.tanh(-2), -1, 1),
                new Tanh("tanh"),
                Shape.of(5),
                0,
                0.7f,
                -2,
                -1e30f,
                1e30f);
    }

    @Test
    void affineScalesAndShiftsEachChannel() {
        Affine affine = new Affine("affine", Tensor.of(Shape.of(2), 2, 10), Tensor.of(Shape.of(2), 0.5f, -1));
        assertGives(values(2.5f, 19, 6.5f, 39), affine, Shape.of(2, 1, 2), counting(4));
        assertGives(values(2.5f, 19), affine, Shape.of(2), 1, 2);
        assertEquals(4, affine.parameters());
        assertEquals(8, affine.multiplyAdds(Shape.of(2, 2, 2)));
        assertRefused("needs 2 values along the last axis, gets [2, 3]", () -> affine.outputShape(Shape.of(2, 3)));
        Tensor one = Tensor.of(Shape.of(1), 1);
        assertRefused("scale [2], offset [1]: need [channels] both", () -> new Affine("affine", affine.scale(), one));
    }
}
