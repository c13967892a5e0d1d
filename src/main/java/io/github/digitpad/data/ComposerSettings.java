package io.github.digitpad.data;

import java.util.List;

/**
 * What numbers a {@link NumberComposer} composes.
 *
 * @param shortest least number of digits, from 1
 * @param longest greatest number of digits, to 12
 * @param spacings how far apart digits are; each number gets one of them
 * @param delayed the share, 0 to 1, of the digits of several strokes whose last stroke is written after all others, as
 *     the bar of a 7
 * @param broken the share, 0 to 1, of the strokes that are written in two: the pen is lifted on the way, rather where
 *     it is slow, as it is in corners
 * @param joined the share, 0 to 1, of the neighbours of one stroke each that are written in one go, by a straight line
 * @param linked the share, 0 to 1, of the neighbours of which the last stroke of one runs into the first of the next,
 *     in a curve
 */
public record ComposerSettings(
        int shortest,
        int longest,
        List<Spacing> spacings,
        double delayed,
        double broken,
        double joined,
        double linked) {

    /** Most digits that are composed, and read, as one number. */
    public static final int MOST_DIGITS = 12;

    /** One to eight digits at the default spacing, nothing delayed or broken. */
    public static final ComposerSettings DEFAULT = new ComposerSettings(1, 8, List.of(Spacing.DEFAULT), 0, 0);

    /** The same with nothing written in one go. */
    public ComposerSettings(int shortest, int longest, List<Spacing> spacings, double delayed, double broken) {
        this(shortest, longest, spacings, delayed, broken, 0, 0);
    }

    /** The same with nothing that runs into the next digit in a curve. */
    public ComposerSettings(
            int shortest, int longest, List<Spacing> spacings, double delayed, double broken, double joined) {
        this(shortest, longest, spacings, delayed, broken, joined, 0);
    }

    /** @throws IllegalArgumentException if a value is outside its range */
    public ComposerSettings {
        spacings = List.copyOf(spacings);
        if (shortest < 1 || longest < shortest || longest > MOST_DIGITS) {
            throw new IllegalArgumentException(
                    "lengths " + shortest + " to " + longest + ": needs 1 to " + MOST_DIGITS + ", the lesser first");
        }
        if (spacings.isEmpty()) {
            throw new IllegalArgumentException("spacings: needs one or more, has none");
        }
        if (!(delayed >= 0 && delayed <= 1)) {
            throw new IllegalArgumentException("delayed " + delayed + ": needs 0 to 1");
        }
        if (!(broken >= 0 && broken <= 1)) {
            throw new IllegalArgumentException("broken " + broken + ": needs 0 to 1");
        }
        if (!(joined >= 0 && joined <= 1)) {
            throw new IllegalArgumentException("joined " + joined + ": needs 0 to 1");
        }
        if (!(linked >= 0 && linked <= 1)) {
            throw new IllegalArgumentException("linked " + linked + ": needs 0 to 1");
        }
    }
}
