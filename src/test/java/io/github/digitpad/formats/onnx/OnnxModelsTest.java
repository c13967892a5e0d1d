package io.github.digitpad.formats.onnx;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.digitpad.formats.FolderFiles;
import io.github.digitpad.formats.Json;
import io.github.digitpad.formats.Model;
import io.github.digitpad.formats.ModelFormatException;
import io.github.digitpad.nn.Layer;
import io.github.digitpad.nn.Network;
import io.github.digitpad.nn.Rearrange;
import io.github.digitpad.nn.portable.PortableEngine;
import io.github.digitpad.nn.wasm.NetworkCompiler;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Files that exporters wrote, with the answers of the frameworks themselves. */
class OnnxModelsTest {

    static final Path FOLDER = Path.of("src/test/resources/models/onnx");

    static List<String> names() throws IOException {
        try (Stream<Path> files = Files.list(FOLDER)) {
            return files.map(file -> file.getFileName().toString())
                    .filter(name -> name.endsWith(".onnx"))
                    .sorted()
                    .toList();
        }
    }

    private static Json answers(String name) throws IOException {
        String json = name.replace(".onnx", ".json");
        return Json.parse(json, Files.readString(FOLDER.resolve(json)));
    }

    /** Many have the same. */
    private static Json inputs(Json answers) throws IOException {
        Json other = answers.get("inputs_of");
        return (other.exists() ? answers(other.string()) : answers).get("inputs");
    }

    private static Model read(String name) throws ModelFormatException {
        Path path = FOLDER.resolve(name);
        return new OnnxFormat().read(FolderFiles.name(path), FolderFiles.of(path));
    }

    private static float[] floats(Json list) throws ModelFormatException {
        float[] values = new float[list.size()];
        for (int i = 0; i < values.length; i++) {
            values[i] = (float) list.at(i).number();
        }
        return values;
    }

    @Test
    void areAllThere() throws IOException {
        assertEquals(20, names().size());
    }

    @ParameterizedTest
    @MethodSource("names")
    void answersAsItsFrameworkDoes(String name) throws IOException {
        Json answers = answers(name);
        Network network = read(name).network();
        float[] output = new float[network.outputShape().size()];
        new PortableEngine(network).run(floats(inputs(answers).at(0)), output);
        float[] expected = floats(answers.get("outputs").at(0));
        assertEquals(expected.length, output.length);
        for (int i = 0; i < expected.length; i++) {
            assertEquals(
                    expected[i], output[i], (float) answers.get("tolerance").number(), "class " + i);
        }
        assertTrue(!NetworkCompiler.compile(network).weights().isEmpty());
    }

    @Test
    void transposesAreDissolved() throws ModelFormatException {
        for (String name : List.of("keras-export.onnx", "legacy-opset8.onnx", "torch-default.onnx")) {
            for (Layer layer : read(name).network().layers()) {
                assertTrue(!(layer instanceof Rearrange), name + ": " + layer.name());
            }
        }
    }

    @Test
    void whatTheFileSaysIsKept() throws ModelFormatException {
        Model model = read("sklearn-logistic.onnx");
        assertEquals(List.of("0", "1", "2", "3", "4", "5", "6", "7", "8", "9"), model.labels());
        assertEquals("ONNX, output \"output_probability\" of 2", model.format());
        assertEquals("skl2onnx 1.20.0", model.madeBy());
        assertEquals("[64]", model.network().inputShape().toString());
        assertEquals(
                "[1, 28, 28]", read("torch-default.onnx").network().inputShape().toString());
        assertEquals(
                "[28, 28, 1]", read("keras-export.onnx").network().inputShape().toString());
    }

    @Test
    void weightsInAnotherFileAreAskedFor() throws IOException {
        byte[] bytes = Files.readAllBytes(FOLDER.resolve("torch-default.onnx"));
        assertEquals(List.of("torch-default.onnx.data"), new OnnxFormat().wanted("m.onnx", bytes));
        ModelFormatException e =
                assertThrows(ModelFormatException.class, () -> OnnxFile.read(bytes, Map.of("other.bin", new byte[1])));
        assertEquals(
                "model.onnx: its weights, \"conv1.weight\" the first, are in the file \"torch-default.onnx.data\", which is"
                        + " missing. There is: model.onnx, other.bin. Needs both files: drop or put"
                        + " \"torch-default.onnx.data\" beside model.onnx. Or make one file of them in Python: import onnx;"
                        + " onnx.save(onnx.load(\"model.onnx\"), \"one.onnx\"). PyTorch writes one with"
                        + " torch.onnx.export(…, external_data=False).",
                e.getMessage());
        byte[] data = Files.readAllBytes(FOLDER.resolve("torch-default.onnx.data"));
        ModelFormatException cut = assertThrows(
                ModelFormatException.class,
                () -> OnnxFile.read(bytes, Map.of("torch-default.onnx.data", Arrays.copyOf(data, data.length - 1))));
        assertTrue(
                String.valueOf(cut.getMessage()).contains("of \"torch-default.onnx.data\", which has"),
                cut.getMessage());
    }

    /** Cut, or with a byte changed: a whole model or one message, never anything else. */
    @ParameterizedTest
    @MethodSource("names")
    void isWholeOrRefused(String name) throws IOException {
        byte[] bytes = Files.readAllBytes(FOLDER.resolve(name));
        Map<String, byte[]> others = new HashMap<>();
        Path data = FOLDER.resolve(name + ".data");
        if (Files.exists(data)) {
            others.put(name + ".data", Files.readAllBytes(data));
        }
        Random random = new Random(7);
        int refused = 0;
        for (int i = 0; i < 120; i++) {
            byte[] broken = i % 3 == 0 ? Arrays.copyOf(bytes, random.nextInt(bytes.length)) : bytes.clone();
            if (i % 3 > 0) {
                int at = random.nextInt(i % 3 == 1 ? bytes.length : Math.min(bytes.length, 600));
                broken[at] = (byte) (random.nextBoolean() ? random.nextInt(256) : 0xff);
            }
            try {
                OnnxFile.read(broken, others);
            } catch (ModelFormatException e) {
                assertTrue(String.valueOf(e.getMessage()).startsWith(OnnxFile.PATH + ": "), e.getMessage());
                refused++;
            }
        }
        assertTrue(refused >= 30, "only " + refused);
    }
}
