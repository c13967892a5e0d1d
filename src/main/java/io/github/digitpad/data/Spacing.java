package io.github.digitpad.data;

import java.util.Locale;

/**
 * How far apart the digits of a composed number are: from the right edge of one to the left edge of the next, as a
 * share of the writing's height.
 */
public enum Spacing {
    /** Half a digit's height or more. */
    WIDE(0.5, 0.9),
    /** What most people leave. */
    DEFAULT(0.1, 0.5),
    /** Nothing touches, hardly. */
    TIGHT(0.02, 0.12),
    /**
     * The ink itself meets: here it is the distance between the nearest points of both at the same height, and where it
     * is negative, they overlap by so much.
     */
    TOUCHING(-0.08, 0);

    private final double least;
    private final double most;

    Spacing(double least, double most) {
        this.least = least;
        this.most = most;
    }

    /** The least gap, of the writing's height. */
    double least() {
        return least;
    }

    /** The greatest gap, of the writing's height. */
    double most() {
        return most;
    }

    /** As it is written in files and on the command line: {@code touching}. */
    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
