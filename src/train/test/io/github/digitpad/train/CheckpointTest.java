package io.github.digitpad.train;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CheckpointTest {

    @TempDir
    Path folder;

    @Test
    void readsBackWhatWasWritten() throws IOException {
        Checkpoint checkpoint =
                new Checkpoint(42, weights(1), weights(2), new AdamW(weights(3), weights(Float.MIN_VALUE)));
        Path file = folder.resolve("checkpoint.bin");

        Checkpoint.start(weights(0)).write(file);
        checkpoint.write(file);
        Checkpoint read = Checkpoint.read(file, weights(0));

        assertEquals(42, read.nextStep());
        assertSame(checkpoint.live(), read.live());
        assertSame(checkpoint.averaged(), read.averaged());
        assertSame(checkpoint.optimizer().mean(), read.optimizer().mean());
        assertSame(checkpoint.optimizer().variance(), read.optimizer().variance());
    }

    private static Weights weights(float value) {
        return new Weights(List.of(new float[] {value, -value}, new float[] {value / 3}));
    }

    private static void assertSame(Weights expected, Weights found) {
        for (int i = 0; i < expected.size(); i++) {
            assertArrayEquals(expected.get(i), found.get(i));
        }
    }
}
