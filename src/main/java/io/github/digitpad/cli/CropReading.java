package io.github.digitpad.cli;

import io.github.digitpad.reading.Certainty;

/**
 * What was read in a crop.
 *
 * @param text empty if there was no number
 */
record CropReading(LabelledCrop crop, String text, double confidence, Certainty certainty) {

    boolean isRight(boolean isStrict) {
        return LabelledCrop.compared(crop.text(), isStrict).equals(LabelledCrop.compared(text, isStrict));
    }
}
