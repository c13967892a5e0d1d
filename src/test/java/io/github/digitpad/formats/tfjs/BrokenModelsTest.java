package io.github.digitpad.formats.tfjs;

import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.digitpad.formats.ModelFormatException;
import io.github.digitpad.nn.RandomNetworks;
import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** Whatever a file holds, the reader gives a network or throws the one documented exception. */
class BrokenModelsTest {

    private static final long[] SEEDS = {1, 2, 3, 5, 8};

    @Test
    void aTruncatedModelJsonIsRefusedAtEveryCharacter() {
        for (long seed : SEEDS) {
            LayersModel model = LayersModelWriter.write(RandomNetworks.network(seed), Quantization.UINT8);
            for (int length = 0; length < model.json().length(); length++) {
                String json = model.json().substring(0, length);
                assertRefused(json, model, "seed " + seed + ", " + length + " characters");
            }
        }
    }

    @Test
    void truncatedOrTooLongWeightsAreRefusedAtEveryByte() {
        for (long seed : SEEDS) {
            for (Quantization quantization : Quantization.values()) {
                LayersModel model = LayersModelWriter.write(RandomNetworks.network(seed), quantization);
                for (byte[] shard : model.shards().values()) {
                    for (int length = 0; length <= shard.length + 1; length++) {
                        byte[] cut = Arrays.copyOf(shard, length);
                        if (length != shard.length) {
                            assertThrows(
                                    ModelFormatException.class,
                                    () -> LayersModelReader.read("model.json", model.json(), path -> cut),
                                    "seed " + seed + ", " + length + " bytes");
                        }
                    }
                }
            }
        }
    }

    @Test
    void aModelWithAnyCharactersChangedIsReadOrRefused() {
        String interesting = "{}[]\",:0123456789-.eE\\untrfals x\u0000\uFFFF";
        for (long seed = 0; seed < 4_000; seed++) {
            Random random = new Random(seed);
            LayersModel model = LayersModelWriter.write(
                    RandomNetworks.network(seed % 40), random.nextBoolean() ? Quantization.NONE : Quantization.UINT8);
            StringBuilder json = new StringBuilder(model.json());
            int changes = 1 + random.nextInt(3);
            for (int i = 0; i < changes; i++) {
                int at = random.nextInt(json.length());
                char c = interesting.charAt(random.nextInt(interesting.length()));
                switch (random.nextInt(3)) {
                    case 0 -> json.setCharAt(at, c);
                    case 1 -> json.insert(at, c);
                    default -> json.deleteCharAt(at);
                }
            }
            assertReadOrRefused(json.toString(), model, "seed " + seed);
        }
    }

    @Test
    void aModelWithAnyNumberChangedIsReadOrRefused() {
        String[] numbers = {
            "0", "-1", "1", "2", "3", "2147483647", "-2147483648", "4294967296", "1e300", "0.5", "null", "[]"
        };
        for (long seed = 0; seed < 4_000; seed++) {
            Random random = new Random(seed);
            LayersModel model = LayersModelWriter.write(RandomNetworks.network(seed % 40), Quantization.UINT8);
            String json = model.json();
            int at = random.nextInt(json.length());
            while (!Character.isDigit(json.charAt(at))) {
                at = (at + 1) % json.length();
            }
            int end = at;
            while (Character.isDigit(json.charAt(end))) {
                end++;
            }
            String changed = json.substring(0, at) + numbers[random.nextInt(numbers.length)] + json.substring(end);
            assertReadOrRefused(changed, model, "seed " + seed);
        }
    }

    private static void assertRefused(String json, LayersModel model, String what) {
        ModelFormatException e = assertThrows(
                ModelFormatException.class, () -> LayersModelReader.read("model.json", json, model::shard), what);
        assertTrue(String.valueOf(e.getMessage()).startsWith("model.json:"), what);
    }

    private static void assertReadOrRefused(String json, LayersModel model, String what) {
        try {
            assertNotNull(LayersModelReader.read("model.json", json, model::shard), what);
        } catch (ModelFormatException expected) {
            assertNotNull(expected.getMessage(), what);
        } catch (RuntimeException | Error e) {
            throw new AssertionError(what + ": " + json, e);
        }
    }
}
