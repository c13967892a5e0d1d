package io.github.digitpad.formats.tfjs;

import io.github.digitpad.formats.Json;
import io.github.digitpad.formats.ModelFormatException;
import io.github.digitpad.nn.Network;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.List;

/** A model that the real TensorFlow.js saved, an input, and what it computed; made by {@code src/test/golden}. */
public final class GoldenModel {

    /** The kinds of layers that the golden models have. */
    public static final List<String> KINDS = List.of(
            "Conv2D",
            "DepthwiseConv2D",
            "Dense",
            "MaxPooling2D",
            "AveragePooling2D",
            "GlobalMaxPooling2D",
            "GlobalAveragePooling2D",
            "ZeroPadding2D",
            "UpSampling2D",
            "Flatten",
            "Reshape",
            "Affine",
            "ReLU",
            "PReLU",
            "ELU",
            "Sigmoid",
            "Tanh",
            "Softmax",
            "Add",
            "Multiply",
            "Concatenate");

    static final Path FOLDER = Path.of("src/test/resources/golden");

    private final Network network;
    private final float[] input;
    private final float[] output;

    private GoldenModel(Network network, float[] input, float[] output) {
        this.network = network;
        this.input = input;
        this.output = output;
    }

    /** All that there are. */
    public static List<Path> files() throws IOException {
        try (var files = Files.list(FOLDER)) {
            return files.filter(file -> file.toString().endsWith(".json"))
                    .sorted()
                    .toList();
        }
    }

    /** Reads one of the files. */
    public static GoldenModel read(Path file) throws IOException {
        String name = String.valueOf(file.getFileName());
        Json root = Json.parse(name, Files.readString(file));
        Json shards = root.get("shards");
        Network network = ModelReader.read(name, root.get("modelJson").string(), path -> bytes(shards.get(path)));
        return new GoldenModel(network, floats(root.get("input")), floats(root.get("output")));
    }

    /** The network as we read it. */
    public Network network() {
        return network;
    }

    /** A copy of the input. */
    public float[] input() {
        return input.clone();
    }

    /** A copy of what TensorFlow.js computed. */
    public float[] output() {
        return output.clone();
    }

    private static byte[] bytes(Json base64) throws ModelFormatException {
        return Base64.getDecoder().decode(base64.string());
    }

    private static float[] floats(Json base64) throws ModelFormatException {
        byte[] bytes = bytes(base64);
        float[] values = new float[bytes.length / 4];
        ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN).asFloatBuffer().get(values);
        return values;
    }
}
