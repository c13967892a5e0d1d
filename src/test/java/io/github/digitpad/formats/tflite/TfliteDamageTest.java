package io.github.digitpad.formats.tflite;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.digitpad.formats.Model;
import io.github.digitpad.formats.ModelFormatException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Files cut off and files with a wrong byte: a whole model or one message, and not after a long time. */
class TfliteDamageTest {

    private static final int CUTS = 40;
    private static final int CHANGES = 75;

    /** Far more than any takes, far less than what a loop without an end does. */
    private static final long MOST_NANOS = 20_000_000_000L;

    static List<Path> files() throws IOException {
        return TfliteFixtures.all();
    }

    @ParameterizedTest
    @MethodSource("files")
    void aFileCutOffIsRefused(Path file) throws IOException {
        byte[] bytes = Files.readAllBytes(file);
        int refused = 0;
        for (int i = 0; i < CUTS; i++) {
            int length = (int) ((long) bytes.length * i / CUTS);
            refused += opens(Arrays.copyOf(bytes, length), file + " cut at " + length) ? 0 : 1;
        }
        // What lies last may be of no matter to the network.
        assertTrue(refused > CUTS * 9 / 10, file + ": " + refused);
    }

    @ParameterizedTest
    @MethodSource("files")
    void aWrongByteIsAModelOrAMessage(Path file) throws IOException {
        byte[] bytes = Files.readAllBytes(file);
        Random random = new Random(7);
        for (int i = 0; i < CHANGES; i++) {
            byte[] changed = bytes.clone();
            // The tables lie at both ends, the weights in between.
            int near = Math.min(bytes.length, 3000);
            int at = i % 3 == 0 ? random.nextInt(near) : bytes.length - 1 - random.nextInt(near);
            int[] tries = {random.nextInt(256), 0xff, 0x80, 0x7f, 0};
            changed[at] = (byte) tries[i % tries.length];
            opens(changed, file + " with " + changed[at] + " at " + at);
        }
    }

    private static boolean opens(byte[] bytes, String what) {
        long start = System.nanoTime();
        try {
            Model model = HandMade.read(bytes);
            assertNotNull(model.network(), what);
            return true;
        } catch (ModelFormatException e) {
            String message = String.valueOf(e.getMessage());
            assertTrue(message.startsWith("m.tflite: "), what + ": " + message);
            assertFalse(message.contains("null"), what + ": " + message);
            assertTrue(message.endsWith("."), what + ": " + message);
            return false;
        } catch (RuntimeException e) {
            throw new AssertionError(what, e);
        } finally {
            assertTrue(System.nanoTime() - start < MOST_NANOS, what);
        }
    }
}
