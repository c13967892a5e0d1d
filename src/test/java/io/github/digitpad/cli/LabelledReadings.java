package io.github.digitpad.cli;

import io.github.digitpad.data.LabelledInk;
import io.github.digitpad.picture.GrayImage;
import java.util.List;

/** LabelledReadings for the tests. */
final class LabelledReadings {

    private LabelledReadings() {}

    /** A blank picture with this label, read as this digit, by nobody known. */
    static LabelledReading of(int label, int digit, double confidence) {
        return by(LabelledInk.UNKNOWN_WRITER, label, digit, confidence);
    }

    static LabelledReading by(int writer, int label, int digit, double confidence) {
        LabelledPicture subject =
                new LabelledPicture(0, label, writer, frame -> GrayImage.of(28, 28, new float[28 * 28]));
        double rest = (1 - confidence) / 9;
        return new LabelledReading(
                subject,
                List.of(
                        new Answer(digit, confidence),
                        new Answer((digit + 1) % 10, rest),
                        new Answer((digit + 2) % 10, rest)));
    }
}
