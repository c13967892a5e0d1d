package io.github.digitpad.formats.tfjs;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.digitpad.nn.Network;
import io.github.digitpad.nn.RandomNetworks;
import io.github.digitpad.nn.portable.PortableEngine;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** Puts models that we wrote, with what we compute, where {@code src/test/golden/compare.mjs} finds them. */
class WrittenModelsTest {

    private static final Path FOLDER = Path.of("target", "written-models");
    private static final int COUNT = 40;

    @Test
    void modelsOnDiskReadBackAndAreReadyForTensorFlowJs() throws IOException {
        for (int seed = 0; seed < COUNT; seed++) {
            for (Quantization quantization : Quantization.values()) {
                assertReadsBack(RandomNetworks.network(seed), quantization, seed, "chain-" + seed);
                assertReadsBack(RandomNetworks.plainGraph(seed), quantization, seed, "graph-" + seed);
            }
        }
    }

    @Test
    void everyLayerAloneReadsBack() throws IOException {
        int count = 0;
        for (Network network : LoneLayers.all()) {
            assertReadsBack(network, Quantization.NONE, count, "layer-" + network.name());
            count++;
        }
    }

    @Test
    void everyModelThatTensorFlowJsSavedReadsBackAndStillComputesWhatItDid() throws IOException {
        for (Path file : GoldenModel.files()) {
            GoldenModel golden = GoldenModel.read(file);
            Path directory = FOLDER.resolve("golden-" + file.getFileName());
            ModelDirectory.write(directory, LayersModelWriter.write(golden.network(), Quantization.NONE));
            float[] output = run(ModelDirectory.read(directory), golden.input());
            assertArrayEquals(golden.output(), output, 1e-5f, file.toString());
            expect(directory, golden.network(), golden.input(), golden.output());
        }
    }

    /** What is written is put where TensorFlow.js finds it, read, and computes the same. */
    private static void assertReadsBack(Network network, Quantization quantization, int seed, String name)
            throws IOException {
        Path directory = FOLDER.resolve(name + "-" + quantization);
        ModelDirectory.write(directory, LayersModelWriter.write(network, quantization));
        float[] input =
                RandomNetworks.values(new Random(seed), network.inputShape().size());
        float[] output = run(ModelDirectory.read(directory), input);
        if (quantization == Quantization.NONE) {
            float[] expected = run(network, input);
            assertArrayEquals(expected, output, 1e-5f * Math.max(1, greatest(expected)), name);
        }
        expect(directory, network, input, output);
    }

    /** Says what TensorFlow.js should compute. */
    private static void expect(Path directory, Network network, float[] input, float[] output) throws IOException {
        String expected = JsonWriter.write(JsonWriter.object(
                "shape", integers(network.inputShape().toArray()),
                "input", doubles(input),
                "output", doubles(output)));
        Files.writeString(directory.resolve("expected.json"), expected);
    }

    private static float[] run(Network network, float[] input) {
        float[] output = new float[network.outputShape().size()];
        new PortableEngine(network).run(input, output);
        return output;
    }

    private static float greatest(float[] values) {
        float greatest = 0;
        for (float value : values) {
            greatest = Math.max(greatest, Math.abs(value));
        }
        return greatest;
    }

    @Test
    void theSameNetworkGivesTheSameBytes() {
        for (Quantization quantization : Quantization.values()) {
            LayersModel first = LayersModelWriter.write(RandomNetworks.network(7), quantization);
            LayersModel second = LayersModelWriter.write(RandomNetworks.network(7), quantization);
            assertEquals(first.json(), second.json());
            assertEquals(
                    List.copyOf(first.shards().keySet()),
                    List.copyOf(second.shards().keySet()));
            first.shards()
                    .forEach((path, bytes) ->
                            assertArrayEquals(bytes, second.shards().get(path)));
        }
    }

    private static List<Object> integers(int[] values) {
        List<Object> list = new ArrayList<>();
        for (int value : values) {
            list.add(value);
        }
        return list;
    }

    private static List<Object> doubles(float[] values) {
        List<Object> list = new ArrayList<>();
        for (float value : values) {
            list.add((double) value);
        }
        return list;
    }
}
