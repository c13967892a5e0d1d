package io.github.digitpad.train;

import java.util.SplittableRandom;

/** The digits and marks of one line, as one hand or one font has them. */
interface DigitSource {

    Glyph digit(int digit, SplittableRandom random);

    Glyph mark(char mark, SplittableRandom random);

    /** How much a sign's height differs from the others', the standard deviation of its logarithm. */
    double unequal();

    /** Room between signs, of a digit's height, the least and the most that a whole line has. */
    double[] gaps();
}
