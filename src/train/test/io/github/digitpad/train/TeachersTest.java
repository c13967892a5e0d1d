package io.github.digitpad.train;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertSame;

import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class TeachersTest {

    private static final int SEED = 6;
    private static final int SIDE = 8;
    private static final int PICTURES = 5;
    private static final int DIGITS = 3;
    private static final int CLASSES = 4;
    private static final NetworkSpec SMALL = new NetworkSpec(
            "small", SIDE, List.of(new NetworkSpec.Convolution(3, 4, 255), new NetworkSpec.Classes(CLASSES, 255)));

    private final SplittableRandom random = new SplittableRandom(SEED);

    @Test
    void digitsGetOneTeachersAnswerAndATenthOfTheLabel() {
        List<Weights> weights = List.of(weights(1), weights(2));
        Batch batch = batch();
        try (Teachers teachers = Teachers.of(SMALL, weights)) {
            for (int step = 0; step < 4; step++) {
                Batch taught = teachers.teach(batch, step);

                assertArrayEquals(expected(weights.get(step % 2), batch), taught.targets(), 1e-6f, "step " + step);
                assertEquals(2, taught.temperature());
                assertSame(batch.pictures(), taught.pictures());
            }
        }
    }

    @Test
    void withoutTeachersNothingChanges() {
        Batch batch = batch();
        try (Teachers teachers = Teachers.of(SMALL, List.of())) {
            assertSame(batch, teachers.teach(batch, 0));
        }
    }

    @Test
    void lossIsTheOneOfLogitsDividedByTheTemperature() {
        Weights weights = weights(1);
        Batch batch = batch();
        try (TorchNetwork torch = new TorchNetwork(SMALL, 0.1)) {
            torch.write(weights);
            double plain = torch.step(batch, SEED).loss();
            double divided =
                    torch.step(batch.withTargets(batch.targets(), 2), SEED).loss();
            for (int last = weights.size() - 2; last < weights.size(); last++) {
                for (int i = 0; i < weights.get(last).length; i++) {
                    weights.get(last)[i] /= 2;
                }
            }
            torch.write(weights);

            assertEquals(torch.step(batch, SEED).loss(), divided, 1e-5);
            assertNotEquals(plain, divided, 1e-3);
        }
    }

    /** Written another way than the code: one division of powers for each class. */
    private static float[] expected(Weights teacher, Batch batch) {
        float[] targets = batch.targets().clone();
        try (TorchNetwork torch = new TorchNetwork(SMALL, 0)) {
            torch.write(teacher);
            float[] logits = torch.logits(batch.pictures());
            for (int i = 0; i < DIGITS * CLASSES; i++) {
                double all = 0;
                for (int c = 0; c < CLASSES; c++) {
                    all += Math.exp(logits[i / CLASSES * CLASSES + c] / 2.0);
                }
                targets[i] = (float) (0.1 * targets[i] + 0.9 * Math.exp(logits[i] / 2.0) / all);
            }
        }
        return targets;
    }

    private static Weights weights(long seed) {
        try (TorchNetwork torch = new TorchNetwork(SMALL, 0)) {
            return torch.initialWeights(seed);
        }
    }

    private Batch batch() {
        float[] pictures = new float[PICTURES * SIDE * SIDE];
        for (int i = 0; i < pictures.length; i++) {
            pictures[i] = random.nextFloat();
        }
        float[] targets = new float[PICTURES * CLASSES];
        Arrays.fill(targets, DIGITS * CLASSES, targets.length, 1f / CLASSES);
        for (int i = 0; i < DIGITS; i++) {
            targets[i * CLASSES + i] = 1;
        }
        return new Batch(PICTURES, DIGITS, pictures, targets, 1);
    }
}
