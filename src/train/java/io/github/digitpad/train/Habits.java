package io.github.digitpad.train;

import java.util.SplittableRandom;

/** Adds strokes that some people write and the collections show seldom: a 1's foot, and its flag; a 7's bar. */
final class Habits {

    private static final double FOOT = 0.2;

    private static final double BAR = 0.2;

    private Habits() {}

    /** The digit's glyph, most often as it is. */
    static Glyph of(int digit, Glyph glyph, SplittableRandom random) {
        double width = glyph.width();
        if (digit == 1 && random.nextDouble() < FOOT) {
            double half = random.nextDouble(0.12, 0.36);
            double shift = Math.max(0, half - width / 2) + 0.1 * random.nextDouble();
            double middle = shift + width * random.nextDouble(0.2, 0.8);
            double low = random.nextDouble(0.95, 1.02);
            double slope = 0.03 * random.nextGaussian();
            PenGlyph foot = PenGlyph.of(
                    new double[] {Math.max(0, middle - half), low - slope, middle, low, middle + half, low + slope});
            return new Both(glyph, shift, foot, Math.max(middle + half, shift + width));
        }
        if (digit == 7 && random.nextDouble() < BAR) {
            double y = random.nextDouble(0.4, 0.66);
            double half = random.nextDouble(0.12, 0.3);
            double middle = Math.max(half, width * random.nextDouble(0.35, 0.75));
            double slope = 0.05 * random.nextGaussian();
            PenGlyph bar = PenGlyph.of(new double[] {middle - half, y - slope, middle + half, y + slope});
            return new Both(glyph, 0, bar, Math.max(width, middle + half));
        }
        return glyph;
    }

    /** A glyph, moved right, and a stroke with it. */
    private record Both(Glyph glyph, double shift, Glyph stroke, double width) implements Glyph {
        @Override
        public void draw(Coverage coverage, Place place, Pen pen) {
            glyph.draw(
                    coverage,
                    new Place(
                            place.left() + place.size() * place.wider() * shift,
                            place.top(),
                            place.size(),
                            place.wider(),
                            place.slant(),
                            place.slope()),
                    pen);
            stroke.draw(coverage, place, pen);
        }
    }
}
