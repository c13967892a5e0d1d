package io.github.digitpad.web;

import io.github.digitpad.ink.Bounds;
import io.github.digitpad.numbers.Alternative;
import io.github.digitpad.numbers.Grouping;
import io.github.digitpad.numbers.NumberDigit;
import io.github.digitpad.numbers.NumberReading;
import io.github.digitpad.recognize.Certainty;
import io.github.digitpad.recognize.Prediction;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * An answer, with how it was found.
 *
 * @param grouping the ink that was read, and what was decided of it; empty for a picture
 * @param millis how long reading took
 * @param engine which one ran the network
 */
record Result(Grouping grouping, NumberReading reading, double millis, String engine) {

    /** The reading of what is one digit, in this box, whatever it looks like. */
    static NumberReading oneDigit(Prediction prediction, Bounds box) {
        List<Alternative> alternatives = new ArrayList<>();
        for (int i = 0; i < prediction.classes(); i++) {
            alternatives.add(new Alternative(Labels.of(i), prediction.probability(i)));
        }
        alternatives.sort(Comparator.comparingDouble(Alternative::confidence).reversed());
        NumberDigit only = new NumberDigit(
                (char) ('0' + prediction.digit()),
                box,
                List.of(),
                0,
                prediction.confidence(),
                alternatives,
                prediction,
                false);
        return new NumberReading(alternatives.get(0).text(), List.of(only), alternatives, prediction.certainty(), true);
    }

    String text() {
        return reading.text();
    }

    Certainty certainty() {
        return reading.certainty();
    }

    /** 0 to 1: that the whole is this, and that each digit is one at all. 0 if nothing can be said. */
    double confidence() {
        double least = reading.alternatives().isEmpty()
                ? 0
                : reading.alternatives().get(0).confidence();
        for (NumberDigit digit : reading.digits()) {
            least = Math.min(least, digit.confidence());
        }
        return least;
    }
}
