package io.github.digitpad.cli;

import io.github.digitpad.reading.Reading;
import java.util.List;

/**
 * One of the answers that a network gives for a picture.
 *
 * @param probability 0 to 1
 */
record Answer(int digit, double probability) {

    /** The most probable answers, the best first. */
    static List<Answer> best(Reading reading, int count) {
        return reading.alternatives().stream()
                .map(one -> new Answer(Integer.parseInt(one.text()), one.confidence()))
                .limit(count)
                .toList();
    }
}
