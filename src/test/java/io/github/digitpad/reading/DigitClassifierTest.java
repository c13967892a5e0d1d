package io.github.digitpad.reading;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.github.digitpad.ink.Ink;
import io.github.digitpad.ink.Point;
import io.github.digitpad.ink.Stroke;
import io.github.digitpad.nn.Dense;
import io.github.digitpad.nn.Flatten;
import io.github.digitpad.nn.Network;
import io.github.digitpad.nn.Shape;
import io.github.digitpad.nn.Softmax;
import io.github.digitpad.nn.Tensor;
import io.github.digitpad.nn.portable.PortableEngine;
import io.github.digitpad.picture.GrayImage;
import io.github.digitpad.raster.MnistFrame;
import java.util.List;
import org.junit.jupiter.api.Test;

class DigitClassifierTest {

    private static final Ink TAP = Ink.of(new Stroke(List.of(new Point(5, 5, 0))));

    @Test
    void noInkNoPrediction() {
        assertNull(DigitClassifier.of(always(3, 1)).recognize(Ink.EMPTY));
    }

    @Test
    void logitsBecomeProbabilitiesOnce() {
        Prediction fromLogits = DigitClassifier.of(always(3, 2)).recognize(TAP);
        Prediction fromProbabilities =
                new DigitClassifier(new PortableEngine(always(3, 2).plus(new Softmax("softmax")))).recognize(TAP);
        assertNotNull(fromLogits);
        assertNotNull(fromProbabilities);
        double expected = Math.exp(2) / (Math.exp(2) + 9);
        assertEquals(3, fromLogits.digit());
        assertEquals(expected, fromLogits.confidence(), 1e-6);
        assertEquals(expected, fromProbabilities.confidence(), 1e-6);
        assertEquals((1 - expected) / 9, fromLogits.probability(0), 1e-6);
    }

    @Test
    void predictionHoldsThePictureThatWasRead() {
        GrayImage picture = MnistFrame.of(TAP);
        assertSame(
                picture,
                DigitClassifier.of(always(1, 1)).recognizeFramed(picture).picture());
        Prediction prediction = DigitClassifier.of(always(1, 1)).recognize(TAP);
        assertNotNull(prediction);
        assertEquals(picture, prediction.picture());
    }

    @Test
    void networkThatReadsNoDigitsIsRefused() {
        Network letters = new Network(
                "letters",
                Shape.of(4),
                List.of(new Dense("d", Tensor.of(Shape.of(4, 1), 1, 1, 1, 1), Tensor.of(Shape.of(1), 0))));
        assertEquals(
                "the network takes [4] and gives [1]: needs a grey picture in, as [28, 28, 1], and two or more classes out",
                assertThrows(IllegalArgumentException.class, () -> DigitClassifier.of(letters))
                        .getMessage());
    }

    @Test
    void pictureOfAnotherSizeIsRefused() {
        DigitClassifier recognizer = DigitClassifier.of(always(0, 1));
        assertEquals(
                "picture of 28×27 pixels: needs 28×28",
                assertThrows(
                                IllegalArgumentException.class,
                                () -> recognizer.recognizeFramed(GrayImage.of(28, 27, new float[28 * 27])))
                        .getMessage());
    }

    @Test
    void certaintyInThreeSteps() {
        assertEquals(Certainty.CERTAIN, Certainty.of(1));
        assertEquals(Certainty.CERTAIN, Certainty.of(Certainty.CERTAIN_FROM));
        assertEquals(Certainty.LIKELY, Certainty.of(Math.nextDown(Certainty.CERTAIN_FROM)));
        assertEquals(Certainty.LIKELY, Certainty.of(Certainty.LIKELY_FROM));
        assertEquals(Certainty.NOT_SURE, Certainty.of(Math.nextDown(Certainty.LIKELY_FROM)));
        assertEquals(Certainty.NOT_SURE, Certainty.of(0.1));
    }

    /** A network whose logits are 0 but for one digit. */
    private static Network always(int digit, float logit) {
        float[] bias = new float[10];
        bias[digit] = logit;
        return new Network(
                "always",
                Shape.of(28, 28, 1),
                List.of(
                        new Flatten("flatten"),
                        new Dense(
                                "dense",
                                Tensor.of(Shape.of(784, 10), new float[7840]),
                                Tensor.of(Shape.of(10), bias))));
    }
}
