package io.github.digitpad.cli;

import io.github.digitpad.nn.Network;
import io.github.digitpad.raster.GrayImage;
import io.github.digitpad.raster.MnistFrame;
import io.github.digitpad.recognize.DigitRecognizer;
import io.github.digitpad.tfjs.ModelDirectory;
import io.github.digitpad.tfjs.ModelFormatException;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** A network that is known to read digits: one that takes or gives something else is bad input, as a broken one is. */
final class DigitModel {

    private DigitModel() {}

    /** @param directory none for the network that the jar carries */
    static Network read(@Nullable Path directory) throws IOException {
        Network network = directory == null ? ShippedModel.read() : ModelDirectory.read(directory);
        String source = directory == null ? ShippedModel.SOURCE : directory.toString();
        try {
            requireNumbers(source, DigitRecognizer.of(network));
        } catch (IllegalArgumentException e) {
            throw new ModelFormatException(source + ": " + e.getMessage(), e);
        }
        return network;
    }

    /** Weights can be numbers, each of them, and yet so large that what is computed with them is none. */
    private static void requireNumbers(String source, DigitRecognizer recognizer) throws ModelFormatException {
        float[] ink = new float[MnistFrame.SIZE * MnistFrame.SIZE];
        Arrays.fill(ink, 1);
        GrayImage blot = GrayImage.of(MnistFrame.SIZE, MnistFrame.SIZE, ink);
        if (Double.isNaN(recognizer.recognizeFramed(blot).confidence())) {
            throw new ModelFormatException(
                    source + ": its weights are so large that its answers are no numbers. Export it again.");
        }
    }
}
