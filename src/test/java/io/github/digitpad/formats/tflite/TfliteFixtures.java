package io.github.digitpad.formats.tflite;

import io.github.digitpad.formats.FolderFiles;
import io.github.digitpad.formats.Json;
import io.github.digitpad.formats.Model;
import io.github.digitpad.formats.ModelFormatException;
import io.github.digitpad.formats.brought.Formats;
import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/** Files that TensorFlow made, with its own answers; {@code src/test/models/tflite} makes them. */
final class TfliteFixtures {

    private TfliteFixtures() {}

    static List<Path> all() throws IOException {
        try (Stream<Path> files = Files.list(folder())) {
            return files.filter(file -> file.toString().endsWith(".tflite"))
                    .sorted()
                    .toList();
        }
    }

    private static Path folder() {
        try {
            return Path.of(Objects.requireNonNull(TfliteFixtures.class.getResource("/models/tflite"))
                    .toURI());
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }

    static Path of(String name) {
        return folder().resolve(name + ".tflite");
    }

    static Model model(Path file) throws ModelFormatException {
        return Formats.read(FolderFiles.of(file), FolderFiles.first(file));
    }

    /** Inputs, outputs and how far one may be from them. */
    static Json answers(Path file) throws IOException {
        Path beside = Path.of(file.toString().replace(".tflite", ".json"));
        return Json.parse(beside.toString(), Files.readString(beside, StandardCharsets.UTF_8));
    }

    static float[] numbers(Json list) throws ModelFormatException {
        float[] numbers = new float[list.size()];
        for (int i = 0; i < numbers.length; i++) {
            numbers[i] = (float) list.at(i).number();
        }
        return numbers;
    }
}
