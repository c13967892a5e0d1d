package io.github.digitpad.explain;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.digitpad.formats.tfjs.ModelDirectory;
import io.github.digitpad.nn.Conv2d;
import io.github.digitpad.nn.Network;
import io.github.digitpad.nn.Padding;
import io.github.digitpad.nn.Relu;
import io.github.digitpad.nn.Shape;
import io.github.digitpad.nn.Tensor;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

class AscentTest {

    private static Ascent climb(Ascent ascent, int node, int map) {
        ascent.begin(node, map);
        int steps = 1;
        while (ascent.step()) {
            steps++;
        }
        assertEquals(Ascent.STEPS, steps);
        assertEquals(1, ascent.done());
        return ascent;
    }

    @Test
    void findsWhatALineDetectorLikes() {
        Tensor kernel = Tensor.of(Shape.of(1, 3, 1, 2), -1, 1, 2, -1, -1, 1);
        Network lines = new Network(
                "lines",
                Shape.of(6, 6, 1),
                List.of(
                        new Conv2d("conv", kernel, Tensor.of(Shape.of(2), -3, 0), 3, 3, Padding.VALID),
                        new Relu("relu")));
        Ascent ascent = climb(new Ascent(new Activations(lines)), 1, 0);
        // Every third row has two windows, each with ink in its middle column alone. Its ReLU is flat at the beginning.
        for (int i = 0; i < 36; i++) {
            boolean isInWindow = i / 6 % 3 == 0;
            boolean isMiddle = i % 3 == 1;
            float pixel = ascent.picture()[i];
            if (isInWindow) {
                assertTrue(isMiddle ? pixel > 0.8 : pixel < 0.1, "pixel " + i + ": " + pixel);
            }
        }
    }

    @Test
    void excitesMapsOfOurOwnNetworkMoreThanNoiseDoes() throws Exception {
        Activations activations = new Activations(ModelDirectory.read(Path.of("model-weights")));
        Ascent ascent = new Ascent(activations);
        int raised = 0;
        for (int node : new int[] {1, 4, 8}) {
            for (int map = 0; map < 6; map++) {
                ascent.begin(node, map);
                double before = ascent.value();
                climb(ascent, node, map);
                raised += ascent.value() > 1.2 * before && ascent.value() > 0 ? 1 : 0;
                for (float pixel : ascent.picture()) {
                    assertTrue(pixel >= 0 && pixel <= 1);
                }
            }
        }
        assertTrue(raised >= 16, raised + " of 18 maps");
    }

    /** Map 14 of the first layer is that of paper; of the second one, six are, and a climb from ink ends below that. */
    @Test
    void whereEmptyPaperExcitesMostThatIsThePicture() throws Exception {
        Activations activations = new Activations(ModelDirectory.read(Path.of("model-weights")));
        Ascent ascent = new Ascent(activations);
        int papers = 0;
        for (int[] place : new int[][] {{1, 13}, {1, 12}, {4, 6}, {4, 12}, {4, 15}, {4, 18}, {4, 20}, {4, 0}}) {
            activations.run(new float[784]);
            float[] values = activations.values(place[0]);
            int maps = activations.maps(place[0]);
            double ofPaper = 0;
            for (int i = place[1]; i < values.length; i += maps) {
                ofPaper += (double) values[i] * maps / values.length;
            }
            double found = climb(ascent, place[0], place[1]).value();
            assertTrue(found >= ofPaper - 1e-6, found + " and paper " + ofPaper);
            double ink = 0;
            for (float pixel : ascent.picture()) {
                ink += pixel;
            }
            assertEquals(found <= ofPaper + 1e-6, ink == 0, "map " + place[1] + " of " + place[0]);
            papers += ink == 0 ? 1 : 0;
        }
        assertEquals(6, papers);
    }

    @Test
    void makesAPictureThatTheNetworkReadsAsTheDigit() throws Exception {
        Network network = ModelDirectory.read(Path.of("model-weights"));
        int logits = network.nodes().size() - 2;
        Ascent ascent = new Ascent(new Activations(network));
        for (int digit = 0; digit < 10; digit++) {
            climb(ascent, logits, digit);
            Activations activations = new Activations(network);
            activations.run(ascent.picture());
            assertTrue(
                    activations.output()[digit] > 0.9,
                    digit + ": " + activations.output()[digit]);
        }
    }

    @Test
    void isTheSameEachTime() throws Exception {
        Ascent ascent = new Ascent(new Activations(ModelDirectory.read(Path.of("model-weights"))));
        float[] first = climb(ascent, 4, 3).picture().clone();
        climb(ascent, 4, 5);
        assertArrayEquals(first, climb(ascent, 4, 3).picture());
    }
}
