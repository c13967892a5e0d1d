package io.github.digitpad.data.pages;

import java.util.SplittableRandom;

/**
 * What somebody writes with.
 *
 * @param width of a stroke, of a digit's height
 * @param darkness of its ink, 0 to 1
 * @param grain by how much of itself the ink is uneven
 */
record Pen(double width, double darkness, double grain) {

    /** A ballpoint or felt pen as a rule, one in three a pencil. */
    static Pen any(SplittableRandom random) {
        if (random.nextInt(3) == 0) {
            return new Pen(0.05 + 0.05 * random.nextDouble(), 0.4 + 0.3 * random.nextDouble(), 0.6);
        }
        double felt = random.nextDouble();
        return new Pen(0.05 + 0.1 * felt * felt, 0.6 + 0.35 * random.nextDouble(), 0.15);
    }
}
