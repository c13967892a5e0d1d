package io.github.digitpad.train;

import io.github.digitpad.ink.Ink;
import io.github.digitpad.ink.Stroke;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;

/** Scribbles to train on; each has so many turns or lines that no digit looks like it. */
final class Scribbles {

    /** Two lines across and two down are a zero if they end where they meet. */
    private static final double LEAST_OVERHANG = 0.15;

    private Scribbles() {}

    /** One smooth curve that crosses itself many times. */
    static Ink tangle(SplittableRandom random) {
        return Ink.of(Curves.smooth(Curves.randomCorners(random.nextInt(9, 20), random)));
    }

    /** Straight lines to and fro without order. */
    static Ink jagged(SplittableRandom random) {
        return Ink.of(Curves.randomCorners(random.nextInt(9, 20), random));
    }

    /** Three turns or more. */
    static Ink spiral(SplittableRandom random) {
        double turns = random.nextDouble(3, 6) * (random.nextBoolean() ? 1 : -1);
        double start = random.nextDouble(2 * Math.PI);
        double hole = random.nextDouble(0.3);
        return Ink.of(Curves.along(
                t -> (hole + (1 - hole) * t) * Math.cos(start + turns * 2 * Math.PI * t),
                t -> (hole + (1 - hole) * t) * Math.sin(start + turns * 2 * Math.PI * t),
                200));
    }

    /** Lines of all directions that cross. */
    static Ink bundle(SplittableRandom random) {
        List<Stroke> strokes = new ArrayList<>();
        int lines = random.nextInt(6, 12);
        for (int i = 0; i < lines; i++) {
            strokes.add(Curves.randomCorners(2, random));
        }
        return Ink.of(strokes);
    }

    /** Lines across and down, as on squared paper. */
    static Ink grid(SplittableRandom random) {
        List<Stroke> strokes = new ArrayList<>();
        int rows = random.nextInt(2, 5);
        int columns = random.nextInt(2, 5);
        double overhang = random.nextDouble(rows + columns > 4 ? 0 : LEAST_OVERHANG, 0.3);
        for (int i = 0; i < rows; i++) {
            double y = overhang + (1 - 2 * overhang) * i / (rows - 1);
            strokes.add(Curves.line(0, y, 1, y));
        }
        for (int i = 0; i < columns; i++) {
            double x = overhang + (1 - 2 * overhang) * i / (columns - 1);
            strokes.add(Curves.line(x, 0, x, 1));
        }
        return Ink.of(strokes);
    }

    /** Three waves or more in a row, lying or standing. */
    static Ink wave(SplittableRandom random) {
        double waves = random.nextDouble(3, 7);
        double height = random.nextDouble(0.15, 0.6);
        Stroke lying = Curves.along(t -> t, t -> height * Math.sin(2 * Math.PI * waves * t), 120);
        Stroke standing = Curves.along(t -> height * Math.sin(2 * Math.PI * waves * t), t -> t, 120);
        return Ink.of(random.nextBoolean() ? lying : standing);
    }

    /** One, two or three lines that lie: no digit does. */
    static Ink dashes(SplittableRandom random) {
        List<Stroke> strokes = new ArrayList<>();
        int lines = random.nextInt(1, 4);
        double tilt = random.nextDouble(-0.15, 0.15);
        double gap = random.nextDouble(0.25, 0.5);
        for (int i = 0; i < lines; i++) {
            strokes.add(Curves.line(0, gap * i, random.nextDouble(0.8, 1.2), gap * i + tilt));
        }
        return Ink.of(strokes);
    }
}
