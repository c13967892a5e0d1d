package io.github.digitpad.explain;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.digitpad.formats.tfjs.ModelDirectory;
import io.github.digitpad.ink.Ink;
import io.github.digitpad.ink.Point;
import io.github.digitpad.ink.Stroke;
import io.github.digitpad.nn.Dense;
import io.github.digitpad.nn.Flatten;
import io.github.digitpad.nn.Network;
import io.github.digitpad.nn.Shape;
import io.github.digitpad.nn.Softmax;
import io.github.digitpad.nn.Tensor;
import io.github.digitpad.raster.MnistFrame;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

class PartOcclusionTest {

    /** A hook, and a stem that is two parts. */
    private static final Ink HOOK_AND_STEM =
            Ink.of(new Stroke(List.of(new Point(0, 0, 0), new Point(30, 0, 1), new Point(30, 100, 2))));

    /** Ink in the upper half speaks for the first class, in the lower half against it: each pixel by 0.1. */
    private static Network halves() {
        float[] kernel = new float[784 * 2];
        for (int i = 0; i < 784; i++) {
            kernel[2 * i] = i < 392 ? 0.1f : -0.1f;
        }
        return new Network(
                "halves",
                Shape.of(28, 28, 1),
                List.of(
                        new Flatten("flatten"),
                        new Dense("dense", Tensor.of(Shape.of(784, 2), kernel), Tensor.of(Shape.of(2), 0, 0)),
                        new Softmax("softmax")));
    }

    private static Ink parts(Ink ink) {
        return Ink.of(
                InkPart.of(ink).stream().map(part -> new Stroke(part.points())).toList());
    }

    private static PartOcclusion whole(Network network, Ink ink, Question question) {
        PartOcclusion occlusion = new PartOcclusion(new Activations(network));
        occlusion.begin(ink, parts(ink), MnistFrame.of(ink).toArray(), question);
        int steps = 0;
        while (occlusion.step()) {
            steps++;
            assertEquals(steps, occlusion.covered());
        }
        assertEquals(occlusion.count(), occlusion.covered());
        assertEquals(Math.max(0, occlusion.count() - 1), steps);
        assertFalse(occlusion.step());
        return occlusion;
    }

    @Test
    void ofALinearNetworkThePartsAddUpToTheWhole() {
        PartOcclusion occlusion = whole(halves(), HOOK_AND_STEM, Question.whyNot(0, 1));
        assertEquals(2, occlusion.count());
        float[] picture = MnistFrame.of(HOOK_AND_STEM).toArray();
        double sum = 0;
        double above = 0;
        for (int i = 0; i < picture.length; i++) {
            sum += (i < 392 ? 0.1 : -0.1) * picture[i];
            above += i < 392 ? 0.1 * picture[i] : 0;
        }
        assertEquals(sum, occlusion.fall(0) + occlusion.fall(1), 1e-4, "each pixel is one part's");
        assertTrue(occlusion.fall(0) > 0 && occlusion.fall(0) < above, "the hook is a part of what is above");
        assertTrue(occlusion.fall(1) < 0, "most of the stem is below");
        double odds = Math.exp(sum - occlusion.fall(1));
        assertEquals(odds / (1 + odds), occlusion.output(1)[0], 1e-5, "what is said without it");
    }

    @Test
    void withoutItsHookOurNetworkReadsASevenAsAOne() throws Exception {
        Network network = ModelDirectory.read(Path.of("model-weights"));
        Ink seven = Ink.of(new Stroke(
                List.of(new Point(0, 0, 0), new Point(60, 0, 1), new Point(45, 60, 2), new Point(40, 100, 3))));
        PartOcclusion occlusion = whole(network, seven, Question.whyNot(7, 1));
        int most = 0;
        for (int i = 1; i < occlusion.count(); i++) {
            most = occlusion.fall(i) > occlusion.fall(most) ? i : most;
        }
        assertEquals(0, most, "the hook speaks most for 7");
        float[] without = occlusion.output(0);
        assertTrue(without[1] > without[7], without[1] + " and " + without[7]);
    }

    @Test
    void withoutInkThereIsNoPart() {
        PartOcclusion occlusion = whole(halves(), Ink.EMPTY, Question.why(1));
        assertEquals(0, occlusion.count());
    }

    @Test
    void otherInkForgetsWhatWasThereBefore() {
        PartOcclusion occlusion = whole(halves(), HOOK_AND_STEM, Question.why(0));
        Ink dot = Ink.of(new Stroke(List.of(new Point(3, 3, 0))));
        occlusion.begin(dot, parts(dot), MnistFrame.of(dot).toArray(), Question.why(0));
        assertEquals(1, occlusion.count());
        assertEquals(0, occlusion.fall(0));
        assertFalse(occlusion.step());
        assertArrayEquals(new float[] {0.5f, 0.5f}, occlusion.output(0), 1e-6f);
    }
}
