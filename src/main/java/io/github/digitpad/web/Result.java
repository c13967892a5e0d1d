package io.github.digitpad.web;

import io.github.digitpad.ink.Bounds;
import io.github.digitpad.reading.Alternative;
import io.github.digitpad.reading.Certainty;
import io.github.digitpad.reading.Grouping;
import io.github.digitpad.reading.Prediction;
import io.github.digitpad.reading.ReadDigit;
import io.github.digitpad.reading.Reading;
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
record Result(Grouping grouping, Reading reading, double millis, String engine) {

    /** The reading of what is one digit, in this box, whatever it looks like. */
    static Reading oneDigit(Prediction prediction, Bounds box) {
        List<Alternative> alternatives = new ArrayList<>();
        for (int i = 0; i < prediction.classes(); i++) {
            alternatives.add(new Alternative(Labels.of(i), prediction.probability(i)));
        }
        alternatives.sort(Comparator.comparingDouble(Alternative::confidence).reversed());
        ReadDigit only = new ReadDigit(
                (char) ('0' + prediction.digit()),
                box,
                List.of(),
                0,
                prediction.confidence(),
                alternatives,
                prediction,
                false);
        return new Reading(alternatives.get(0).text(), List.of(only), alternatives, prediction.certainty(), true);
    }

    String text() {
        return reading.text();
    }

    Certainty certainty() {
        return reading.certainty();
    }

    /** Whether these are digits of a number, and can be corrected one by one. */
    boolean isNumber() {
        return !reading.digits().isEmpty() && !reading.digits().get(0).strokes().isEmpty();
    }

    /** The digit whose ink was written last, by its place in the reading; negative: there is none. */
    int newest() {
        int newest = -1;
        int last = -1;
        for (int i = 0; i < reading.digits().size(); i++) {
            List<Integer> strokes = reading.digits().get(i).strokes();
            int stroke = strokes.isEmpty() ? 0 : strokes.get(strokes.size() - 1);
            if (stroke > last) {
                last = stroke;
                newest = i;
            }
        }
        return newest;
    }

    /** Readings of the whole, the best first, as likely as {@link #confidence} says of that. */
    List<Alternative> alternatives() {
        List<Alternative> all = new ArrayList<>();
        for (Alternative one : reading.alternatives()) {
            double share = one.confidence() / reading.alternatives().get(0).confidence();
            all.add(new Alternative(one.text(), share * confidence()));
        }
        return all;
    }

    /** 0 to 1: that the whole is this, and that each digit is one at all. 0 if nothing can be said. */
    double confidence() {
        double least = reading.alternatives().isEmpty()
                ? 0
                : reading.alternatives().get(0).confidence();
        for (ReadDigit digit : reading.digits()) {
            least = Math.min(least, digit.confidence());
        }
        return least;
    }
}
