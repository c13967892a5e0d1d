package io.github.digitpad.formats;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ModelFilesTest {

    private static final String SMALLER = " Take a smaller model, or save this one without what only training needs.";

    private final TreeMap<String, byte[]> contents = new TreeMap<>();
    private final ModelFiles files = new ModelFiles(new InMemory());

    /** Hands out of one named {@code huge} as many zeros as are asked for. */
    private final class InMemory implements FileAccess {

        @Override
        public List<String> paths() throws IOException {
            if (contents.containsKey("secret")) {
                throw new IOException("folder: cannot be listed");
            }
            return new ArrayList<>(contents.keySet());
        }

        @Override
        public byte @Nullable [] read(String path, int most) throws IOException {
            if (path.equals("secret")) {
                throw new IOException("secret: cannot be read");
            }
            byte[] content = path.equals("huge") ? new byte[most] : contents.get(path);
            return content == null || content.length <= most ? content : Arrays.copyOf(content, most);
        }
    }

    @Test
    void wholeFilesAreCounted() throws ModelFormatException {
        contents.put("b", new byte[5000]);
        contents.put("a/c", new byte[] {1, 2, 3});
        assertEquals(List.of("a/c", "b"), files.paths());
        assertEquals(4096, files.head("b").length);
        assertEquals(0, files.bytesRead());
        assertEquals(5000, files.read("b").length);
        assertArrayEquals(new byte[] {1, 2, 3}, files.read("a/c", 3));
        assertEquals(5003, files.bytesRead());
        assertEquals(0, files.head("c").length);
    }

    @ParameterizedTest
    @CsvSource({
        "m/model.json, w.bin, m/w.bin",
        "m/model.json, s/w.bin, m/s/w.bin",
        "m/model.json, ./x/../s//w.bin, m/s/w.bin",
        "m/model.json, s/w.bin, m/w.bin",
        "m/model.json, w.bin, w.bin",
        "model.json, s/w.bin, w.bin",
        "https://a.example/m/model.json?k=1, w.bin, w.bin"
    })
    void whatAFileNamesIsFoundInItsFolder(String from, String named, String path) throws ModelFormatException {
        contents.put(path, new byte[] {7});
        assertArrayEquals(new byte[] {7}, files.beside(from, named));
    }

    @Test
    void whatLiesNearerComesFirst() throws ModelFormatException {
        contents.put("m/w.bin", new byte[] {1});
        contents.put("w.bin", new byte[] {2});
        assertArrayEquals(new byte[] {1}, files.beside("m/model.json", "w.bin"));
        assertNull(files.beside("m/model.json", "v.bin"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"../x.bin", "a/../../x.bin", "..", "/x.bin", "/", "../m/w.bin"})
    void whatIsOutsideIsRefused(String path) {
        assertRefused(
                "m/model.json: names the file \"" + path + "\", which is outside its folder; needs one beside it.",
                () -> files.beside("m/model.json", path));
    }

    @Test
    void messagesSayWhatIsThereAndWhatIsTooMuch() throws ModelFormatException {
        assertRefused("x: no such file. There is: none", () -> files.read("x"));
        for (int i = 10; i < 40; i++) {
            contents.put("f" + i, new byte[4]);
        }
        String message = String.valueOf(
                assertThrows(ModelFormatException.class, () -> files.read("x")).getMessage());
        assertTrue(message.startsWith("x: no such file. There is: f10, f11,") && message.endsWith(", f29, …"), message);
        assertRefused(
                "f10: has more than the 3 bytes that such a file may have." + SMALLER, () -> files.read("f10", 3));
        assertEquals(0, files.bytesRead());
        files.read("f10");
        assertRefused(
                "huge: makes it more than the 268435456 bytes that the files of a model may have together." + SMALLER,
                () -> files.read("huge"));
    }

    @Test
    void whatCannotBeReadIsSaid() {
        contents.put("secret", new byte[0]);
        assertRefused("secret: cannot be read", () -> files.read("secret"));
        assertRefused("folder: cannot be listed", files::paths);
    }

    private static void assertRefused(String message, Executable action) {
        assertEquals(message, assertThrows(ModelFormatException.class, action).getMessage());
    }
}
