package io.github.digitpad.cli;

import java.util.ArrayList;
import java.util.List;

/**
 * Two models' readings of the same digits.
 *
 * @param first read by the first model, in the collection's order
 * @param second read by the second, in the same order
 */
record Comparison(Side first, Side second) {

    /**
     * One of the two.
     *
     * @param label what people call the model
     */
    record Side(String label, List<LabelledReading> readings) {

        Score score() {
            return Score.of(readings);
        }
    }

    Comparison {
        if (first.readings.size() != second.readings.size()) {
            throw new IllegalArgumentException(
                    "readings: " + first.readings.size() + " and " + second.readings.size() + ", need as many");
        }
    }

    /** The second model's errors that the first reads right. */
    List<LabelledReading> onlyFirstReads() {
        return errorsOfOne(second, first);
    }

    /** The first model's errors that the second reads right. */
    List<LabelledReading> onlySecondReads() {
        return errorsOfOne(first, second);
    }

    /** How probable a difference in errors as great as this, or greater, is between models that are equally good. */
    double pValue() {
        return McNemar.pValue(onlyFirstReads().size(), onlySecondReads().size());
    }

    private static List<LabelledReading> errorsOfOne(Side wrong, Side right) {
        List<LabelledReading> errors = new ArrayList<>();
        for (int i = 0; i < wrong.readings.size(); i++) {
            if (!wrong.readings.get(i).isRight() && right.readings.get(i).isRight()) {
                errors.add(wrong.readings.get(i));
            }
        }
        return errors;
    }
}
