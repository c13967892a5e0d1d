package io.github.digitpad.cli;

import io.github.digitpad.ink.Bounds;
import io.github.digitpad.reading.Certainty;
import io.github.digitpad.reading.Prediction;
import io.github.digitpad.reading.ReadDigit;
import io.github.digitpad.reading.Reading;
import java.util.List;
import java.util.StringJoiner;

/**
 * A number that was written with a pen.
 *
 * @param reading of at least one sign, with y downwards
 * @param isUp whether the file's own y grows upwards
 */
record InkNumber(Reading reading, boolean isUp) implements FoundNumber {

    /** The number, if one was read. */
    static List<FoundNumber> of(Reading reading) {
        return reading.text().isEmpty() ? List.of() : List.of(new InkNumber(reading, false));
    }

    @Override
    public String text() {
        return reading.text();
    }

    @Override
    public double confidence() {
        return reading.confidence();
    }

    @Override
    public Certainty certainty() {
        return reading.certainty();
    }

    @Override
    public Bounds box() {
        Bounds box = reading.digits().get(0).box();
        for (ReadDigit digit : reading.digits()) {
            box = box.and(digit.box());
        }
        return own(box);
    }

    @Override
    public List<String> signsAsJson() {
        return reading.digits().stream().map(this::json).toList();
    }

    @Override
    public String moreAsJson() {
        return "";
    }

    private String json(ReadDigit digit) {
        StringJoiner probabilities = new StringJoiner(",", "[", "]");
        Prediction prediction = digit.prediction();
        for (int i = 0; i < prediction.classes(); i++) {
            probabilities.add(NumberJson.probability(prediction.probability(i)));
        }
        return "{\"text\":" + JsonText.quoted(digit.text()) + ",\"box\":" + NumberJson.box(own(digit.box()))
                + ",\"probabilities\":" + probabilities + "}";
    }

    /** A box in the file's own coordinates, of which the least y comes first. */
    private Bounds own(Bounds box) {
        return isUp ? new Bounds(box.left(), -box.bottom(), box.right(), -box.top()) : box;
    }
}
