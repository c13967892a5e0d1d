package io.github.digitpad.formats.brought;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.digitpad.formats.FolderFiles;
import io.github.digitpad.formats.Json;
import io.github.digitpad.formats.ModelFormatException;
import io.github.digitpad.nn.Engine;
import io.github.digitpad.nn.Network;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A model, and what the framework that made it answers.
 *
 * @param operators what its own format calls its layers
 */
public record Evidence(
        String name, Network network, float[] input, float[] output, double tolerance, Set<String> operators) {

    /** What an engine answers is what the framework does. */
    void assertAnswers(Engine engine) {
        float[] answer = new float[engine.outputShape().size()];
        engine.run(input, answer);
        assertEquals(output.length, answer.length, name);
        for (int i = 0; i < answer.length; i++) {
            assertTrue(
                    Math.abs(answer[i] - output[i]) <= tolerance,
                    engine.name() + ", " + name + ", output " + i + ": " + answer[i] + ", needs " + output[i]);
        }
    }

    /** The operators of a file. */
    public interface Operators {
        Set<String> of(String name, byte[] bytes) throws ModelFormatException;
    }

    /**
     * The models of a folder that have answers beside them.
     *
     * @param behind whether the answers' ending is behind the model's, not in its place
     * @param endings of the models' names
     */
    public static List<Evidence> of(Path folder, boolean behind, Operators operators, String... endings)
            throws IOException {
        List<Evidence> all = new ArrayList<>();
        List<Path> files;
        try (Stream<Path> listed = Files.list(folder)) {
            files = listed.sorted().toList();
        }
        for (Path file : files) {
            String name = String.valueOf(file.getFileName());
            String ending = name.substring(name.lastIndexOf('.') + 1);
            String plain = behind ? name : name.substring(0, name.lastIndexOf('.'));
            Path beside = folder.resolve(plain + ".json");
            if (List.of(endings).contains(ending) && Files.exists(beside)) {
                all.add(of(file, beside, operators.of(name, Files.readAllBytes(file))));
            }
        }
        return all;
    }

    private static Evidence of(Path file, Path beside, Set<String> operators) throws IOException {
        Json answers = Json.parse(beside.toString(), Files.readString(beside));
        Json other = answers.get("inputs_of");
        Json inputs = answers;
        if (other.exists()) {
            inputs = Json.parse(other.string(), Files.readString(beside.resolveSibling(other.string())));
        }
        return new Evidence(
                String.valueOf(file.getFileName()),
                Formats.read(FolderFiles.of(file), FolderFiles.first(file)).network(),
                floats(inputs.get("inputs").at(0)),
                floats(answers.get("outputs").at(0)),
                answers.get("tolerance").number(),
                operators);
    }

    private static float[] floats(Json list) throws ModelFormatException {
        float[] floats = new float[list.size()];
        for (int i = 0; i < floats.length; i++) {
            floats[i] = (float) list.at(i).number();
        }
        return floats;
    }

    /** The classes of the layers in a config of Keras's, and the operations of a graph. */
    public static Set<String> layers(@Nullable Object config) {
        Set<String> found = new TreeSet<>();
        add(config, "", found);
        return found;
    }

    private static void add(@Nullable Object value, String key, Set<String> found) {
        if (value instanceof List<?> list) {
            for (Object each : list) {
                boolean isNode = each instanceof Map<?, ?> map && key.equals("node") && map.get("op") instanceof String;
                boolean isLayer =
                        key.equals("layers") && each instanceof Map<?, ?> map && map.get("class_name") != null;
                if (each instanceof Map<?, ?> map && (isNode || isLayer)) {
                    found.add(String.valueOf(map.get(isNode ? "op" : "class_name")));
                }
                add(each, "", found);
            }
        } else if (value instanceof Map<?, ?> map) {
            for (Map.Entry<?, ?> entry : map.entrySet()) {
                if (entry.getKey().equals("layer")
                        && entry.getValue() instanceof Map<?, ?> inside
                        && inside.get("class_name") instanceof String className) {
                    found.add(className);
                }
                boolean isSequential = entry.getKey().equals("config") && entry.getValue() instanceof List<?>;
                add(entry.getValue(), isSequential ? "layers" : String.valueOf(entry.getKey()), found);
            }
        }
    }
}
