package io.github.digitpad.train;

import io.github.digitpad.nn.Network;
import java.util.List;
import java.util.Locale;

/**
 * What the network reads right of one set of pictures.
 *
 * @param set in words
 * @param bytes with a byte a weight
 * @param published with the coarser weights that are published
 * @param calibrationError expected, as published
 * @param logLoss of the labels, as published
 */
record Result(String set, Accuracy bytes, Accuracy published, double calibrationError, double logLoss) {

    static Result of(String set, Network bytes, Network published, List<LabelledPicture> pictures) {
        return new Result(
                set,
                Accuracy.of(bytes, pictures),
                Accuracy.of(published, pictures),
                Confidences.calibrationError(published, pictures),
                LogLoss.of(published, pictures));
    }

    /** A row of the model card's table. */
    @Override
    public String toString() {
        return String.format(
                Locale.ROOT,
                "| %s | %s | %s | %.2f %% | %.4f |",
                set,
                bytes,
                published,
                100 * calibrationError,
                logLoss);
    }
}
