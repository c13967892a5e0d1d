package io.github.digitpad.tfjs;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.digitpad.nn.Network;
import io.github.digitpad.nn.PortableEngine;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Models that the real TensorFlow.js saved, and what it computed; made by {@code src/test/golden}. */
class GoldenVectorsTest {

    private static final Path FOLDER = Path.of("src/test/resources/golden");

    static List<Path> goldenFiles() throws IOException {
        try (var files = Files.list(FOLDER)) {
            return files.filter(file -> file.toString().endsWith(".json"))
                    .sorted()
                    .toList();
        }
    }

    @ParameterizedTest
    @MethodSource("goldenFiles")
    void agreesWithTensorFlowJs(Path file) throws IOException {
        Golden golden = Golden.read(file);
        float[] output = new float[golden.network.outputShape().size()];
        new PortableEngine(golden.network).run(golden.input, output);
        assertArrayEquals(golden.output, output, 1e-5f);
    }

    @Test
    void everyKindOfLayerIsThere() throws IOException {
        List<String> kinds = new ArrayList<>();
        for (Path file : goldenFiles()) {
            Golden.read(file).network.layers().forEach(layer -> kinds.add(layer.kind()));
        }
        for (String kind : List.of(
                "Conv2D",
                "DepthwiseConv2D",
                "Dense",
                "MaxPooling2D",
                "AveragePooling2D",
                "GlobalMaxPooling2D",
                "GlobalAveragePooling2D",
                "ZeroPadding2D",
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
                "Concatenate")) {
            assertTrue(kinds.contains(kind), kind);
        }
    }

    @Test
    void aModelSavedAsASequentialGraphOrInShardsIsTheSameNetwork() throws IOException {
        Network small = Golden.read(FOLDER.resolve("small.json")).network;
        for (String other : List.of("small-functional", "small-shards")) {
            Network network = Golden.read(FOLDER.resolve(other + ".json")).network;
            assertEquals(small.layers().size(), network.layers().size(), other);
            for (int i = 0; i < small.layers().size(); i++) {
                assertEquals(
                        small.layers().get(i).kind(), network.layers().get(i).kind(), other);
            }
        }
    }

    @Test
    void theSameModelOfKeras3OrInFewerBitsIsTheSameNetwork() throws IOException {
        for (String name : List.of("small", "residual", "mobile", "nested", "shared-layer")) {
            Network network = Golden.read(FOLDER.resolve(name + ".json")).network;
            Network keras3 = Golden.read(FOLDER.resolve(name + "-keras3.json")).network;
            assertEquals(network.nodes(), keras3.nodes(), name);
        }
    }

    @Test
    void batchNormsGoIntoTheConvolutionsBeforeThem() throws IOException {
        for (String name :
                List.of("residual", "mobile", "norm-after-conv", "norm-after-depthwise", "norm-after-dense")) {
            Golden.read(FOLDER.resolve(name + ".json"))
                    .network
                    .layers()
                    .forEach(layer -> assertNotEquals("Affine", layer.kind(), name));
        }
        for (String name : List.of("norm-after-pool", "norm-after-relu", "norm-of-input")) {
            assertTrue(
                    Golden.read(FOLDER.resolve(name + ".json")).network.layers().stream()
                            .anyMatch(layer -> layer.kind().equals("Affine")),
                    name);
        }
    }

    private static final class Golden {

        private final Network network;
        private final float[] input;
        private final float[] output;

        private Golden(Network network, float[] input, float[] output) {
            this.network = network;
            this.input = input;
            this.output = output;
        }

        static Golden read(Path file) throws IOException {
            String name = String.valueOf(file.getFileName());
            Json root = Json.parse(name, Files.readString(file));
            Json shards = root.get("shards");
            Network network = ModelReader.read(name, root.get("modelJson").string(), path -> bytes(shards.get(path)));
            return new Golden(network, floats(root.get("input")), floats(root.get("output")));
        }

        private static byte[] bytes(Json base64) throws ModelFormatException {
            return Base64.getDecoder().decode(base64.string());
        }

        private static float[] floats(Json base64) throws ModelFormatException {
            byte[] bytes = bytes(base64);
            float[] values = new float[bytes.length / 4];
            ByteBuffer.wrap(bytes)
                    .order(ByteOrder.LITTLE_ENDIAN)
                    .asFloatBuffer()
                    .get(values);
            return values;
        }
    }
}
