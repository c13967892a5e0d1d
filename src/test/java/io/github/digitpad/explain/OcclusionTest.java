package io.github.digitpad.explain;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.digitpad.nn.Dense;
import io.github.digitpad.nn.Flatten;
import io.github.digitpad.nn.Network;
import io.github.digitpad.nn.Shape;
import io.github.digitpad.nn.Softmax;
import io.github.digitpad.nn.Tensor;
import java.util.List;
import org.junit.jupiter.api.Test;

class OcclusionTest {

    /** Two classes of 3×3 pixels: the first one has the pixels for it, each as much as its number says. */
    private static final Network NETWORK = new Network(
            "linear",
            Shape.of(3, 3, 1),
            List.of(
                    new Flatten("flatten"),
                    new Dense(
                            "dense",
                            Tensor.of(Shape.of(9, 2), 1, 0, 2, 0, 3, 0, 4, 0, 5, 0, 6, 0, 7, 0, 8, 0, 9, 0),
                            Tensor.of(Shape.of(2), 0.5f, 0)),
                    new Softmax("softmax")));

    private static Occlusion whole(int side, float[] picture, Question question) {
        Occlusion occlusion = new Occlusion(new Activations(NETWORK), side);
        occlusion.begin(picture, question);
        assertEquals(0, occlusion.done());
        while (occlusion.step()) {
            assertFalse(occlusion.done() > 1);
        }
        assertEquals(1, occlusion.done());
        return occlusion;
    }

    @Test
    void eachPlacesFallIsWhatTheSquareOverItTookAway() {
        float[] picture = {1, 0, 0, 0, 1, 0, 0, 0, 0.5f};
        double[] one = {1, 0, 0, 0, 5, 0, 0, 0, 4.5};
        assertArrayEquals(one, whole(1, picture, Question.whyNot(0, 1)).falls(), 1e-6);
        double[] three = {6, 6, 5, 6, 10.5, 9.5, 5, 9.5, 9.5};
        assertArrayEquals(three, whole(3, picture, Question.whyNot(0, 1)).falls(), 1e-6);
        for (int i = 0; i < 9; i++) {
            three[i] = -three[i];
        }
        assertArrayEquals(three, whole(3, picture, Question.whyNot(1, 0)).falls(), 1e-6);
    }

    @Test
    void aLargeSquareIsLaidAFifthOfItsSideApart() {
        // One class has all of the 12×12 pixels for it, the other none.
        float[] kernel = new float[288];
        for (int i = 0; i < kernel.length; i += 2) {
            kernel[i] = 1;
        }
        Network sum = new Network(
                "sum",
                Shape.of(12, 12, 1),
                List.of(
                        new Flatten("flatten"),
                        new Dense("dense", Tensor.of(Shape.of(144, 2), kernel), Tensor.of(Shape.of(2), 0, 0))));
        Occlusion occlusion = new Occlusion(new Activations(sum), 11);
        float[] picture = new float[144];
        picture[0] = 1;
        occlusion.begin(picture, Question.whyNot(0, 1));
        int steps = 1;
        while (occlusion.step()) {
            steps++;
        }
        // Places 2 px apart, each for itself and the pixel before it. The square reaches 5 px: from 0, 2 and 4 on
        // over the first pixel.
        for (int place = 0; place < 144; place++) {
            boolean isNear = place / 12 < 5 && place % 12 < 5;
            assertEquals(isNear ? 1 : 0, occlusion.falls()[place], 1e-6, "place " + place);
        }
        assertTrue(steps <= 10, steps + " steps, 9 of which cover the ink");
    }

    @Test
    void ofAClassAloneItIsTheFallOfItsLogProbability() {
        float[] picture = {0, 0, 0, 0, 0.2f, 0, 0, 0, 0};
        double before = -Math.log(1 + Math.exp(-1.5));
        double after = -Math.log(1 + Math.exp(-0.5));
        assertEquals(before - after, whole(1, picture, Question.why(0)).falls()[4], 1e-6);
    }

    @Test
    void withoutInkNothingFalls() {
        assertArrayEquals(new double[9], whole(3, new float[9], Question.why(1)).falls());
    }

    @Test
    void isDoneBeforeItBegins() {
        Occlusion occlusion = new Occlusion(new Activations(NETWORK), 3);
        assertFalse(occlusion.step());
        assertEquals(1, occlusion.done());
    }
}
