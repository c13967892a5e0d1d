package io.github.digitpad.reading;

import io.github.digitpad.ink.Bounds;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** What is taken for one digit, or for one of other classes, whatever it looks like. */
final class OneDigit {

    private OneDigit() {}

    /**
     * Its reading: the most probable class that the options' constraint accepts.
     *
     * @param labels of the prediction's classes
     * @param box around what was read
     * @param thresholds from which on it is certain or likely
     */
    static Reading of(
            Prediction prediction,
            List<String> labels,
            Bounds box,
            ReadingOptions options,
            CertaintyThresholds thresholds) {
        List<Alternative> all = new ArrayList<>();
        List<Alternative> accepted = new ArrayList<>();
        for (int i = 0; i < labels.size(); i++) {
            Alternative one = new Alternative(labels.get(i), prediction.probability(i));
            all.add(one);
            if (options.constraint().accepts(one.text())) {
                accepted.add(one);
            }
        }
        all.sort(Comparator.comparingDouble(Alternative::confidence).reversed());
        accepted.sort(Comparator.comparingDouble(Alternative::confidence).reversed());
        List<Alternative> alternatives = List.copyOf(accepted.isEmpty() ? all : accepted);
        Alternative best = alternatives.get(0);
        ReadDigit only = new ReadDigit(
                best.text(),
                box,
                List.of(),
                0,
                best.confidence(),
                thresholds.of(best.confidence()),
                alternatives,
                prediction,
                false);
        return new Reading(
                best.text(),
                List.of(only),
                alternatives,
                accepted.isEmpty() ? Certainty.NOT_SURE : only.certainty(),
                !accepted.isEmpty());
    }
}
