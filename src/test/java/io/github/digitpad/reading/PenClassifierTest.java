package io.github.digitpad.reading;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.digitpad.data.LabelledInk;
import io.github.digitpad.data.UnipenReader;
import io.github.digitpad.formats.learned.LearnedSets;
import io.github.digitpad.ink.Ink;
import io.github.digitpad.ink.Point;
import io.github.digitpad.ink.Stroke;
import io.github.digitpad.picture.GrayImage;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

class PenClassifierTest {

    private static final Path OWN = Path.of("src/test/resources/strokes/thirty-digits.unipen");

    private static final CertaintyThresholds THRESHOLDS = new CertaintyThresholds(0.95, 0.65);

    /** Down, then right: the way lies in the first and last columns and rows, in directions 2 (down) and 0 (right). */
    @Test
    void theWayIsSharedOutByPlaceAndDirection() {
        double[] features = PenFeatures.of(Ink.of(new Stroke(List.of(point(0, 0), point(0, 80), point(80, 80)))));
        double[] byDirection = new double[8];
        for (int i = 0; i < 128; i++) {
            byDirection[i % 8] += features[i] * features[i];
        }
        assertArrayEquals(new double[] {1, 0, 1, 0, 0, 0, 0, 0}, byDirection, 1e-9);
        assertTrue(features[8 * 4 + 2] > 0.3, "down on the left, in the second row");
        assertTrue(features[8 * 13] > 0.3, "right at the bottom, in the second column");
        assertEquals(0, features[8 * 6 + 2], "nothing in the middle");
        // The first stroke's beginning and end, the last one's end, one stroke, as wide as high.
        assertArrayEquals(new double[] {0, 0, 1, 1, 1, 1, 0, 0, 1, 1, 1}, Arrays.copyOfRange(features, 128, 139), 1e-9);
    }

    @Test
    void strokesAndTheirEndsAreTold() {
        double[] features = PenFeatures.of(
                Ink.of(new Stroke(List.of(point(0, 0), point(0, 100))), new Stroke(List.of(point(50, 50)))));
        assertArrayEquals(
                new double[] {0.25, 0, 0.25, 1, 0.75, 0.5, 1, 0, 0.5, 1, 1},
                Arrays.copyOfRange(features, 128, 139),
                1e-9);
    }

    @Test
    void movingAndScalingChangesNothing() throws IOException {
        for (LabelledInk digit : UnipenReader.read(OWN)) {
            double[] features = PenFeatures.of(digit.ink());
            Ink moved = Ink.EMPTY;
            for (Stroke stroke : digit.ink().strokes()) {
                List<Point> points = new ArrayList<>();
                stroke.points().forEach(p -> points.add(point(3 * p.x() - 700, 3 * p.y() + 50)));
                moved = moved.plus(new Stroke(points));
            }
            assertArrayEquals(features, PenFeatures.of(moved), 1e-6);
        }
    }

    @Test
    void aDotHasNoWay() {
        double[] features = PenFeatures.of(Ink.of(new Stroke(List.of(point(3, 3)))));
        for (int i = 0; i < 128; i++) {
            assertEquals(0, features[i]);
        }
        for (double feature : features) {
            assertTrue(feature >= 0 && feature <= 1, "feature " + feature);
        }
    }

    /** A certain picture's answer stays whatever the pen did; it stays certain where the pen agrees. */
    @Test
    void aCertainPictureIsBelieved() throws IOException {
        int agreed = 0;
        int believed = 0;
        for (LabelledInk digit : UnipenReader.read(OWN)) {
            for (int other = 0; other < 10; other++) {
                Prediction certain = of(other, 0.99, (other + 5) % 10, 0.01);
                Prediction heeded = heed(pen(), certain, digit.ink());
                assertEquals(other, heeded.digit());
                assertTrue(heeded.confidence() >= THRESHOLDS.likelyFrom() - 1e-6, "likely at least");
                assertTrue(heeded.confidence() <= certain.confidence(), "no surer than the picture");
                if (heeded.certainty() == Certainty.CERTAIN) {
                    agreed += other == digit.label() ? 1 : 0;
                    believed += other == digit.label() ? 0 : 1;
                }
            }
        }
        assertTrue(agreed >= 24, agreed + " of 30");
        assertTrue(believed <= 27, believed + " of 270 are certain that the pen speaks against");
    }

    /** Digits by hands that were not fitted to: between the right one and any other the pen decides rightly. */
    @Test
    void thePenDecidesWhatThePictureLeavesOpen() throws IOException {
        int right = 0;
        int all = 0;
        for (LabelledInk digit : UnipenReader.read(OWN)) {
            for (int other = 0; other < 10; other++) {
                if (other != digit.label()) {
                    all++;
                    right += heed(pen(), of(other, 0.5, digit.label(), 0.49), digit.ink())
                                            .digit()
                                    == digit.label()
                            ? 1
                            : 0;
                }
            }
        }
        assertTrue(right >= 0.97 * all, right + " of " + all);
    }

    /** What the picture takes for nothing stays nothing, however digit-like the pen moved. */
    @Test
    void thePenMakesNoDigitOfWhatIsNone() throws IOException {
        for (LabelledInk digit : UnipenReader.read(OWN)) {
            Prediction heeded = heed(pen(), of(1, 0.2, 7, 0.15), digit.ink());
            double sum = 0;
            for (int i = 0; i < 10; i++) {
                assertTrue(heeded.probability(i) >= 0, "probability " + heeded.probability(i));
                sum += heeded.probability(i);
            }
            assertEquals(1, sum, 1e-6);
            assertTrue(heeded.confidence() <= 0.35 + 1e-6, "confidence " + heeded.confidence());
        }
    }

    /** Where the pen counts nothing and the picture all, the picture's probabilities are left. */
    @Test
    void theMixSaysWhatThePenCounts() throws IOException {
        Learned learned = LearnedSets.published();
        int[] units = new int[PenWeights.COUNT];
        Arrays.setAll(units, i -> learned.pen().units(i));
        PenWeights unheard = new PenWeights(learned.pen().unit(), units, new PenWeights.Mix(1, 0, 1e-6));
        Ink one = Ink.of(new Stroke(List.of(point(0, 0), point(0, 9))));
        Prediction heeded = heed(new PenClassifier(unheard, THRESHOLDS), of(3, 0.6, 8, 0.3), one);
        assertEquals(0.6, heeded.probability(3), 1e-6);
        assertEquals(0.3, heeded.probability(8), 1e-6);
        assertNotEquals(0.6, heed(pen(), of(3, 0.6, 8, 0.3), one).probability(3), 0.01);
    }

    @Test
    void theEvidenceIsWhatTheReaderHeeds() throws IOException {
        Learned learned = LearnedSets.published();
        PenClassifier pen = new PenClassifier(learned.pen(), learned.certainty());
        int changed = 0;
        for (LabelledInk digit : UnipenReader.read(OWN)) {
            for (double first : new double[] {0.4, 0.999}) {
                Prediction picture = of(digit.label(), first, (digit.label() + 1) % 10, 0.0005);
                float[] ofPicture = new float[10];
                for (int i = 0; i < 10; i++) {
                    ofPicture[i] = (float) picture.probability(i);
                }
                PenEvidence evidence = PenEvidence.of(learned, ofPicture, digit.ink());
                double[] alone = PenClassifier.probabilities(
                        PenFeatures.of(digit.ink()), learned.pen().weights());
                Prediction heeded = heed(pen, picture, digit.ink());
                double both = 0;
                for (int i = 0; i < 10; i++) {
                    assertEquals(alone[i], evidence.ofPen()[i], 1e-6);
                    assertEquals(heeded.probability(i), evidence.given()[i], 1e-6);
                    both += evidence.ofBoth()[i];
                }
                assertEquals(1, both, 1e-5);
                assertEquals(heeded != picture, evidence.changes());
                assertEquals((float) picture.probability(0), ofPicture[0], "only read");
                changed += evidence.changes() ? 1 : 0;
            }
        }
        assertTrue(changed >= 30 && changed <= 45, changed + " of 60: those in doubt, and few of the plain ones");
    }

    /** What is made of the prediction; that itself, if the pen changes nothing. */
    private static Prediction heed(PenClassifier pen, Prediction ofPicture, Ink ink) {
        float[] probabilities = new float[10];
        for (int digit = 0; digit < 10; digit++) {
            probabilities[digit] = (float) ofPicture.probability(digit);
        }
        return pen.heed(probabilities, ink)
                ? new Prediction(ofPicture::picture, probabilities, THRESHOLDS, 0)
                : ofPicture;
    }

    private static PenClassifier pen() throws IOException {
        return new PenClassifier(LearnedSets.published().pen(), THRESHOLDS);
    }

    private static Point point(double x, double y) {
        return new Point(x, y, 0);
    }

    /** Two digits' probabilities; the others share the rest. */
    private static Prediction of(int first, double ofFirst, int second, double ofSecond) {
        float[] probabilities = new float[10];
        Arrays.fill(probabilities, (float) ((1 - ofFirst - ofSecond) / 8));
        probabilities[first] = (float) ofFirst;
        probabilities[second] = (float) ofSecond;
        return new Prediction(() -> GrayImage.of(28, 28, new float[784]), probabilities, THRESHOLDS, 0);
    }
}
