package io.github.digitpad.bench;

import java.util.Arrays;
import java.util.List;

/** What was measured of one thing, again and again. */
record Sample(String name, List<Double> values) {

    Sample {
        if (values.isEmpty()) {
            throw new IllegalArgumentException(name + ": was not measured");
        }
        values = List.copyOf(values);
    }

    double median() {
        return quantile(0.5);
    }

    /** The value that this part of all values does not exceed; between two values, in proportion. */
    double quantile(double part) {
        double[] sorted = values.stream().mapToDouble(Double::doubleValue).toArray();
        Arrays.sort(sorted);
        double place = part * (sorted.length - 1);
        int below = (int) place;
        int above = Math.min(below + 1, sorted.length - 1);
        return sorted[below] + (place - below) * (sorted[above] - sorted[below]);
    }
}
