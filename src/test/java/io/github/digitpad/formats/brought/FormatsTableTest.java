package io.github.digitpad.formats.brought;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import ai.onnxruntime.OrtException;
import io.github.digitpad.formats.keras.KerasEvidence;
import io.github.digitpad.formats.onnx.OnnxEvidence;
import io.github.digitpad.formats.tfjs.TfjsEvidence;
import io.github.digitpad.formats.tflite.TfliteEvidence;
import io.github.digitpad.nn.Layer;
import io.github.digitpad.nn.portable.PortableEngine;
import io.github.digitpad.nn.wasm.InterpretedEngine;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/**
 * The table of formats and layers in {@code docs/models.md} is what this test has run: each model that is counted was
 * answered as its framework answers, by both engines. {@code -Ddigitpad.tables=write} writes it anew.
 */
class FormatsTableTest {

    private static final Path DOCUMENT = Path.of("docs/models.md");
    private static final String BEGIN = "<!-- Made by FormatsTableTest: mvn test -Dtest=FormatsTableTest"
            + " -DargLine=-Ddigitpad.tables=write -->\n";
    private static final String END = "<!-- End of what FormatsTableTest makes. -->";
    private static final int WIDTH = 140;

    /** For each layer how many models of each format were answered that have it. */
    private final Map<String, Map<String, Integer>> counts = new TreeMap<>();

    private final Map<String, Set<String>> operators = new LinkedHashMap<>();
    private final Map<String, Set<String>> knownOnly = new LinkedHashMap<>();
    private final Map<String, Integer> models = new LinkedHashMap<>();

    @Test
    void theTableIsWhatWasRun() throws IOException, OrtException {
        run("TensorFlow.js", TfjsEvidence.all());
        run(".keras", KerasEvidence.all("keras"));
        run(".h5", KerasEvidence.all("h5"));
        run(".onnx", OnnxEvidence.all());
        run(".tflite", TfliteEvidence.all());
        known("Keras's layers, in each of its formats", TfjsEvidence.layers(), "TensorFlow.js", ".keras", ".h5");
        known("Activations by name, in files or not", TfjsEvidence.activations());
        known("TensorFlow.js's graphs", TfjsEvidence.operations(), "TensorFlow.js");
        known(".onnx", OnnxEvidence.known(), ".onnx");
        known(".tflite", TfliteEvidence.known(), ".tflite");
        String document = Files.readString(DOCUMENT);
        int begin = document.indexOf(BEGIN);
        int end = document.indexOf(END);
        assertTrue(begin >= 0 && end > begin, DOCUMENT + " has no place for the table");
        String made = document.substring(0, begin) + BEGIN + table() + document.substring(end);
        if ("write".equals(System.getProperty("digitpad.tables"))) {
            Files.writeString(DOCUMENT, made);
            return;
        }
        assertEquals(made, document, "the table is another one: write it with -DargLine=-Ddigitpad.tables=write");
    }

    private void run(String format, List<Evidence> all) {
        Set<String> own = new TreeSet<>();
        for (Evidence model : all) {
            model.assertAnswers(new PortableEngine(model.network()));
            model.assertAnswers(new InterpretedEngine(model.network()));
            own.addAll(model.operators());
            Set<String> kinds = new TreeSet<>();
            for (Layer layer : model.network().layers()) {
                kinds.add(layer.kind());
            }
            for (String kind : kinds) {
                counts.computeIfAbsent(kind, any -> new TreeMap<>()).merge(format, 1, Integer::sum);
            }
        }
        operators.put(format, own);
        models.put(format, all.size());
    }

    /** What is computed as well, and was in no file of these formats that was run. */
    private void known(String what, Set<String> all, String... formats) {
        Set<String> others = new TreeSet<>(all);
        for (String format : formats) {
            others.removeAll(operators.getOrDefault(format, Set.of()));
        }
        knownOnly.put(what, others);
    }

    private String table() {
        StringBuilder table = new StringBuilder("\n| layer |");
        models.keySet().forEach(format -> table.append(' ').append(format).append(" |"));
        table.append("\n|---|").append("--:|".repeat(models.size())).append('\n');
        row(table, "models", models);
        counts.forEach((kind, byFormat) -> row(table, kind, byFormat));
        table.append("\nIn the files these were:\n\n");
        operators.forEach((format, own) -> table.append(wrapped("- **" + format + "**: " + String.join(", ", own))));
        table.append("\nComputed as well, and in none of these files:\n\n");
        knownOnly.forEach((what, others) -> table.append(wrapped("- **" + what + "**: " + String.join(", ", others))));
        return table.append('\n').toString();
    }

    private void row(StringBuilder table, String name, Map<String, Integer> byFormat) {
        table.append("| ").append(name).append(" |");
        for (String format : models.keySet()) {
            Integer count = byFormat.get(format);
            table.append(' ')
                    .append(count == null ? "–" : String.valueOf(count))
                    .append(" |");
        }
        table.append('\n');
    }

    private static String wrapped(String text) {
        StringBuilder lines = new StringBuilder();
        int column = 0;
        for (String word : text.split(" ", -1)) {
            if (column > 0 && column + 1 + word.length() > WIDTH) {
                lines.append("\n  ");
                column = 2;
            } else if (column > 0) {
                lines.append(' ');
                column++;
            }
            lines.append(word);
            column += word.length();
        }
        return lines.append('\n').toString();
    }
}
