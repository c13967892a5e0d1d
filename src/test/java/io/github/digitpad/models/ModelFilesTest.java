package io.github.digitpad.models;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.github.digitpad.formats.ModelFormatException;
import io.github.digitpad.formats.tfjs.LayersModel;
import io.github.digitpad.formats.tfjs.LayersModelWriter;
import io.github.digitpad.formats.tfjs.Quantization;
import io.github.digitpad.nn.Network;
import io.github.digitpad.nn.RandomNetworks;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class ModelFilesTest {

    private static final LayersModel MODEL = LayersModelWriter.write(RandomNetworks.network(7), Quantization.NONE);
    private static final String SHARD = MODEL.shards().keySet().iterator().next();
    private static final byte[] JSON = MODEL.json().getBytes(StandardCharsets.UTF_8);
    private static final byte[] WEIGHTS = MODEL.shards().values().iterator().next();

    private final Map<String, byte[]> files = new LinkedHashMap<>();

    @Test
    void readsTheFilesOfAModelByTheirNames() throws ModelFormatException {
        files.put(SHARD, WEIGHTS);
        files.put("model.json", JSON);
        assertEquals(RandomNetworks.network(7).nodes(), read().nodes());
    }

    @Test
    void readsAFolderInWhichTheyLieAmongOthers() throws ModelFormatException {
        files.put("zip/labels.json", new byte[0]);
        files.put("zip/model/model.json", JSON);
        files.put("zip/model/" + SHARD, WEIGHTS);
        files.put("zip/" + SHARD, new byte[3]);
        files.put("zip/README.md", new byte[0]);
        assertEquals(RandomNetworks.network(7).nodes(), read().nodes());
    }

    @Test
    void anotherNameOfTheJsonWillDoIfItIsTheOnlyOne() throws ModelFormatException {
        files.put("digits.json", JSON);
        files.put(SHARD, WEIGHTS);
        assertEquals(RandomNetworks.network(7).nodes(), read().nodes());
    }

    @Test
    void messagesSayWhichFileIsWrong() {
        assertEquals(
                "No model.json among these files: none. Choose model.json together with the weight files that it names.",
                message());
        files.put(SHARD, WEIGHTS);
        assertEquals(
                "No model.json among these files: " + SHARD
                        + ". Choose model.json together with the weight files that it names.",
                message());
        files.put("a/model.json", JSON);
        files.put("b/model.json", JSON);
        assertEquals("More than one model: a/model.json, b/model.json. Choose the files of one.", message());
        files.clear();
        files.put("model.json", JSON);
        assertEquals(
                "model.json: names the weight file \"" + SHARD + "\", which is missing. There is: model.json."
                        + " Choose model.json together with all its weight files.",
                message());
        files.put("model.json", new byte[] {(byte) 0xff});
        assertEquals("model.json: is not UTF-8 text; needs the JSON of a TensorFlow.js model", message());
    }

    private Network read() throws ModelFormatException {
        return new ModelFiles(files, "", ModelFilesTest::decoded).read();
    }

    private String message() {
        return String.valueOf(
                assertThrows(ModelFormatException.class, this::read).getMessage());
    }

    private static @Nullable String decoded(byte[] bytes) {
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
        } catch (CharacterCodingException e) {
            return null;
        }
    }
}
