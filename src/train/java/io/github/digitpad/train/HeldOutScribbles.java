package io.github.digitpad.train;

import io.github.digitpad.ink.Ink;
import io.github.digitpad.ink.Stroke;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;

/** Scribbles of kinds that are never trained on, to see what the network makes of what it has not met. */
final class HeldOutScribbles {

    /** Two frequencies without a common factor; 1 and 2 make an eight, 2 and 3 at times an α. */
    private static final int[][] KNOTS = {{3, 4}, {3, 5}, {4, 3}, {4, 5}, {5, 3}, {5, 6}};

    private static final int[] STAR_CORNERS = {5, 7, 8, 9};

    private HeldOutScribbles() {}

    /** Up and down in straight lines, four times or more. */
    static Ink zigzag(SplittableRandom random) {
        int corners = random.nextInt(8, 16);
        double height = random.nextDouble(0.3, 1);
        double slip = random.nextDouble(-0.5, 0.5);
        return Ink.of(Curves.along(
                t -> t + (Math.round(t * corners) % 2 == 0 ? 0 : slip / corners),
                t -> Math.round(t * corners) % 2 == 0 ? 0 : height,
                corners));
    }

    /** A star drawn without lifting the pen. */
    static Ink star(SplittableRandom random) {
        int corners = STAR_CORNERS[random.nextInt(STAR_CORNERS.length)];
        int skip = corners % 2 == 1 ? corners / 2 : corners / 2 - 1;
        double start = random.nextDouble(2 * Math.PI);
        double turn = 2 * Math.PI * skip;
        return Ink.of(Curves.along(t -> Math.cos(start + turn * t), t -> Math.sin(start + turn * t), corners));
    }

    /** Parallel lines, sometimes crossed by others. */
    static Ink hatching(SplittableRandom random) {
        int lines = random.nextInt(4, 9);
        double slope = random.nextDouble(-1, 1);
        boolean crossed = random.nextBoolean();
        List<Stroke> strokes = new ArrayList<>();
        for (int i = 0; i < lines; i++) {
            double at = (double) i / (lines - 1) + random.nextGaussian() * 0.02;
            strokes.add(Curves.line(at, 0, at + slope, 1));
            if (crossed) {
                strokes.add(Curves.line(at + slope, 0, at, 1));
            }
        }
        return Ink.of(strokes);
    }

    /** Loops in a row, as when a pen is tried. */
    static Ink coil(SplittableRandom random) {
        double loops = random.nextDouble(3.2, 7);
        double width = random.nextDouble(0.1, 0.25);
        double height = random.nextDouble(0.15, 0.4);
        return Ink.of(Curves.along(
                t -> t + width * Math.cos(2 * Math.PI * loops * t),
                t -> height * Math.sin(2 * Math.PI * loops * t),
                200));
    }

    /** A closed curve that crosses itself regularly (Lissajous). */
    static Ink knot(SplittableRandom random) {
        int[] frequencies = KNOTS[random.nextInt(KNOTS.length)];
        double phase = random.nextDouble(0.3, 1.2);
        return Ink.of(Curves.along(
                t -> Math.sin(2 * Math.PI * frequencies[0] * t + phase),
                t -> Math.sin(2 * Math.PI * frequencies[1] * t),
                200));
    }
}
