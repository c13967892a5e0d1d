package io.github.digitpad.tfjs;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.digitpad.nn.Network;
import io.github.digitpad.nn.PortableEngine;
import io.github.digitpad.nn.RandomNetworks;
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
                Path directory = FOLDER.resolve(seed + "-" + quantization);
                ModelDirectory.write(directory, LayersModelWriter.write(RandomNetworks.network(seed), quantization));
                Network network = ModelDirectory.read(directory);
                assertEquals(
                        network.layers(),
                        ModelDirectory.read(directory.resolve("model.json")).layers());
                float[] input = RandomNetworks.values(
                        new Random(seed), network.inputShape().size());
                float[] output = new float[network.outputShape().size()];
                new PortableEngine(network).run(input, output);
                String expected = JsonWriter.write(JsonWriter.object(
                        "shape", integers(network.inputShape().toArray()),
                        "input", doubles(input),
                        "output", doubles(output)));
                Files.writeString(directory.resolve("expected.json"), expected);
            }
        }
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
