package io.github.digitpad.reading;

import io.github.digitpad.picture.GrayImage;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** What the network says of one picture. */
public final class Prediction {

    private static final int LIKELIEST = 5;

    private final Supplier<GrayImage> picture;
    private final float[] probabilities;
    private final double familiarity;
    private final int digit;
    private final Certainty certainty;
    private @Nullable List<Alternative> likeliest;

    /**
     * Of one picture.
     *
     * @param picture draws it
     * @param familiarity how near it is to a digit that this person has written like this, 0 to 1
     */
    Prediction(Supplier<GrayImage> picture, float[] probabilities, CertaintyThresholds thresholds, double familiarity) {
        this.familiarity = familiarity;
        this.picture = picture;
        this.probabilities = probabilities;
        int best = 0;
        for (int i = 1; i < probabilities.length; i++) {
            if (probabilities[i] > probabilities[best]) {
                best = i;
            }
        }
        this.digit = best;
        this.certainty = thresholds.of(probabilities[best]);
    }

    /** How many classes there are: ten, for digits. */
    public int classes() {
        return probabilities.length;
    }

    /** The most probable class: of ten, the digit. */
    public int digit() {
        return digit;
    }

    /** The probability of {@link #digit}, 0 to 1. */
    public double confidence() {
        return probabilities[digit];
    }

    public Certainty certainty() {
        return certainty;
    }

    /** The probability of one class, 0 to 1; all add up to 1. */
    public double probability(int ofClass) {
        return probabilities[ofClass];
    }

    /**
     * Of a prediction of digits, those with the greatest probabilities, {@value #LIKELIEST} at most, the best first.
     */
    List<Alternative> likeliest() {
        if (likeliest == null) {
            List<Alternative> all = new ArrayList<>();
            for (int i = 0; i < probabilities.length; i++) {
                all.add(new Alternative(Reader.DIGITS.get(i), probabilities[i]));
            }
            all.sort(Comparator.comparingDouble(Alternative::confidence).reversed());
            likeliest = List.copyOf(Lists.first(all, LIKELIEST));
        }
        return likeliest;
    }

    /** How near it is to a digit that this person has written like this: 0 not at all, 1 the same. */
    double familiarity() {
        return familiarity;
    }

    /** The picture that the network read. */
    public GrayImage picture() {
        return picture.get();
    }

    @Override
    public String toString() {
        return "Prediction " + digit + " of " + Arrays.toString(probabilities);
    }
}
