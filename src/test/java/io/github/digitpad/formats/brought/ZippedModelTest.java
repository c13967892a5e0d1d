package io.github.digitpad.formats.brought;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.digitpad.formats.FileAccess;
import io.github.digitpad.formats.ModelFiles;
import io.github.digitpad.formats.ModelFormatException;
import io.github.digitpad.formats.tfjs.LayersModel;
import io.github.digitpad.formats.tfjs.LayersModelWriter;
import io.github.digitpad.formats.tfjs.Quantization;
import io.github.digitpad.nn.RandomNetworks;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Models in zips that people made of their files. */
class ZippedModelTest {

    private static final LayersModel MODEL = LayersModelWriter.write(RandomNetworks.network(7), Quantization.NONE);
    private static final String SHARD = MODEL.shards().keySet().iterator().next();
    private static final byte[] JSON = MODEL.json().getBytes(StandardCharsets.UTF_8);
    private static final byte[] WEIGHTS = MODEL.shards().values().iterator().next();

    private final Map<String, byte[]> inside = new LinkedHashMap<>();

    private record Given(Map<String, byte[]> files) implements FileAccess {

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

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void isReadWhereverItLies(boolean deflated) throws IOException {
        inside.put("docs/labels.json", new byte[0]);
        inside.put("digits/model.json", JSON);
        inside.put("digits/" + SHARD, WEIGHTS);
        inside.put("__MACOSX/model.json", new byte[] {1});
        ModelFiles files = files(Map.of("a.zip", zip(deflated), "notes.txt", new byte[3]));
        assertTrue(Formats.haveModel(files));
        assertEquals("a.zip/digits/model.json", Formats.read(files, null).source());
        assertEquals(
                RandomNetworks.network(7).nodes(),
                Formats.read(files, "a.zip").network().nodes());
        assertEquals(List.of(), Formats.wanted("a.zip", zip(deflated)));
    }

    @Test
    void aModelBesideItComesFirst() throws IOException {
        inside.put("other.json", JSON);
        byte[] zip = zip(true);
        assertEquals(
                "model.json",
                Formats.read(files(Map.of("a.zip", zip, "model.json", JSON, SHARD, WEIGHTS)), null)
                        .source());
    }

    @Test
    void twoNetworksOrNoneAreOneMessage() throws IOException {
        inside.put("a/model.json", JSON);
        inside.put("b/model.json", JSON);
        assertEquals(
                "More than one model: z.zip/a/model.json, z.zip/b/model.json. Needs the files of one.",
                message("z.zip"));
        inside.clear();
        inside.put("a.txt", new byte[] {65});
        assertTrue(message("z.zip").startsWith("No model among these files: z.zip/a.txt. Needs "), message("z.zip"));
        byte[] inner = zip(true);
        inside.clear();
        inside.put("inner.zip", inner);
        assertTrue(
                message("z.zip").startsWith("No model among these files: z.zip/inner.zip. Needs "), message("z.zip"));
        inside.clear();
        inside.put("m/model.json", JSON);
        assertTrue(message("z.zip").contains("which is missing. There is: z.zip/m/model.json."), message("z.zip"));
    }

    @Test
    void whereverItIsCutItIsRefused() throws IOException {
        inside.put("model.json", JSON);
        inside.put(SHARD, WEIGHTS);
        byte[] whole = zip(true);
        for (int length = 4; length < whole.length; length += length < whole.length - 200 ? 97 : 1) {
            byte[] cut = Arrays.copyOf(whole, length);
            assertThrows(ModelFormatException.class, () -> Formats.read(files(Map.of("z.zip", cut)), null));
        }
    }

    /** What is only looked at is not unpacked whole. */
    @Test
    void largeFilesInItAreRecognisedByTheirHeads() throws IOException {
        inside.put("zeros.dat", new byte[8 << 20]);
        byte[] random = new byte[200_000];
        new java.util.Random(1).nextBytes(random);
        inside.put("random.dat", random);
        inside.put("model.json", JSON);
        inside.put(SHARD, WEIGHTS);
        assertEquals(
                "z.zip/model.json",
                Formats.read(files(Map.of("z.zip", zip(true))), null).source());
        assertFalse(Formats.haveModel(files(Map.of("zeros.dat", new byte[9]))));
    }

    private String message(String name) throws IOException {
        byte[] zip = zip(true);
        return String.valueOf(assertThrows(
                        ModelFormatException.class, () -> Formats.read(files(Map.of(name, zip)), null))
                .getMessage());
    }

    private static ModelFiles files(Map<String, byte[]> files) {
        return new ModelFiles(new Given(new TreeMap<>(files)));
    }

    private byte[] zip(boolean deflated) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            for (Map.Entry<String, byte[]> file : inside.entrySet()) {
                ZipEntry entry = new ZipEntry(file.getKey());
                if (!deflated) {
                    CRC32 sum = new CRC32();
                    sum.update(file.getValue());
                    entry.setMethod(ZipEntry.STORED);
                    entry.setSize(file.getValue().length);
                    entry.setCrc(sum.getValue());
                }
                zip.putNextEntry(entry);
                zip.write(file.getValue());
            }
        }
        return bytes.toByteArray();
    }
}
