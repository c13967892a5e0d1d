package io.github.digitpad.cli;

import io.github.digitpad.data.LabelledInk;
import io.github.digitpad.picture.GrayImage;
import java.util.List;

/** Readings for the tests. */
final class Readings {

    private Readings() {}

    /** A blank picture with this label, read as this digit, by nobody known. */
    static Reading of(int label, int digit, double confidence) {
        return by(LabelledInk.UNKNOWN_WRITER, label, digit, confidence);
    }

    static Reading by(int writer, int label, int digit, double confidence) {
        LabelledPicture subject =
                new LabelledPicture(0, label, writer, frame -> GrayImage.of(28, 28, new float[28 * 28]));
        double rest = (1 - confidence) / 9;
        return new Reading(
                subject,
                List.of(
                        new Answer(digit, confidence),
                        new Answer((digit + 1) % 10, rest),
                        new Answer((digit + 2) % 10, rest)));
    }
}
