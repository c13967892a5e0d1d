package io.github.digitpad.cli;

import io.github.digitpad.decode.PictureFile;
import io.github.digitpad.formats.learned.ShippedModel;
import io.github.digitpad.reading.Prediction;
import io.github.digitpad.reading.Reader;
import io.github.digitpad.reading.Reading;
import io.github.digitpad.reading.ReadingOptions;
import java.io.IOException;
import java.nio.file.Path;

/** What the command line makes of pictures of one digit, for tests that compare it with others. */
public final class PictureReadings {

    private final Reader reader;

    public PictureReadings() throws IOException {
        reader = ShippedModel.read().newReader();
    }

    /** As one digit. */
    public Reading read(Path file) throws IOException {
        return reader.read(PictureFile.readInk(file), ReadingOptions.ONE_DIGIT);
    }

    /** The probability of each of the ten digits. */
    public double[] probabilities(Path file) throws IOException {
        Prediction prediction = read(file).digits().get(0).prediction();
        double[] probabilities = new double[prediction.classes()];
        for (int digit = 0; digit < probabilities.length; digit++) {
            probabilities[digit] = prediction.probability(digit);
        }
        return probabilities;
    }
}
