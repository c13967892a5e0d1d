package io.github.digitpad.train;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.digitpad.nn.Network;
import io.github.digitpad.picture.GrayImage;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.IntFunction;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The trained network in PyTorch, and what it becomes. */
class TrainerTest {

    private static final int SEED = 3;
    private static final int PICTURES = 12;
    private static final double DROPOUT = 0.1;
    private static final NetworkSpec SMALL = new NetworkSpec(
            "small",
            12,
            List.of(
                    new NetworkSpec.Convolution(3, 4, 255),
                    new NetworkSpec.MaxPool(2),
                    new NetworkSpec.Convolution(2, 6, 255),
                    new NetworkSpec.Classes(10, 255)));

    @TempDir
    Path folder;

    private final SplittableRandom random = new SplittableRandom(SEED);
    private final TorchNetwork torch = new TorchNetwork(SMALL, DROPOUT);

    @AfterEach
    void close() {
        torch.close();
    }

    @Test
    void gradientsDoNotAddUpOverSteps() {
        torch.write(torch.initialWeights(SEED));
        Batch batch = batch();

        List<float[]> first = torch.step(batch, 0).gradients();
        List<float[]> second = torch.step(batch, 0).gradients();

        assertArrayEquals(first.get(0), second.get(0), 1e-6f);
    }

    @Test
    void gradientsPointUphill() {
        Weights weights = torch.initialWeights(SEED);
        torch.write(weights);
        Batch batch = batch();
        float[] gradient = torch.step(batch, 0).gradients().get(0);

        float step = 1e-3f;
        weights.get(0)[5] += step;
        torch.write(weights);
        double above = torch.step(batch, 0).loss();
        weights.get(0)[5] -= 2 * step;
        torch.write(weights);
        double below = torch.step(batch, 0).loss();

        assertEquals((above - below) / (2 * step), gradient[5], 1e-3);
    }

    @Test
    void foldedNetworkComputesWhatPyTorchDoes() {
        Weights weights = torch.initialWeights(SEED);
        for (int i = 0; i < weights.size(); i++) {
            float[] values = weights.get(i);
            for (int j = 0; j < values.length && !torch.isKernel(i); j++) {
                values[j] = random.nextFloat(0.2f, 2);
            }
        }
        torch.write(weights);
        Network folded = Folding.fold(SMALL, weights);

        assertTrue(FoldCheck.requireAgreement(torch, folded, pictures()) < 1e-4, "seed " + SEED);

        weights.get(weights.size() - 1)[0] += 0.01f;
        Network other = Folding.fold(SMALL, weights);
        List<LabelledPicture> pictures = pictures();
        assertThrows(IllegalStateException.class, () -> FoldCheck.requireAgreement(torch, other, pictures));
    }

    @Test
    void killedRunGoesOnToTheSameWeights() throws IOException {
        List<Batch> batches = List.of(batch(), batch(), batch(), batch(), batch(), batch());

        Weights whole = training(batches::get, "whole").run(torch.initialWeights(SEED));
        Training<Batch> killed = training(
                step -> {
                    if (step == 5) {
                        throw new IllegalStateException("killed");
                    }
                    return batches.get(step);
                },
                "killed");
        Weights initial = torch.initialWeights(SEED);
        assertThrows(CompletionException.class, () -> killed.run(initial));
        List<Integer> made = new CopyOnWriteArrayList<>();
        Weights resumed = training(
                        step -> {
                            made.add(step);
                            return batches.get(step);
                        },
                        "killed")
                .run(initial);

        assertEquals(4, made.get(0));
        for (int i = 0; i < whole.size(); i++) {
            assertArrayEquals(whole.get(i), resumed.get(i), "parameter " + i);
        }
    }

    @Test
    void lossThatIsNoNumberLeavesTheLastCheckpoint() throws IOException {
        Batch broken = batch();
        broken.pictures()[3] = Float.NaN;
        List<Batch> batches = List.of(batch(), batch(), batch(), broken, batch(), batch());
        Weights initial = torch.initialWeights(SEED);

        Training<Batch> training = training(batches::get, "broken");
        String message = assertThrows(IllegalStateException.class, () -> training.run(initial))
                .getMessage();
        assertEquals(
                "step 3: the loss is NaN; needs a finite one. The same command goes on from the last checkpoint",
                message);
        assertEquals(2, Checkpoint.read(folder.resolve("broken"), initial).nextStep());
    }

    private Training<Batch> training(IntFunction<Batch> batches, String name) {
        return new Training<>(Settings.of(SEED, 1), batches, 6, torch, torch::step, folder.resolve(name), 2);
    }

    private Batch batch() {
        float[] inputs = new float[PICTURES * 12 * 12];
        float[] targets = new float[PICTURES * 10];
        List<LabelledPicture> pictures = pictures();
        for (int i = 0; i < PICTURES; i++) {
            pictures.get(i).picture().copyTo(inputs, i * 12 * 12);
            targets[i * 10 + pictures.get(i).label()] = 1;
        }
        return new Batch(PICTURES, inputs, targets);
    }

    private List<LabelledPicture> pictures() {
        List<LabelledPicture> pictures = new ArrayList<>();
        for (int i = 0; i < PICTURES; i++) {
            float[] pixels = new float[12 * 12];
            for (int j = 0; j < pixels.length; j++) {
                pixels[j] = random.nextFloat();
            }
            pictures.add(new LabelledPicture(GrayImage.of(12, 12, pixels), i % 10));
        }
        return pictures;
    }
}
