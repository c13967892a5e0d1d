package io.github.digitpad.cli;

import io.github.digitpad.ink.Bounds;
import io.github.digitpad.reading.Prediction;
import io.github.digitpad.reading.ReadDigit;
import io.github.digitpad.reading.Reading;
import java.util.StringJoiner;

/** What was read of a number, as a JSON object on one line. */
final class NumberJson {

    private NumberJson() {}

    static String of(NumberRow row) {
        StringJoiner object = new StringJoiner(",", "{", "}");
        object.add("\"file\":" + JsonText.quoted(row.file()));
        Reading number = row.number();
        object.add("\"number\":" + JsonText.quoted(number == null ? "" : number.text()));
        object.add("\"confidence\":" + (number == null ? "null" : probability(number.confidence())));
        object.add("\"certainty\":" + (number == null ? "null" : JsonText.quoted(NumberRow.certainty(number))));
        object.add("\"page\":" + (row.page() == 0 ? "null" : row.page()));
        object.add("\"box\":" + (number == null ? "null" : box(NumberRow.box(number))));
        StringJoiner digits = new StringJoiner(",", "[", "]");
        if (number != null) {
            number.digits().forEach(digit -> digits.add(digit(digit)));
        }
        object.add("\"digits\":" + digits);
        String error = row.error();
        if (error != null) {
            object.add("\"error\":" + JsonText.quoted(error));
        }
        return object.toString();
    }

    private static String digit(ReadDigit digit) {
        StringJoiner probabilities = new StringJoiner(",", "[", "]");
        Prediction prediction = digit.prediction();
        for (int i = 0; i < prediction.classes(); i++) {
            probabilities.add(probability(prediction.probability(i)));
        }
        return "{\"text\":" + JsonText.quoted(digit.text()) + ",\"box\":" + box(digit.box()) + ",\"probabilities\":"
                + probabilities + "}";
    }

    private static String box(Bounds box) {
        return "{\"x\":" + NumberFormat.px(box.left()) + ",\"y\":" + NumberFormat.px(box.top()) + ",\"w\":"
                + NumberFormat.px(box.width()) + ",\"h\":" + NumberFormat.px(box.height()) + "}";
    }

    /** As many figures as a float has, which is what networks compute with. */
    private static String probability(double value) {
        return Float.toString((float) value);
    }
}
