package io.github.digitpad.formats.tfjs;

import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.github.digitpad.formats.ModelFormatException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Changes to the models that fuzzing begins with, which keep to JSON; bytes changed anywhere seldom do. */
class ModelFuzzTest {

    private static final Path CORPUS = Path.of("src/test/resources/fuzz/model/seeds");

    private static final String[] VALUES = {
        "0",
        "-1",
        "1",
        "2",
        "7",
        "2147483647",
        "-2147483648",
        "4294967296",
        "1e300",
        "-1e300",
        "0.5",
        "null",
        "[]",
        "{}",
        "true",
        "\"\"",
        "\"x\"",
        "[0]",
        "[1,1]",
        "[-1,-1]",
        "[[1,0],[0,1]]",
        "[2147483647,2147483647]"
    };

    private static List<Path> files(Path folder) throws IOException {
        try (var files = Files.list(folder)) {
            return files.sorted().toList();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"graph-rows", "multiply", "norm-after-conv"})
    void modelsCutShortAreRefusedAtEveryByte(String name) throws IOException {
        byte[] input = Files.readAllBytes(CORPUS.resolve(name));
        int zero = 0;
        while (input[zero] != 0) {
            zero++;
        }
        String json = new String(input, 0, zero, StandardCharsets.UTF_8);
        byte[] weights = Arrays.copyOfRange(input, zero + 1, input.length);
        assertNotNull(ModelReader.read("model.json", json, path -> weights));
        for (int length = 0; length < json.length(); length++) {
            String cut = json.substring(0, length);
            assertThrows(ModelFormatException.class, () -> ModelReader.read("model.json", cut, path -> weights), cut);
        }
        for (int length = 0; length < weights.length; length++) {
            byte[] cut = Arrays.copyOf(weights, length);
            assertThrows(ModelFormatException.class, () -> ModelReader.read("model.json", json, path -> cut));
        }
    }

    @Test
    void modelsWithAnyValueChangedAreReadOrRefused() throws IOException {
        List<Path> files = files(CORPUS);
        for (long seed = 0; seed < 6_000; seed++) {
            Random random = new Random(seed);
            byte[] input = Files.readAllBytes(files.get(random.nextInt(files.size())));
            String text = new String(input, StandardCharsets.ISO_8859_1);
            int changes = 1 + random.nextInt(2);
            for (int i = 0; i < changes; i++) {
                text = changed(text, random);
            }
            try {
                ModelFuzzTarget.check(text.getBytes(StandardCharsets.ISO_8859_1));
            } catch (RuntimeException | Error e) {
                throw new AssertionError("seed " + seed + ": " + text, e);
            }
        }
    }

    /** The text with one value of its JSON replaced, by one of {@link #VALUES} or by another value in it. */
    private static String changed(String text, Random random) {
        int start = value(text, random);
        int end = end(text, start);
        int from = value(text, random);
        String value =
                random.nextBoolean() ? VALUES[random.nextInt(VALUES.length)] : text.substring(from, end(text, from));
        return text.substring(0, start) + value + text.substring(end);
    }

    /** Where a value begins: behind a colon, comma or bracket that is picked at random. */
    private static int value(String text, Random random) {
        int length = Math.max(1, text.indexOf('\0'));
        int at = random.nextInt(length);
        for (int i = 0; i < length; i++) {
            if (":,[".indexOf(text.charAt((at + i) % length)) >= 0) {
                return (at + i) % length + 1;
            }
        }
        return 0;
    }

    /** Where the value that begins there ends, brackets balanced. */
    private static int end(String text, int start) {
        int depth = 0;
        boolean quoted = false;
        for (int at = start; at < text.length(); at++) {
            char c = text.charAt(at);
            if (c == '"') {
                quoted = !quoted;
            } else if (!quoted && (c == '[' || c == '{')) {
                depth++;
            } else if (!quoted && (c == ']' || c == '}' || (c == ',' && depth == 0) || c == '\0')) {
                if (depth == 0 || c == '\0') {
                    return at;
                }
                depth--;
            }
            if (depth == 0 && !quoted && at > start && (c == ']' || c == '}' || c == '"')) {
                return at + 1;
            }
        }
        return text.length();
    }
}
