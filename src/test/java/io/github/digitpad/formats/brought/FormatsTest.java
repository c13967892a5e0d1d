package io.github.digitpad.formats.brought;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.github.digitpad.formats.FileAccess;
import io.github.digitpad.formats.Model;
import io.github.digitpad.formats.ModelFiles;
import io.github.digitpad.formats.ModelFormatException;
import io.github.digitpad.formats.tfjs.LayersModel;
import io.github.digitpad.formats.tfjs.LayersModelWriter;
import io.github.digitpad.formats.tfjs.Quantization;
import io.github.digitpad.nn.RandomNetworks;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FormatsTest {

    private static final String SMALLER = " Take a smaller model, or save this one without what only training needs.";

    private static final LayersModel MODEL = LayersModelWriter.write(RandomNetworks.network(7), Quantization.NONE);
    private static final String SHARD = MODEL.shards().keySet().iterator().next();
    private static final byte[] JSON = MODEL.json().getBytes(StandardCharsets.UTF_8);
    private static final byte[] WEIGHTS = MODEL.shards().values().iterator().next();
    private static final String NEEDED =
            ". Needs model.json with its weight files (TensorFlow.js), or a .keras file, or a"
                    + " Keras .h5 file, or an .onnx file, with its .onnx.data if it has one, or a .tflite file"
                    + " (TensorFlow Lite, LiteRT).";

    private final Map<String, byte[]> files = new TreeMap<>();

    private final class Brought implements FileAccess {

        @Override
        public List<String> paths() {
            return new ArrayList<>(files.keySet());
        }

        @Override
        public byte @Nullable [] read(String path, int most) {
            byte[] content = files.get(path);
            return content == null || content.length <= most ? content : Arrays.copyOf(content, most);
        }
    }

    @Test
    void aModelIsReadWithWhatItSaysOfItself() throws ModelFormatException {
        files.put(SHARD, WEIGHTS);
        files.put(
                "model.json",
                MODEL.json()
                        .replaceFirst("\"generatedBy\":\"[^\"]*\"", "\"generatedBy\":\"keras v2.15.0\"")
                        .replaceFirst("\"convertedBy\":null", "\"convertedBy\":\"Converter 4\"")
                        .getBytes(StandardCharsets.UTF_8));
        Model model = read();
        assertEquals(RandomNetworks.network(7).nodes(), model.network().nodes());
        assertEquals("model.json", model.source());
        assertEquals("TensorFlow.js layers model", model.format());
        assertEquals("keras v2.15.0, Converter 4", model.madeBy());
        assertEquals(List.of(), model.labels());
    }

    @Test
    void aModelIsFoundAmongOtherFiles() throws ModelFormatException {
        files.put("zip/labels.json", new byte[0]);
        files.put("zip/model/model.json", JSON);
        files.put("zip/model/" + SHARD, WEIGHTS);
        files.put("zip/" + SHARD, new byte[3]);
        files.put("zip/README.md", new byte[0]);
        assertEquals(RandomNetworks.network(7).nodes(), read().network().nodes());
        files.put("zip/model/old/model.json", JSON);
        assertEquals("zip/model/model.json", read().source());
    }

    @Test
    void anotherNameWillDo() throws ModelFormatException {
        files.put("digits.json", JSON);
        files.put("package.json", "{\"name\": \"digits\"}".getBytes(StandardCharsets.UTF_8));
        files.put(SHARD, WEIGHTS);
        assertEquals("digits.json", read().source());
        files.put("digits", JSON);
        files.remove("digits.json");
        assertEquals("digits", read().source());
    }

    @ParameterizedTest
    @ValueSource(strings = {"[1, 2]", "{\"class_name\": \"Sequential\"}", "<!doctype html>", ""})
    void theOnlyJsonIsTakenForTheModel(String text) {
        files.put("digits.json", text.getBytes(StandardCharsets.UTF_8));
        String message = message();
        assertEquals("digits.json:", message.substring(0, 12), message);
    }

    @Test
    void messagesSayWhichFileIsWrong() {
        assertEquals("No model among these files: none" + NEEDED, message());
        files.put(SHARD, WEIGHTS);
        assertEquals("No model among these files: " + SHARD + NEEDED, message());
        files.put("b/model.json", JSON);
        files.put("a/model.json", JSON);
        assertEquals("More than one model: a/model.json, b/model.json. Needs the files of one.", message());
        files.clear();
        files.put("model.json", JSON);
        assertEquals(
                "model.json: names the weight file \"" + SHARD + "\", which is missing. There is: model.json."
                        + " Needs all weight files beside model.json.",
                message());
        files.put("model.json", new byte[] {(byte) 0xff});
        assertEquals("model.json: is not UTF-8 text; needs the JSON of a TensorFlow.js model.", message());
    }

    @Test
    void tooManyFilesAreNotLookedThrough() {
        for (int i = 0; i <= ModelFiles.MAX_FILES; i++) {
            files.put("f" + i, new byte[0]);
        }
        String message = message();
        assertEquals("These are more than 10000 files: f0, f1,", message.substring(0, 40), message);
    }

    @Test
    void aFileThatIsNamedIsTakenForItsKind() throws ModelFormatException {
        files.put("https://a.example/digits?key=1", JSON);
        files.put(SHARD, WEIGHTS);
        Model model = Formats.read(new ModelFiles(new Brought()), "https://a.example/digits?key=1");
        assertEquals(RandomNetworks.network(7).nodes(), model.network().nodes());
        assertEquals(
                SHARD + ": is no model that DigitPad opens" + NEEDED,
                assertThrows(ModelFormatException.class, () -> Formats.read(new ModelFiles(new Brought()), SHARD))
                        .getMessage());
    }

    @Test
    void theFilesThatItWantsAreSaidBeforeTheyAreThere() throws ModelFormatException {
        assertEquals(List.of(SHARD), Formats.wanted("https://a.example/model.json", JSON));
        byte[] outside = MODEL.json().replace(SHARD, "../" + SHARD).getBytes(StandardCharsets.UTF_8);
        assertEquals(
                "m/model.json: names the file \"../" + SHARD + "\", which is outside its folder; needs one beside it.",
                assertThrows(ModelFormatException.class, () -> Formats.wanted("m/model.json", outside))
                        .getMessage());
        assertThrows(ModelFormatException.class, () -> Formats.wanted("w.bin", WEIGHTS));
        assertEquals(
                "model.json: has more than the 33554432 bytes that such a file may have." + SMALLER,
                assertThrows(ModelFormatException.class, () -> Formats.wanted("model.json", new byte[33_554_433]))
                        .getMessage());
    }

    private Model read() throws ModelFormatException {
        return Formats.read(new ModelFiles(new Brought()), null);
    }

    private String message() {
        return String.valueOf(
                assertThrows(ModelFormatException.class, this::read).getMessage());
    }
}
