package io.github.digitpad.bench;

import io.github.digitpad.formats.onnx.OnnxWriter;
import io.github.digitpad.formats.tfjs.LayersModel;
import io.github.digitpad.formats.tfjs.LayersModelReader;
import io.github.digitpad.formats.tfjs.LayersModelWriter;
import io.github.digitpad.formats.tfjs.ModelDirectory;
import io.github.digitpad.formats.tfjs.Quantization;
import io.github.digitpad.nn.Network;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;

/** A network that everybody runs, in the files that they read it from. */
final class Subject {

    private final String title;
    private final Path directory;
    private final Network network;
    private final LayersModel model;
    private final byte[] onnx;

    private Subject(String title, Path directory, Network network, LayersModel model) {
        this.title = title;
        this.directory = directory;
        this.network = network;
        this.model = model;
        this.onnx = OnnxWriter.write(network);
    }

    /** For people. */
    String title() {
        return title;
    }

    /** Where the layers model lies. */
    Path directory() {
        return directory;
    }

    Network network() {
        return network;
    }

    LayersModel model() {
        return model;
    }

    /** The same network for ONNX Runtime. */
    byte[] onnx() {
        return onnx;
    }

    /** The network to compare on: the one named, or one like the demo's. */
    static Subject compared(Settings settings) throws IOException {
        Path directory = settings.model();
        if (!directory.toString().isEmpty()) {
            return read("The demo's network", directory);
        }
        directory = settings.folder().resolve("demo-network");
        ModelDirectory.write(directory, LayersModelWriter.write(DemoNetwork.random(), Quantization.NONE));
        return read("A network like the demo's, with random weights", directory);
    }

    /** The network that our site has in it. */
    static Subject shipped(Settings settings) throws IOException {
        return read("The network that DigitPad ships", settings.shipped());
    }

    private static Subject read(String title, Path directory) throws IOException {
        Path json = directory.resolve("model.json");
        if (!Files.isRegularFile(json)) {
            throw new IOException(
                    json + ": not there. Name a folder that holds a layers model: -Dbench.model=DIR, or none");
        }
        String text = Files.readString(json);
        Map<String, byte[]> shards = new LinkedHashMap<>();
        Network network = LayersModelReader.read(json.toString(), text, path -> {
            byte[] bytes = Files.readAllBytes(directory.resolve(path));
            shards.put(path, bytes);
            return bytes;
        });
        return new Subject(title, directory, network, new LayersModel(text, shards));
    }
}
