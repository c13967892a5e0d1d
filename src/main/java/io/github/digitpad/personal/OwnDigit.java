package io.github.digitpad.personal;

import io.github.digitpad.ink.Ink;
import io.github.digitpad.reading.PenFeatures;
import io.github.digitpad.reading.Prediction;
import java.util.ArrayList;
import java.util.List;

/**
 * A digit that a person wrote and put right, or left as it was read. Immutable as long as nobody changes what it gives.
 */
public final class OwnDigit {

    /** Most of one digit that are learned from. */
    public static final int MOST = 20;

    private static final int DIGITS = 10;

    private final int digit;
    private final float[] features;
    private final float[] general;

    /**
     * One of these numbers, which are not copied.
     *
     * @param digit 0 to 9, as the person says
     * @param features of {@link HandFeatures}
     * @param general the ten digits' probabilities, written by anybody
     * @throws IllegalArgumentException if the digit is none, or there are more or fewer numbers
     */
    public OwnDigit(int digit, float[] features, float[] general) {
        if (digit < 0 || digit >= DIGITS || features.length != HandFeatures.COUNT || general.length != DIGITS) {
            throw new IllegalArgumentException(
                    "a person's digit: needs 0 to 9, " + HandFeatures.COUNT + " features and ten probabilities");
        }
        this.digit = digit;
        this.features = features;
        this.general = general;
    }

    /** 0 to 9, as the person says. */
    public int digit() {
        return digit;
    }

    /** Of {@link HandFeatures}; not to be changed. */
    public float[] features() {
        return features;
    }

    /** The ten digits' probabilities, written by anybody; not to be changed. */
    public float[] general() {
        return general;
    }

    /**
     * One of ink.
     *
     * @param ink of this digit alone
     * @param general what it is, written by anybody
     */
    public static OwnDigit of(int digit, Ink ink, Prediction general) {
        return new OwnDigit(digit, HandFeatures.of(PenFeatures.of(ink)), probabilities(general));
    }

    /** The ten digits' probabilities. */
    static float[] probabilities(Prediction prediction) {
        float[] probabilities = new float[DIGITS];
        for (int digit = 0; digit < DIGITS; digit++) {
            probabilities[digit] = (float) prediction.probability(digit);
        }
        return probabilities;
    }

    /** Those that are learned from: of each digit the last {@value #MOST}, in their order. */
    public static List<OwnDigit> last(List<OwnDigit> all) {
        int[] left = new int[DIGITS];
        for (OwnDigit one : all) {
            left[one.digit]++;
        }
        List<OwnDigit> last = new ArrayList<>();
        for (OwnDigit one : all) {
            if (left[one.digit] <= MOST) {
                last.add(one);
            }
            left[one.digit]--;
        }
        return last;
    }
}
