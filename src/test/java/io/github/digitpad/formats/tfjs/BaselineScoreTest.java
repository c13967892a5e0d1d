package io.github.digitpad.formats.tfjs;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.github.digitpad.data.IdxImages;
import io.github.digitpad.data.IdxLabels;
import io.github.digitpad.nn.Network;
import io.github.digitpad.nn.portable.PortableEngine;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** The demo's network, which Keras trained and the converter wrote, on MNIST's test files, where both are present. */
class BaselineScoreTest {

    private static final Path MODEL = Path.of("../shared/models/tfjs-baseline");
    private static final Path MNIST = Path.of("../shared/data/mnist");

    @Test
    void readsWhatItsAuthorsMeasured() throws IOException {
        assumeTrue(
                Files.isDirectory(MODEL) && Files.isDirectory(MNIST),
                "NOT CHECKED: the demo's network on MNIST's test files. Put its model.json and weights into " + MODEL
                        + ", and the four IDX files, gzipped, into " + MNIST + "; README says where data comes from.");
        Network network = ModelDirectory.read(MODEL);
        IdxImages images = IdxImages.read(MNIST.resolve("t10k-images-idx3-ubyte.gz"));
        IdxLabels labels = IdxLabels.read(MNIST.resolve("t10k-labels-idx1-ubyte.gz"));
        PortableEngine engine = new PortableEngine(network);
        float[] input = new float[784];
        float[] output = new float[10];
        int right = 0;
        for (int i = 0; i < images.count(); i++) {
            images.image(i).copyTo(input, 0);
            engine.run(input, output);
            int best = 0;
            for (int digit = 1; digit < output.length; digit++) {
                best = output[digit] > output[best] ? digit : best;
            }
            right += best == labels.label(i) ? 1 : 0;
        }
        assertEquals(10_000, images.count());
        assertEquals(9_991, right);
    }
}
