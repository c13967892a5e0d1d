package io.github.digitpad.bench;

import java.util.List;
import java.util.Optional;

/**
 * One network, run by all contenders of one platform.
 *
 * @param platform {@code "Chromium"} or {@code "JVM"}
 * @param micros of each contender, the time of a prediction in µs, a block each; in the order of the tables
 * @param missing who could not take part, and why
 * @param difference the greatest one between two contenders' outputs for one picture
 * @param agreement what else was compared, a sentence; empty, if nothing
 */
record Race(
        String title,
        String platform,
        long multiplyAdds,
        List<Sample> micros,
        List<String> missing,
        double difference,
        String agreement) {

    /** What outputs may differ by, at most: probabilities, computed in float32 in another order. */
    static final double TOLERANCE = 1e-4;

    private static final String OURS = "DigitPad";

    /** The median of the contender whose name begins so; nothing, if it did not take part. */
    Optional<Double> median(String name) {
        return micros.stream()
                .filter(sample -> sample.name().startsWith(name))
                .map(Sample::median)
                .findFirst();
    }

    /** Our fastest engine's median. */
    Optional<Double> ours() {
        return micros.stream()
                .filter(sample -> isOurs(sample.name()))
                .map(Sample::median)
                .min(Double::compare);
    }

    static boolean isOurs(String name) {
        return name.startsWith(OURS);
    }

    /** How fast a time is, in 10⁹ multiply-adds of the network's a second. */
    double gigaMacs(double medianMicros) {
        return multiplyAdds / medianMicros / 1000;
    }
}
