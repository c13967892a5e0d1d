package io.github.digitpad.formats;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.digitpad.nn.Network;
import io.github.digitpad.nn.RandomNetworks;
import io.github.digitpad.nn.portable.PortableEngine;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.jspecify.annotations.Nullable;

/** What our writers make, read by our readers. */
public final class WrittenFile {

    private WrittenFile() {}

    /** The model that a file is. */
    public static Model read(ModelFormat format, String path, byte[] bytes) throws ModelFormatException {
        return format.read(path, new ModelFiles(new FileAccess() {
            @Override
            public List<String> paths() {
                return List.of(path);
            }

            @Override
            public byte @Nullable [] read(String other, int most) {
                return path.equals(other) ? Arrays.copyOf(bytes, Math.min(most, bytes.length)) : null;
            }
        }));
    }

    /** Asserts that a file reads as a network that answers as another. */
    public static void assertReadsAs(Network expected, ModelFormat format, String path, byte[] bytes)
            throws ModelFormatException {
        Network found = read(format, path, bytes).network();
        assertEquals(expected.inputShape(), found.inputShape(), path);
        float[] input =
                RandomNetworks.values(new Random(3), expected.inputShape().size());
        float[] wanted = run(expected, input);
        float greatest = 1;
        for (float value : wanted) {
            greatest = Math.max(greatest, Math.abs(value));
        }
        assertArrayEquals(wanted, run(found, input), 1e-5f * greatest, path);
    }

    private static float[] run(Network network, float[] input) {
        float[] output = new float[network.outputShape().size()];
        new PortableEngine(network).run(input, output);
        return output;
    }
}
