package io.github.digitpad.paper;

import io.github.digitpad.ink.Bounds;
import java.util.Arrays;

/**
 * What strokes of a page were read as.
 *
 * @param text the signs
 * @param confidence of the text, 0 to 1
 * @param mostOfAStroke how many signs the stroke has that has most of them
 * @param signs of each sign three numbers: its confidence, 0 to 1, and its box's upper and lower edge
 */
public record SignReading(String text, double confidence, int mostOfAStroke, double[] signs) {

    /** What one sign takes in {@link #signs}. */
    public static final int NUMBERS = 3;

    /** Of nothing. */
    static SignReading none() {
        return new SignReading("", 1, 1, new double[0]);
    }

    /** This and a sign that follows it, if that has a text. */
    SignReading and(String sign, double confidenceOfIt, Bounds box) {
        if (sign.length() != 1) {
            return this;
        }
        double[] both = Arrays.copyOf(signs, signs.length + NUMBERS);
        both[signs.length] = confidenceOfIt;
        both[signs.length + 1] = box.top();
        both[signs.length + 2] = box.bottom();
        return new SignReading(text + sign, Math.min(confidence, confidenceOfIt), 1, both);
    }

    double confidence(int sign) {
        return signs[NUMBERS * sign];
    }

    double top(int sign) {
        return signs[NUMBERS * sign + 1];
    }

    double bottom(int sign) {
        return signs[NUMBERS * sign + 2];
    }

    /** Which digit a sign is; negative, if it is none. */
    int digit(int sign) {
        char written = text.charAt(sign);
        return written >= '0' && written <= '9' ? written - '0' : -1;
    }
}
