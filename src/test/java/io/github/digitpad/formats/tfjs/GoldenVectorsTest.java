package io.github.digitpad.formats.tfjs;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.digitpad.nn.Network;
import io.github.digitpad.nn.portable.PortableEngine;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Models that the real TensorFlow.js saved, and what it computed; made by {@code src/test/golden}. */
class GoldenVectorsTest {

    static List<Path> goldenFiles() throws IOException {
        return GoldenModel.files();
    }

    @ParameterizedTest
    @MethodSource("goldenFiles")
    void agreesWithTensorFlowJs(Path file) throws IOException {
        GoldenModel golden = GoldenModel.read(file);
        float[] output = new float[golden.network().outputShape().size()];
        new PortableEngine(golden.network()).run(golden.input(), output);
        assertArrayEquals(golden.output(), output, 1e-5f);
    }

    @Test
    void everyKindOfLayerIsThere() throws IOException {
        List<String> kinds = new ArrayList<>();
        for (Path file : goldenFiles()) {
            GoldenModel.read(file).network().layers().forEach(layer -> kinds.add(layer.kind()));
        }
        for (String kind : GoldenModel.KINDS) {
            assertTrue(kinds.contains(kind), kind);
        }
    }

    @Test
    void aModelSavedAsASequentialGraphOrInShardsIsTheSameNetwork() throws IOException {
        Network small =
                GoldenModel.read(GoldenModel.FOLDER.resolve("small.json")).network();
        for (String other : List.of("small-functional", "small-shards")) {
            Network network = GoldenModel.read(GoldenModel.FOLDER.resolve(other + ".json"))
                    .network();
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
            Network network =
                    GoldenModel.read(GoldenModel.FOLDER.resolve(name + ".json")).network();
            Network keras3 = GoldenModel.read(GoldenModel.FOLDER.resolve(name + "-keras3.json"))
                    .network();
            assertEquals(network.nodes(), keras3.nodes(), name);
        }
    }

    @Test
    void batchNormsGoIntoTheConvolutionsBeforeThem() throws IOException {
        for (String name :
                List.of("residual", "mobile", "norm-after-conv", "norm-after-depthwise", "norm-after-dense")) {
            GoldenModel.read(GoldenModel.FOLDER.resolve(name + ".json"))
                    .network()
                    .layers()
                    .forEach(layer -> assertNotEquals("Affine", layer.kind(), name));
        }
        for (String name : List.of("norm-after-pool", "norm-after-relu", "norm-of-input")) {
            assertTrue(
                    GoldenModel.read(GoldenModel.FOLDER.resolve(name + ".json")).network().layers().stream()
                            .anyMatch(layer -> layer.kind().equals("Affine")),
                    name);
        }
    }
}
