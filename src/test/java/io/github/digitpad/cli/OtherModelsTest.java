package io.github.digitpad.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.digitpad.formats.learned.ShippedModel;
import io.github.digitpad.formats.tfjs.LayersModelWriter;
import io.github.digitpad.formats.tfjs.ModelDirectory;
import io.github.digitpad.formats.tfjs.Quantization;
import io.github.digitpad.nn.AveragePool2d;
import io.github.digitpad.nn.Conv2d;
import io.github.digitpad.nn.Dense;
import io.github.digitpad.nn.Flatten;
import io.github.digitpad.nn.Layer;
import io.github.digitpad.nn.Network;
import io.github.digitpad.nn.Padding;
import io.github.digitpad.nn.Shape;
import io.github.digitpad.nn.Tensor;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code evaluate} with models that take other pictures than ours, or tell other classes apart. */
class OtherModelsTest {

    private static final String OWN_STROKES = "src/test/resources/strokes/thirty-digits.unipen";

    @TempDir
    private Path folder;

    @Test
    void aModelOfLargerColourPicturesOfDarkInkIsScored() throws IOException {
        Outcome outcome = Outcome.of("evaluate", "--unipen", OWN_STROKES, "--model", largeDarkColour());
        assertEquals(0, outcome.exitCode(), outcome.err());
        assertEquals("accuracy 100.00 % (30 of 30)", outcome.lastLine());
    }

    @Test
    void modelsOfPicturesOfTwoSizesAreCompared() throws IOException {
        Outcome outcome = Outcome.of("evaluate", "--unipen", OWN_STROKES, "--compare", largeDarkColour());
        assertEquals(0, outcome.exitCode(), outcome.err());
        assertTrue(outcome.out().contains("McNemar's test, exact and two-sided: p = 1.0000"), outcome.out());
    }

    @Test
    void aModelOfOtherClassesIsRefused() throws IOException {
        Network letters = new Network(
                "letters",
                Shape.of(28, 28, 1),
                List.of(
                        new Flatten("flatten"),
                        new Dense(
                                "dense",
                                Tensor.of(Shape.of(784, 26), new float[784 * 26]),
                                Tensor.of(Shape.of(26), new float[26]))));
        Outcome.of("evaluate", "--unipen", OWN_STROKES, "--model", write(letters))
                .assertBadInput("gives 26 classes, needs ten: the digits 0 to 9");
    }

    /** Our network behind layers that make its pictures of 56×56 pixels in three colours, 255 (paper) to 0 (ink). */
    private String largeDarkColour() throws IOException {
        float share = -1 / (3 * 255f);
        List<Layer> layers = new ArrayList<>(List.of(
                new AveragePool2d("half", 2, 2, 2, 2, Padding.VALID),
                new Conv2d(
                        "grey",
                        Tensor.of(Shape.of(1, 1, 3, 1), share, share, share),
                        Tensor.of(Shape.of(1), 1),
                        1,
                        1,
                        Padding.VALID)));
        layers.addAll(ShippedModel.read().network().layers());
        return write(new Network("large", Shape.of(56, 56, 3), layers));
    }

    private String write(Network network) throws IOException {
        ModelDirectory.write(folder, LayersModelWriter.write(network, Quantization.NONE));
        return folder.toString();
    }
}
