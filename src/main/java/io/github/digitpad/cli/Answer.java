package io.github.digitpad.cli;

import io.github.digitpad.reading.Prediction;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/**
 * One of the answers that a network gives for a picture.
 *
 * @param probability 0 to 1
 */
record Answer(int digit, double probability) {

    /** The most probable answers, the best first. */
    static List<Answer> best(Prediction prediction, int count) {
        return IntStream.range(0, 10)
                .mapToObj(digit -> new Answer(digit, prediction.probability(digit)))
                .sorted(Comparator.comparingDouble(Answer::probability).reversed())
                .limit(count)
                .toList();
    }
}
