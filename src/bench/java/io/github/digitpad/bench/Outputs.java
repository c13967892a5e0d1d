package io.github.digitpad.bench;

import java.util.List;
import java.util.Map;

/** What the contenders gave for the same pictures. */
final class Outputs {

    private Outputs() {}

    /**
     * The greatest difference between two of them.
     *
     * @param all by contender, a list of outputs for each picture
     * @throws IllegalStateException if it is above the tolerance, or somebody gave no number; the message names both
     */
    static double requireAgreement(Map<String, List<List<Double>>> all) {
        double greatest = 0;
        for (Map.Entry<String, List<List<Double>>> one : all.entrySet()) {
            for (Map.Entry<String, List<List<Double>>> other : all.entrySet()) {
                double difference = difference(one.getValue(), other.getValue());
                if (!(difference <= Race.TOLERANCE)) {
                    throw new IllegalStateException("\"" + one.getKey() + "\" and \"" + other.getKey()
                            + "\" differ by " + difference + " in an output; needs " + Race.TOLERANCE
                            + " or less, so nothing was timed.");
                }
                greatest = Math.max(greatest, difference);
            }
        }
        return greatest;
    }

    /** NaN, if there is one. */
    private static double difference(List<List<Double>> one, List<List<Double>> other) {
        double greatest = one.size() == other.size() ? 0 : Double.NaN;
        for (int picture = 0; picture < Math.min(one.size(), other.size()); picture++) {
            List<Double> a = one.get(picture);
            List<Double> b = other.get(picture);
            greatest = a.size() == b.size() ? greatest : Double.NaN;
            for (int i = 0; i < Math.min(a.size(), b.size()); i++) {
                double difference = Math.abs(a.get(i) - b.get(i));
                greatest = Math.max(greatest, difference);
            }
        }
        return greatest;
    }
}
