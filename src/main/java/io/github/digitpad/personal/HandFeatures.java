package io.github.digitpad.personal;

import io.github.digitpad.reading.PenFeatures;

/**
 * How a digit was written, for comparing it with others: the pen's ways of {@link PenFeatures}, as a vector of length
 * 1, then where it begins and ends, in how many strokes, and how wide and high it is. None is below 0 or above 1.
 */
public final class HandFeatures {

    /** How many there are: all of the pen's but the constant. */
    public static final int COUNT = PenFeatures.COUNT - 1;

    /** The pen's ways. */
    static final int WAYS = COUNT - 10;

    /** Where both numbers of strokes are, which count half. */
    private static final int STROKES = WAYS + 6;

    private static final double LEAST_LENGTH = 1e-6;

    private HandFeatures() {}

    /**
     * The features of a digit.
     *
     * @param pen of {@link PenFeatures}
     */
    public static float[] of(double[] pen) {
        float[] features = new float[COUNT];
        double squares = 0;
        for (int i = 0; i < WAYS; i++) {
            squares += pen[i] * pen[i];
        }
        double length = Math.max(LEAST_LENGTH, Math.sqrt(squares));
        for (int i = 0; i < COUNT; i++) {
            double scale = i < WAYS ? 1 / length : i == STROKES || i == STROKES + 1 ? 0.5 : 1;
            features[i] = (float) (pen[i] * scale);
        }
        return features;
    }

    /** How far two digits are apart: the squared distance, the ways counting 1 and the rest {@code ends}. */
    static double distance(float[] one, float[] other, double ends) {
        double ofWays = 0;
        for (int i = 0; i < WAYS; i++) {
            double difference = one[i] - other[i];
            ofWays += difference * difference;
        }
        double ofEnds = 0;
        for (int i = WAYS; i < COUNT; i++) {
            double difference = one[i] - other[i];
            ofEnds += difference * difference;
        }
        return ofWays + ends * ofEnds;
    }
}
