package io.github.digitpad.cli;

import io.github.digitpad.formats.tfjs.LayersModelWriter;
import io.github.digitpad.formats.tfjs.ModelDirectory;
import io.github.digitpad.formats.tfjs.Quantization;
import io.github.digitpad.nn.Dense;
import io.github.digitpad.nn.Network;
import io.github.digitpad.nn.Shape;
import io.github.digitpad.nn.Softmax;
import io.github.digitpad.nn.Tensor;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/**
 * A network to reckon with: the logit of digit d is 10 times the picture's pixel d of its top row. So a picture with
 * nothing but a full pixel d is a d with probability e¹⁰ / (e¹⁰ + 9) = 0.99959.
 */
final class TopRowModel {

    private static final int PIXELS = 784;
    private static final int DIGITS = 10;

    private TopRowModel() {}

    static Network network(String name) {
        float[] kernel = new float[PIXELS * DIGITS];
        for (int digit = 0; digit < DIGITS; digit++) {
            kernel[digit * DIGITS + digit] = 10;
        }
        Dense dense = new Dense(
                "logits", Tensor.of(Shape.of(PIXELS, DIGITS), kernel), Tensor.of(Shape.of(DIGITS), new float[DIGITS]));
        return new Network(name, Shape.of(PIXELS), List.of(dense, new Softmax("logits/softmax")));
    }

    /** The network's files, in a folder of their own. */
    static String write(Path folder) throws IOException {
        Path model = folder.resolve("model");
        ModelDirectory.write(model, LayersModelWriter.write(network("top row"), Quantization.NONE));
        return model.toString();
    }
}
