package io.github.digitpad.agreement;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.digitpad.formats.learned.LearnedSets;
import io.github.digitpad.reading.ReadDigit;
import io.github.digitpad.reading.Reader;
import io.github.digitpad.reading.Reading;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** What two ways in must have alike of a reading. */
public final class Agreement {

    private Agreement() {}

    /** The reader that all others are compared with: the published network, the portable engine, the JVM. */
    public static Reader reader() throws IOException {
        return LearnedSets.publishedSet().newReader();
    }

    /** The same text, digits and certainty, and the same probabilities. */
    public static void assertSame(String what, Reading expected, Reading actual, double tolerance) {
        assertEquals(expected.text(), actual.text(), what);
        assertEquals(expected.certainty(), actual.certainty(), what);
        List<Double> probabilities = probabilities(expected);
        List<Double> others = probabilities(actual);
        assertEquals(probabilities.size(), others.size(), what);
        for (int i = 0; i < probabilities.size(); i++) {
            assertEquals(probabilities.get(i), others.get(i), tolerance, what + ", probability " + i);
        }
    }

    /** A reading's certainty as pages get it. */
    public static String certainty(Reading reading) {
        return reading.certainty().name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }

    /** The confidence of the whole, then of each digit its own and its ten probabilities. */
    public static List<Double> probabilities(Reading reading) {
        List<Double> all = new ArrayList<>(List.of(reading.confidence()));
        for (ReadDigit digit : reading.digits()) {
            all.add(digit.confidence());
            for (int i = 0; i < digit.prediction().classes(); i++) {
                all.add(digit.prediction().probability(i));
            }
        }
        return all;
    }
}
