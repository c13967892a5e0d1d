package io.github.digitpad.formats.keras;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.digitpad.formats.ModelFiles;
import io.github.digitpad.formats.ModelFormatException;
import io.github.digitpad.formats.brought.Formats;
import io.github.digitpad.formats.brought.Hostile;
import java.io.IOException;
import java.nio.file.Files;
import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Files cut anywhere and with bytes changed anywhere: a whole model, or one message. */
class BrokenKerasFilesTest {

    private static final int CUTS = 150;
    private static final int CHANGES = 500;

    /** Whether it is read. */
    private static boolean isRead(String name, byte[] bytes) {
        try {
            Formats.read(new ModelFiles(new Hostile.One(name, bytes)), name);
            return true;
        } catch (ModelFormatException e) {
            String message = String.valueOf(e.getMessage());
            assertFalse(message.isEmpty());
            assertTrue(message.startsWith(name), message);
            return false;
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"int8.keras", "frozen.h5", "keras-1-theano.h5", "layers-tf_keras.h5"})
    void aCutFileIsRefused(String name) throws IOException {
        byte[] bytes = Files.readAllBytes(KerasFilesTest.FOLDER.resolve(name));
        assertTrue(isRead(name, bytes));
        Random random = new Random(1);
        for (int i = 0; i < CUTS; i++) {
            int length = i < 20 ? i : random.nextInt(bytes.length);
            assertFalse(isRead(name, Arrays.copyOf(bytes, length)), name + " cut to " + length);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"int8.keras", "frozen.h5", "keras-1-theano.h5", "channels-first.keras"})
    void aChangedByteLeavesAWholeModelOrAMessage(String name) throws IOException {
        byte[] bytes = Files.readAllBytes(KerasFilesTest.FOLDER.resolve(name));
        Random random = new Random(2);
        int refused = 0;
        for (int i = 0; i < CHANGES; i++) {
            byte[] changed = bytes.clone();
            // Structures lie at the beginning and the end; in between are mostly weights.
            int where = i % 3 == 0 ? random.nextInt(Math.min(3000, bytes.length)) : random.nextInt(bytes.length);
            changed[where] = (byte) (i % 2 == 0 ? random.nextInt(256) : changed[where] ^ 1 << random.nextInt(8));
            refused += isRead(name, changed) ? 0 : 1;
        }
        assertTrue(refused > 20, "only " + refused + " were refused");
    }
}
