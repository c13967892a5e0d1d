package io.github.digitpad.reading;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.digitpad.conformance.HandMade;
import io.github.digitpad.formats.learned.LearnedSets;
import io.github.digitpad.formats.tfjs.ModelDirectory;
import io.github.digitpad.ink.Ink;
import io.github.digitpad.ink.Point;
import io.github.digitpad.ink.Stroke;
import io.github.digitpad.nn.Dense;
import io.github.digitpad.nn.Network;
import io.github.digitpad.nn.Shape;
import io.github.digitpad.nn.Sigmoid;
import io.github.digitpad.nn.Softmax;
import io.github.digitpad.nn.Tensor;
import io.github.digitpad.nn.portable.PortableEngine;
import io.github.digitpad.picture.GrayImage;
import io.github.digitpad.raster.MnistFrame;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Ink and pictures that are one digit, or one of other classes. */
class OneDigitTest {

    private static final Ink TAP = Ink.of(new Stroke(List.of(new Point(5, 5, 0))));

    @Test
    void noInkNoReading() {
        assertEquals(
                List.of(),
                Reader.of(HandMade.always(3, 1), HandMade.learned())
                        .read(Ink.EMPTY, ReadingOptions.ONE_DIGIT)
                        .digits());
        Reading blank = Reader.of(HandMade.always(3, 1), HandMade.learned())
                .read(GrayImage.of(5, 4, new float[20]), ReadingOptions.ONE_DIGIT);
        assertEquals(List.of(), blank.digits());
        assertEquals(0, blank.confidence());
    }

    @Test
    void logitsBecomeProbabilitiesOnce() {
        Prediction fromLogits = prediction(Reader.of(HandMade.always(3, 2), HandMade.learned()));
        Prediction fromProbabilities = prediction(
                new Reader(new PortableEngine(HandMade.always(3, 2).plus(new Softmax("softmax"))), HandMade.learned()));
        Prediction fromSigmoids =
                prediction(Reader.of(HandMade.always(3, 2).plus(new Sigmoid("sigmoid")), HandMade.learned()));
        double expected = Math.exp(2) / (Math.exp(2) + 9);
        assertEquals(3, fromLogits.digit());
        assertEquals(expected, fromLogits.confidence(), 1e-6);
        assertEquals(expected, fromProbabilities.confidence(), 1e-6);
        assertEquals(expected, fromSigmoids.confidence(), 1e-6);
        assertEquals((1 - expected) / 9, fromLogits.probability(0), 1e-6);
    }

    private static Prediction prediction(Reader reader) {
        return reader.readFramed(MnistFrame.of(TAP)).digits().get(0).prediction();
    }

    @Test
    void predictionHoldsThePictureThatWasRead() {
        GrayImage picture = MnistFrame.of(TAP);
        assertSame(
                picture,
                Reader.of(HandMade.always(1, 1), HandMade.learned())
                        .readFramed(picture)
                        .digits()
                        .get(0)
                        .prediction()
                        .picture());
        ReadDigit digit = Reader.of(HandMade.always(1, 1), HandMade.learned())
                .read(TAP, ReadingOptions.ONE_DIGIT)
                .digits()
                .get(0);
        assertEquals(picture, digit.prediction().picture());
        assertEquals(List.of(), digit.strokes(), "nothing to put right stroke by stroke");
    }

    /**
     * Down and up again and down: two strokes far apart are one digit where one is asked for, and the pen is heeded.
     */
    @Test
    void thePenIsHeededWhereTheClassesAreDigits() throws IOException {
        List<String> letters = List.of("a", "b", "c", "d", "e", "f", "g", "h", "i", "j");
        Reader digits = Written.reader();
        Learned learned = LearnedSets.published();
        PenClassifier pen = new PenClassifier(learned.pen(), learned.certainty());
        Reader others =
                new Reader(PortableEngine.onJvm(ModelDirectory.read(Path.of("model-weights"))), letters, learned);
        Ink doubtful = new Written().stroke(0, 0, 0, 100).stroke(80, 0, 80, 100).ink();
        Prediction ofPicture = digits.readFramed(digits.frame().frame(doubtful))
                .digits()
                .get(0)
                .prediction();
        Prediction heeded =
                digits.read(doubtful, ReadingOptions.ONE_DIGIT).digits().get(0).prediction();
        Reading letter = others.read(doubtful, ReadingOptions.DIGITS);
        Prediction unheeded = letter.digits().get(0).prediction();
        assertNotEquals(Certainty.CERTAIN, ofPicture.certainty());
        float[] ofBoth = new float[10];
        for (int i = 0; i < 10; i++) {
            ofBoth[i] = (float) ofPicture.probability(i);
        }
        pen.heed(ofBoth, doubtful);
        for (int i = 0; i < 10; i++) {
            assertEquals(ofBoth[i], heeded.probability(i), 1e-7, "digit " + i);
            assertEquals(ofPicture.probability(i), unheeded.probability(i), 1e-7, "letter " + i);
        }
        assertEquals(letters.get(ofPicture.digit()), letter.text());
        assertEquals(letter.text(), letter.digits().get(0).text());
        assertEquals(10, letter.alternatives().size());
    }

    @Test
    void theConstraintChoosesAmongClasses() throws IOException {
        Ink seven = Written.digit(1, 7, 0, 0, 100);
        ReadingOptions odd = new ReadingOptions(true, "", 0, text -> "1359".contains(text));
        Reading reading = Written.reader().read(seven, odd);
        assertTrue(reading.accepted() && "1359".contains(reading.text()), reading.text());
        assertEquals(4, reading.alternatives().size());
        assertTrue(reading.unsure(), "a seven for all that");
        Reading refused = Written.reader().read(seven, new ReadingOptions(true, "", 0, text -> false));
        assertEquals("7", refused.text());
        assertFalse(refused.accepted());
        assertTrue(refused.unsure());
    }

    @Test
    void networkThatReadsNoDigitsIsRefused() {
        Network letters = new Network(
                "letters",
                Shape.of(4),
                List.of(new Dense("d", Tensor.of(Shape.of(4, 1), 1, 1, 1, 1), Tensor.of(Shape.of(1), 0))));
        assertEquals(
                "the network takes [4] and gives [1]: needs a grey picture in, as [28, 28, 1], and two or more classes out",
                assertThrows(IllegalArgumentException.class, () -> Reader.of(letters, HandMade.learned()))
                        .getMessage());
        assertEquals(
                "the network gives 10 classes and has 2 labels: needs one for each",
                assertThrows(
                                IllegalArgumentException.class,
                                () -> new Reader(
                                        new PortableEngine(HandMade.always(0, 1)),
                                        List.of("a", "b"),
                                        HandMade.learned()))
                        .getMessage());
    }

    @Test
    void pictureOfAnotherSizeIsRefused() {
        Reader reader = Reader.of(HandMade.always(0, 1), HandMade.learned());
        assertEquals(
                "picture of 28×27 pixels: needs 28×28",
                assertThrows(
                                IllegalArgumentException.class,
                                () -> reader.readFramed(GrayImage.of(28, 27, new float[28 * 27])))
                        .getMessage());
    }

    @Test
    void certaintyInThreeSteps() {
        CertaintyThresholds thresholds = new CertaintyThresholds(0.95, 0.65);
        assertEquals(Certainty.CERTAIN, thresholds.of(1));
        assertEquals(Certainty.CERTAIN, thresholds.of(0.95));
        assertEquals(Certainty.LIKELY, thresholds.of(Math.nextDown(0.95)));
        assertEquals(Certainty.LIKELY, thresholds.of(0.65));
        assertEquals(Certainty.NOT_SURE, thresholds.of(Math.nextDown(0.65)));
        assertEquals(Certainty.NOT_SURE, thresholds.of(0.1));
        assertEquals(
                "needs 0 < likelyFrom < certainFrom <= 1",
                assertThrows(IllegalArgumentException.class, () -> new CertaintyThresholds(0.6, 0.7))
                        .getMessage());
    }

    /** From what on an answer is certain was learned; no code says so. */
    @Test
    void theThresholdsAreWhatTheReaderWasGiven() {
        Learned learned = HandMade.learned();
        for (double certain : new double[] {0.44, 0.45, 0.46}) {
            Learned other = new Learned(new CertaintyThresholds(certain, 0.1), learned.pen(), learned.lattice());
            // The first answer has e² / (e² + 9), which is 0.4509.
            Reading reading = Reader.of(HandMade.always(3, 2), other).readFramed(MnistFrame.of(TAP));
            Certainty expected = certain <= 0.45 ? Certainty.CERTAIN : Certainty.LIKELY;
            assertEquals(expected, reading.certainty());
            assertEquals(expected, reading.digits().get(0).certainty());
            assertEquals(expected, reading.digits().get(0).prediction().certainty());
        }
    }
}
