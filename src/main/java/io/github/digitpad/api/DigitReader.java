package io.github.digitpad.api;

import io.github.digitpad.ink.Bounds;
import io.github.digitpad.ink.Ink;
import io.github.digitpad.reading.CertaintyThresholds;
import io.github.digitpad.reading.Reader;
import java.util.List;

/** Reads ink of one digit in arrays that are there already: only what is given is made. */
final class DigitReader {

    private static final int DIGITS = Reader.DIGITS.size();

    private final Reader reader;
    private final CertaintyThresholds thresholds;
    private final float[] probabilities = new float[DIGITS];
    private final Alternative[] others = new Alternative[DIGITS - 1];

    DigitReader(Reader reader, CertaintyThresholds thresholds) {
        this.reader = reader;
        this.thresholds = thresholds;
    }

    Reading read(Ink ink) {
        Bounds bounds = reader.probabilities(ink, probabilities);
        if (bounds == null) {
            return Reading.nothing();
        }
        int best = next(Float.POSITIVE_INFINITY, DIGITS);
        int digit = best;
        for (int i = 0; i < others.length; i++) {
            digit = next(probabilities[digit], digit);
            others[i] = new Alternative(Reader.DIGITS.get(digit), probabilities[digit]);
        }
        List<Alternative> alternatives = List.of(others);
        double probability = probabilities[best];
        Box box = new Box(bounds.left(), bounds.top(), bounds.width(), bounds.height());
        String text = Reader.DIGITS.get(best);
        return new Reading(List.of(new ReadNumber(
                text,
                box,
                probability,
                Certainty.of(thresholds.of(probability)),
                List.of(new ReadDigit(text, box, probability, alternatives)),
                alternatives,
                1,
                0,
                -1,
                -1)));
    }

    /** The likeliest digit after one in the order of probability, of those as likely the lesser first. */
    private int next(float probability, int after) {
        int next = -1;
        for (int digit = 0; digit < DIGITS; digit++) {
            boolean isLater =
                    probabilities[digit] < probability || (probabilities[digit] == probability && digit > after);
            if (isLater && (next < 0 || probabilities[digit] > probabilities[next])) {
                next = digit;
            }
        }
        return next;
    }
}
