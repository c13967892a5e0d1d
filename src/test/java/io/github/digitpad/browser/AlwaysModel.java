package io.github.digitpad.browser;

import io.github.digitpad.formats.tfjs.LayersModelWriter;
import io.github.digitpad.formats.tfjs.ModelDirectory;
import io.github.digitpad.formats.tfjs.Quantization;
import io.github.digitpad.nn.Dense;
import io.github.digitpad.nn.Flatten;
import io.github.digitpad.nn.Network;
import io.github.digitpad.nn.Shape;
import io.github.digitpad.nn.Softmax;
import io.github.digitpad.nn.Tensor;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** Models whose answer is known beforehand. */
final class AlwaysModel {

    private AlwaysModel() {}

    /** The files of a network that reads the same digit in everything: model.json, then the weights. */
    static List<Path> write(Path model, int digit, int inputs) throws IOException {
        return write(model, digit, inputs == 784 ? Shape.of(28, 28, 1) : Shape.of(inputs), 10);
    }

    /** As above, with any input and any number of classes. */
    static List<Path> write(Path model, int answer, Shape input, int classes) throws IOException {
        float[] bias = new float[classes];
        bias[answer] = 9;
        int inputs = input.size();
        Network network = new Network(
                "always",
                input,
                List.of(
                        new Flatten("flatten"),
                        new Dense(
                                "dense",
                                Tensor.of(Shape.of(inputs, classes), new float[inputs * classes]),
                                Tensor.of(Shape.of(classes), bias)),
                        new Softmax("softmax")));
        ModelDirectory.write(model, LayersModelWriter.write(network, Quantization.UINT8));
        try (Stream<Path> all = Files.list(model)) {
            List<Path> files = new ArrayList<>(all.sorted().toList());
            files.sort((one, other) -> Boolean.compare(other.endsWith("model.json"), one.endsWith("model.json")));
            return files;
        }
    }
}
