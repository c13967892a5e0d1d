package io.github.digitpad.cli;

import io.github.digitpad.nn.Network;
import io.github.digitpad.raster.GrayImage;
import io.github.digitpad.raster.MnistFrame;
import io.github.digitpad.recognize.DigitRecognizer;
import io.github.digitpad.tfjs.LayersModelReader;
import io.github.digitpad.tfjs.ModelDirectory;
import io.github.digitpad.tfjs.ModelFormatException;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** {@code --model DIR}; without it, the network that the jar carries. */
final class ModelOption {

    private static final String SHIPPED = "/model-weights/";

    @Option(
            names = "--model",
            paramLabel = "DIR",
            description = "Folder of a TensorFlow.js layers model (model.json and its shards). Default: ours.")
    private @Nullable Path directory;

    /** The network, known to read digits: one that takes or gives something else is bad input, as a broken one is. */
    Network read() throws IOException {
        Network network = directory == null
                ? LayersModelReader.read(
                        "model.json", new String(shipped("model.json"), StandardCharsets.UTF_8), ModelOption::shipped)
                : ModelDirectory.read(directory);
        String source = directory == null ? "model.json" : directory.toString();
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

    private static byte[] shipped(String path) throws IOException {
        try (InputStream in = ModelOption.class.getResourceAsStream(SHIPPED + path)) {
            if (in == null) {
                throw new FileNotFoundException(SHIPPED + path + ": not in this jar. Build it again.");
            }
            return in.readAllBytes();
        }
    }
}
