package io.github.digitpad.cli;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;

/** How many of how many digits, or numbers, were read right. */
record Score(int right, int total) {

    static final Score NONE = new Score(0, 0);

    static Score of(Collection<LabelledReading> readings) {
        int right = (int) readings.stream().filter(LabelledReading::isRight).count();
        return new Score(right, readings.size());
    }

    /** One for each key that occurs, in the order of the breakdown, which is one that digits have. */
    static Map<String, Score> by(Breakdown breakdown, Collection<LabelledReading> readings) {
        return switch (breakdown) {
            case WRITER ->
                Writer.worstFirst(
                        by(reading -> Writer.of(reading.subject().writer(), null), readings), Function.identity());
            case DIGIT -> new TreeMap<>(by(reading -> String.valueOf(reading.label()), readings));
            case LABORATORY, LENGTH, SPACING, SET, PAGE ->
                throw new IllegalArgumentException("digits have no " + breakdown.key());
        };
    }

    private static <K> Map<K, Score> by(Function<LabelledReading, K> key, Collection<LabelledReading> readings) {
        Map<K, Score> scores = new HashMap<>();
        for (LabelledReading reading : readings) {
            scores.merge(key.apply(reading), NONE.plus(reading.isRight()), Score::plus);
        }
        return scores;
    }

    Score plus(boolean isRight) {
        return plus(new Score(isRight ? 1 : 0, 1));
    }

    Score plus(Score other) {
        return new Score(right + other.right, total + other.total);
    }

    double accuracy() {
        return right / (double) total;
    }

    int wrong() {
        return total - right;
    }

    /** 0 to 1. */
    double wrongShare() {
        return wrong() / (double) total;
    }
}
