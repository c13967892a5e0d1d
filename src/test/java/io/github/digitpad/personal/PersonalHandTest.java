package io.github.digitpad.personal;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.digitpad.data.LabelledInk;
import io.github.digitpad.data.UnipenReader;
import io.github.digitpad.formats.learned.LearnedSet;
import io.github.digitpad.formats.learned.LearnedSets;
import io.github.digitpad.ink.Ink;
import io.github.digitpad.ink.Point;
import io.github.digitpad.ink.Stroke;
import io.github.digitpad.reading.Hand;
import io.github.digitpad.reading.PenFeatures;
import io.github.digitpad.reading.Prediction;
import io.github.digitpad.reading.Reader;
import io.github.digitpad.reading.ReadingOptions;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class PersonalHandTest {

    private static final Path DIGITS = Path.of("src/test/resources/strokes/thirty-digits.unipen");

    private LearnedSet set;
    private Reader general;
    private HandPrior prior;

    @BeforeEach
    void read() throws IOException {
        set = LearnedSets.publishedSet();
        general = set.newReader();
        prior = Objects.requireNonNull(set.personal());
    }

    private Prediction general(Ink ink) {
        return general.read(ink, ReadingOptions.ONE_DIGIT).digits().get(0).prediction();
    }

    private OwnDigit own(int digit, Ink ink) {
        return OwnDigit.of(digit, ink, general(ink));
    }

    private float[] said(PersonalHand hand, Ink ink) {
        float[] said = new float[Hand.VALUES];
        for (int digit = 0; digit < 10; digit++) {
            said[digit] = (float) general(ink).probability(digit);
        }
        hand.heed(said, PenFeatures.of(ink));
        return said;
    }

    private double zero(PersonalHand hand, Ink ink) {
        return said(hand, ink)[0];
    }

    private static int best(PersonalHand hand, OwnDigit one) {
        double[] pen = new double[PenFeatures.COUNT];
        for (int i = 0; i < one.features().length; i++) {
            // Halved when they were made.
            pen[i] = one.features()[i] * (i == 134 || i == 135 ? 2 : 1);
        }
        float[] said = Arrays.copyOf(one.general(), Hand.VALUES);
        hand.heed(said, pen);
        return best(Arrays.copyOf(said, 10));
    }

    private List<OwnDigit> thirty() throws IOException {
        List<OwnDigit> all = new ArrayList<>();
        for (LabelledInk one : UnipenReader.read(DIGITS)) {
            all.add(own(one.label(), one.ink()));
        }
        return all;
    }

    @Test
    void nothingIsKnownOfAHandThatHasWrittenNothing() {
        PersonalHand hand = prior.learn(List.of());
        Ink ink = OddZeros.of(1);
        assertEquals(0, hand.trust());
        assertArrayEquals(OwnDigit.probabilities(general(ink)), Arrays.copyOf(said(hand, ink), 10));
        assertEquals(0, said(hand, ink)[10]);
    }

    @Test
    void twoOddZerosTeachTheThird() {
        Ink third = OddZeros.of(3);
        double before = general(third).probability(0);
        assertTrue(before < 0.65, "is unsure: " + before);
        PersonalHand hand = prior.learn(List.of(own(0, OddZeros.of(1)), own(0, OddZeros.of(2))));
        assertTrue(zero(hand, third) > 0.95, "after two: " + zero(hand, third));
        assertEquals("0", set.newReader(hand).read(third).text());
        assertNotEquals("0", general.read(third).text());
    }

    /** A ring and a bar inside it are two digits to everybody, and one to who writes zeros so. */
    @Test
    void theLatticeLearnsWhatIsOneDigit() {
        PersonalHand hand = prior.learn(List.of(own(0, barred(1, 0)), own(0, barred(2, 0))));
        Reader reader = set.newReader(hand);
        Ink third = barred(3, 0);
        assertEquals("01", general.read(third).text());
        assertEquals("0", reader.read(third).text());
        assertEquals(1, said(hand, barred(1, 0))[10], 1e-3, "it is one of them");
        Ink apart = barred(3, 70);
        assertEquals("01", general.read(apart).text());
        assertEquals("01", reader.read(apart).text(), "a bar beside the ring is a 1 still");
    }

    private static Ink barred(long seed, double apart) {
        Random random = new Random(seed);
        double height = 40 + random.nextDouble();
        List<Point> ring = new ArrayList<>();
        for (int i = 0; i <= 44; i++) {
            double angle = 2 * Math.PI * i / 44;
            ring.add(new Point(100 - 28 * Math.sin(angle), 100 - height * Math.cos(angle), 10 * i));
        }
        List<Point> bar = new ArrayList<>();
        for (int i = -6; i <= 6; i++) {
            bar.add(new Point(100 + apart, 100 + 0.8 * height * i / 6, 600 + 10 * i));
        }
        return Ink.of(new Stroke(ring), new Stroke(bar));
    }

    @Test
    void theReaderHeedsTheHandAndSaysProbabilities() {
        PersonalHand hand = prior.learn(List.of(own(0, OddZeros.of(1)), own(0, OddZeros.of(2))));
        Prediction read = set.newReader(hand)
                .read(OddZeros.of(3), ReadingOptions.ONE_DIGIT)
                .digits()
                .get(0)
                .prediction();
        double sum = 0;
        for (int digit = 0; digit < 10; digit++) {
            sum += read.probability(digit);
        }
        assertEquals(1, sum, 1e-5);
        assertEquals(zero(hand, OddZeros.of(3)), read.probability(0), 1e-6);
        float[] direct = new float[10];
        set.newReader(hand).probabilities(OddZeros.of(3), direct);
        assertEquals(read.probability(0), direct[0], 1e-6);
    }

    /** Whoever is read right already is read right still, also of digits that were not given. */
    @Test
    void whatWasReadRightStaysRight() throws IOException {
        List<LabelledInk> all = UnipenReader.read(DIGITS);
        for (int given : new int[] {3, 10, 20}) {
            PersonalHand hand = prior.learn(thirty().subList(0, given));
            Reader reader = set.newReader(hand);
            for (LabelledInk one : all.subList(given, all.size())) {
                String before =
                        general.read(one.ink(), ReadingOptions.ONE_DIGIT).text();
                if (before.equals(String.valueOf(one.label()))) {
                    assertEquals(
                            before,
                            reader.read(one.ink(), ReadingOptions.ONE_DIGIT).text());
                }
            }
        }
    }

    /** One that is put wrong among many is told by the others and by the network, and hardly counts. */
    @Test
    void aWrongCorrectionIsToldFromTheOthers() throws IOException {
        List<OwnDigit> all = thirty();
        OwnDigit slipped = all.get(4);
        int wrong = (slipped.digit() + 5) % 10;
        all.set(4, new OwnDigit(wrong, slipped.features(), slipped.general()));
        PersonalHand hand = prior.learn(all);
        double[] reliabilities = hand.reliabilities();
        assertTrue(reliabilities[4] < 0.1, "the slip: " + reliabilities[4]);
        double least = 1;
        for (int i = 0; i < reliabilities.length; i++) {
            least = i == 4 ? least : Math.min(least, reliabilities[i]);
        }
        assertTrue(least > 0.5, "the others: " + least);
        assertEquals(slipped.digit(), best(hand, slipped));
    }

    private static int best(float[] probabilities) {
        int best = 0;
        for (int i = 1; i < probabilities.length; i++) {
            best = probabilities[i] > probabilities[best] ? i : best;
        }
        return best;
    }

    /** All of it labelled by turns, so that the digits of one label have nothing in common. */
    @Test
    void labelsWithoutSenseAreNotTrusted() throws IOException {
        List<OwnDigit> all = new ArrayList<>();
        List<OwnDigit> right = thirty();
        for (int i = 0; i < right.size(); i++) {
            OwnDigit one = right.get(i);
            all.add(new OwnDigit((one.digit() + 1 + i % 9) % 10, one.features(), one.general()));
        }
        PersonalHand hand = prior.learn(all);
        for (OwnDigit one : right) {
            assertEquals(best(one.general()), best(hand, one));
        }
    }

    @Test
    void theSameDigitsGiveTheSameHand() throws IOException {
        PersonalHand one = prior.learn(thirty());
        PersonalHand other = prior.learn(thirty());
        assertEquals(one.trust(), other.trust());
        assertArrayEquals(one.reliabilities(), other.reliabilities());
        Ink ink = OddZeros.of(5);
        assertArrayEquals(said(one, ink), said(other, ink));
    }

    @Test
    void theLastTwentyOfADigitCount() {
        List<OwnDigit> all = new ArrayList<>();
        OwnDigit seven = own(7, OddZeros.of(99));
        all.add(own(0, OddZeros.of(0)));
        all.add(seven);
        for (int i = 1; i <= OwnDigit.MOST; i++) {
            all.add(own(0, OddZeros.of(i)));
        }
        List<OwnDigit> last = OwnDigit.last(all);
        assertEquals(OwnDigit.MOST + 1, last.size());
        assertSame(seven, last.get(0));
        assertSame(all.get(2), last.get(1));
        assertEquals(OwnDigit.MOST + 1, prior.learn(all).reliabilities().length);
    }

    @Test
    void refusesWhatIsNoDigit() {
        float[] features = new float[HandFeatures.COUNT];
        float[] probabilities = new float[10];
        assertThrows(IllegalArgumentException.class, () -> new OwnDigit(10, features, probabilities));
        assertThrows(IllegalArgumentException.class, () -> new OwnDigit(-1, features, probabilities));
        assertThrows(IllegalArgumentException.class, () -> new OwnDigit(1, new float[3], probabilities));
        assertThrows(IllegalArgumentException.class, () -> new OwnDigit(1, features, new float[9]));
    }
}
