package io.github.digitpad.cli;

import java.util.Collection;
import java.util.List;
import java.util.TreeMap;
import java.util.function.ToIntFunction;
import java.util.stream.Collectors;

/** How many of how many digits were read right. */
record Score(int right, int total) {

    static Score of(Collection<LabelledReading> readings) {
        int right = (int) readings.stream().filter(LabelledReading::isRight).count();
        return new Score(right, readings.size());
    }

    /** One for each value of the key, by that value, in its order. */
    static TreeMap<Integer, Score> by(ToIntFunction<LabelledReading> key, List<LabelledReading> readings) {
        return readings.stream()
                .collect(Collectors.groupingBy(
                        key::applyAsInt, TreeMap::new, Collectors.collectingAndThen(Collectors.toList(), Score::of)));
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
