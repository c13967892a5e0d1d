package io.github.digitpad.paper;

import java.util.List;

/** What is seen of strokes that may be a number: apart from {@link NumberWeights}, as scripts need no names. */
public final class NumberFeatures {

    /**
     * What counts, in the weights' order. Which part of the digits is each: what letters look like, such as 0, tells
     * less than a 3. Which part of the signs is low beside the highest. How much lower the highest is than the page's
     * tall strokes, by their height; and by that height how much all hangs below its line, and begins below the top of
     * what is tall there, if that is much. The mean logarithm of the doubt in its digits. Whether it is a 1 alone, or
     * one digit. The logarithm of the confidence of all, and the mean logarithm of the doubt in its signs when they are
     * read apart. The widest gap in it, by the highest digit's height.
     */
    public static final List<String> NAMES = List.of(
            "0",
            "1",
            "2",
            "3",
            "4",
            "5",
            "6",
            "7",
            "8",
            "9",
            "low signs",
            "short",
            "below",
            "low",
            "doubt",
            "lone 1",
            "one sign",
            "whole",
            "doubt apart",
            "gap");

    private NumberFeatures() {}
}
