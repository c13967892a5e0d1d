package io.github.digitpad.reading;

/** How one person writes digits, so far as that is known. */
public interface Hand {

    /** How many values are said of a digit: ten probabilities, and how near it is to one of the person's own. */
    int VALUES = 11;

    /**
     * Says what ink is, written by this person and taken for one digit.
     *
     * @param said of {@link #VALUES}: the ten digits' probabilities, written by anybody, and 0; changed to what they
     *     are of this person, and to how near it is to a digit that the person has written like this: 0 not at all, 1
     *     the same
     * @param pen how it was written, of {@link PenFeatures}
     */
    void heed(float[] said, double[] pen);
}
