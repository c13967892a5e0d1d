package io.github.digitpad.nn;

import static io.github.digitpad.nn.Layers.assertGives;
import static io.github.digitpad.nn.Layers.assertRefused;
import static io.github.digitpad.nn.Layers.counting;
import static io.github.digitpad.nn.Layers.run;
import static io.github.digitpad.nn.Layers.values;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Random;
import org.junit.jupiter.api.Test;

class VectorLayersTest {

    @Test
    void denseKernelsAreInByUnits() {
        Tensor kernel = Tensor.of(Shape.of(2, 3), 1, 10, 100, 2, 20, 200);
        Dense dense = new Dense("dense", kernel, Tensor.of(Shape.of(3), 0.5f, 0, -1));
        assertGives(values(11.5f, 110, 1099), dense, Shape.of(2), 3, 4);
        assertEquals(9, dense.parameters());
        assertEquals(6, dense.multiplyAdds(Shape.of(2)));
    }

    @Test
    void denseTakesAnInputOfMoreAxesRowByRow() {
        Tensor kernel = Tensor.of(Shape.of(2, 1), 1, 10);
        Dense dense = new Dense("dense", kernel, Tensor.of(Shape.of(1), 0.5f));
        assertEquals(Shape.of(3, 1), dense.outputShape(Shape.of(3, 2)));
        assertGives(values(21.5f, 43.5f, 65.5f), dense, Shape.of(3, 2), counting(6));
        assertEquals(6, dense.multiplyAdds(Shape.of(3, 2)));
    }

    @Test
    void denseRefusesWhatDoesNotFit() {
        Tensor kernel = Tensor.of(Shape.of(2, 3), new float[6]);
        Tensor three = Tensor.of(Shape.of(3), new float[3]);
        assertRefused("kernel [3]: needs [in, units]", () -> new Dense("dense", three, three));
        assertRefused("bias [2, 3]: needs [3] for its kernel", () -> new Dense("dense", kernel, kernel));
        Dense dense = new Dense("dense", kernel, three);
        String needs = "needs 2 values along the last axis for its kernel [2, 3], gets ";
        assertRefused(needs + "[3]", () -> dense.outputShape(Shape.of(3)));
        assertRefused(needs + "[2, 1]", () -> dense.outputShape(Shape.of(2, 1)));
    }

    @Test
    void flattenKeepsTheOrder() {
        Flatten flatten = new Flatten("flatten");
        assertEquals(Shape.of(12), flatten.outputShape(Shape.of(2, 3, 2)));
        assertGives(counting(12), flatten, Shape.of(2, 3, 2), counting(12));
    }

    @Test
    void reluIsZeroBelowZero() {
        assertGives(values(0, 0, 3.5f), new Relu("relu"), Shape.of(3), -2, 0, 3.5f);
    }

    @Test
    void softmaxTurnsLogitsIntoProbabilities() {
        float ln3 = (float) Math.log(3);
        assertGives(values(0.25f, 0.75f), new Softmax("softmax"), Shape.of(2), 5, 5 + ln3);
    }

    @Test
    void softmaxOfHugeLogitsDoesNotOverflow() {
        Softmax softmax = new Softmax("softmax");
        assertGives(values(0.5f, 0.5f, 0), softmax, Shape.of(3), 3e38f, 3e38f, -3e38f);
        assertGives(values(0.5f, 0.5f), softmax, Shape.of(2), -3e38f, -3e38f);
    }

    @Test
    void softmaxWorksAlongTheLastAxis() {
        assertGives(values(0.5f, 0.5f, 1, 0), new Softmax("softmax"), Shape.of(2, 2), 7, 7, 100, -100);
    }

    @Test
    void softmaxSumsToOneAndKeepsTheOrder() {
        Softmax softmax = new Softmax("softmax");
        for (long seed = 0; seed < 200; seed++) {
            Random random = new Random(seed);
            int classes = 1 + random.nextInt(20);
            float[] logits = new float[classes];
            for (int i = 0; i < classes; i++) {
                logits[i] = (float) (random.nextGaussian() * 30);
            }
            float[] probabilities = run(softmax, Shape.of(classes), logits);
            double sum = 0;
            for (int i = 0; i < classes; i++) {
                sum += probabilities[i];
                for (int j = 0; j < i; j++) {
                    assertTrue(
                            (logits[i] - logits[j]) * (probabilities[i] - probabilities[j]) >= 0,
                            "the order of " + i + " and " + j + ", seed " + seed);
                }
            }
            assertEquals(1, sum, 1e-5, "seed " + seed);
        }
    }
}
