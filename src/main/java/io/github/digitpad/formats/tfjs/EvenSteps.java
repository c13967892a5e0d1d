package io.github.digitpad.formats.tfjs;

import java.util.Arrays;

/**
 * Values at equal distances: {@code level * scale + min}, where the level is 0 to {@code greatestLevel}. If zero is in
 * their range it is one of them.
 */
record EvenSteps(double min, double scale, int greatestLevel) {

    /** How far from a step, in steps, a float32 on a grid of 255 steps may seem to lie. */
    private static final double TOLERANCE = 1e-3;

    /** The steps that some values lie on already, if there are few enough; else the values' range, evenly divided. */
    static EvenSteps of(float[] values, int greatestLevel) {
        float[] sorted = values.clone();
        Arrays.sort(sorted);
        double least = sorted[0];
        double greatest = sorted[sorted.length - 1];
        if (greatest == least) {
            return through(least, greatest, 1, greatestLevel);
        }
        double gap = greatest - least;
        for (int i = 1; i < sorted.length; i++) {
            double distance = (double) sorted[i] - sorted[i - 1];
            gap = distance > 0 ? Math.min(gap, distance) : gap;
        }
        double steps = Math.rint((greatest - least) / gap);
        EvenSteps own = through(least, greatest, (greatest - least) / steps, greatestLevel);
        return steps <= greatestLevel && own.has(sorted)
                ? own
                : through(least, greatest, (greatest - least) / greatestLevel, greatestLevel);
    }

    private static EvenSteps through(double least, double greatest, double scale, int greatestLevel) {
        boolean aroundZero = least <= 0 && greatest >= 0;
        return new EvenSteps(aroundZero ? 0 - Math.rint(-least / scale) * scale : least, scale, greatestLevel);
    }

    private boolean has(float[] values) {
        for (float value : values) {
            double level = (value - min) / scale;
            if (Math.abs(level - Math.rint(level)) > TOLERANCE) {
                return false;
            }
        }
        return true;
    }

    /** The number of the step that is nearest to a value. */
    int level(float value) {
        return (int) Math.max(0, Math.min(greatestLevel, Math.rint((value - min) / scale)));
    }
}
