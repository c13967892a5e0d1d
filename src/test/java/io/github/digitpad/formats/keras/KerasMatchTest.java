package io.github.digitpad.formats.keras;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.digitpad.formats.FolderFiles;
import io.github.digitpad.formats.ModelFormat.Match;
import io.github.digitpad.formats.ModelFormatException;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Which files are Keras's, by their names and first bytes. */
class KerasMatchTest {

    private static final byte[] HDF5 = {(byte) 0x89, 'H', 'D', 'F', '\r', '\n', 26, '\n', 0, 0};

    @TempDir
    private Path temporary;

    private static byte[] ascii(String text) {
        return text.getBytes(StandardCharsets.US_ASCII);
    }

    private static byte[] zip(String... names) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            for (String name : names) {
                zip.putNextEntry(new ZipEntry(name));
                zip.write('{');
                zip.closeEntry();
            }
        }
        return bytes.toByteArray();
    }

    @Test
    void zips() throws IOException {
        KerasFormat format = new KerasFormat();
        assertEquals(Match.CERTAIN, format.match("m.keras", zip("other")));
        assertEquals(Match.CERTAIN, format.match("m.zip", zip("config.json", "metadata.json")));
        assertEquals(Match.NONE, format.match("m.zip", zip("config.json")));
        assertEquals(Match.NONE, format.match("m.zip", zip("metadata.json")));
        assertEquals(Match.CERTAIN, format.match("m.keras", ascii("no zip")));
        assertEquals(Match.NONE, format.match("m.keras", HDF5));
    }

    @Test
    void configs() {
        KerasFormat format = new KerasFormat();
        assertEquals(Match.CERTAIN, format.match("m/config.json", ascii("{\"class_name\"")));
        assertEquals(Match.CERTAIN, format.match("config.json", ascii("\"class_name\": 1")));
        assertEquals(Match.NONE, format.match("config.json", ascii("{\"class_nam\"")));
        assertEquals(Match.NONE, format.match("config.json", ascii("{\"class_name")));
        assertEquals(Match.NONE, format.match("model.json", ascii("{\"class_name\"")));
        assertEquals("a .keras file", format.files());
    }

    @Test
    void hdf5() {
        KerasH5Format format = new KerasH5Format();
        assertEquals(Match.CERTAIN, format.match("m.h5", HDF5));
        assertEquals(Match.CERTAIN, format.match("m", HDF5));
        assertEquals(Match.POSSIBLE, format.match("model.weights.h5", HDF5));
        assertEquals(Match.POSSIBLE, format.match("m.h5", ascii("something")));
        assertEquals(Match.POSSIBLE, format.match("m.hdf5", ascii("something")));
        assertEquals(Match.NONE, format.match("m.onnx", ascii("something")));
        assertEquals("a Keras .h5 file", format.files());
        assertEquals(List.of(), format.wanted("m.h5", HDF5));
    }

    @Test
    void aFolderWantsWhatKerasPutsBesideIt() throws ModelFormatException {
        KerasFormat format = new KerasFormat();
        assertEquals(List.of("metadata.json", "model.weights.h5"), format.wanted("m/config.json", new byte[0]));
        assertEquals(List.of(), format.wanted("m.keras", new byte[0]));
    }

    @Test
    void zipsThatLackAPartAreRefused() throws IOException {
        assertRefused(": is a zip without a config.json. There is: ", zip("metadata.json", "model.weights.h5"));
        assertRefused(": is a zip without model.weights.h5. There is: ", zip("metadata.json", "config.json"));
    }

    private void assertRefused(String part, byte[] bytes) throws IOException {
        Path file = Files.write(temporary.resolve("m.keras"), bytes);
        String message = String.valueOf(assertThrows(
                        ModelFormatException.class,
                        () -> new KerasFormat()
                                .read(Objects.requireNonNull(FolderFiles.first(file)), FolderFiles.of(file)))
                .getMessage());
        assertTrue(message.contains(part), message);
    }

    @Test
    void versions() {
        assertEquals(3, KerasVersion.first("3.15.1", 2));
        assertEquals(0, KerasVersion.first("0.3", 2));
        assertEquals(9, KerasVersion.first("9", 2));
        assertEquals(2, KerasVersion.first("", 2));
        assertEquals(2, KerasVersion.first("/3", 2));
        assertEquals(2, KerasVersion.first(":3", 2));
        assertEquals("3.15.1", KerasVersion.shown("3.15.1"));
        assertEquals(30, KerasVersion.shown("3".repeat(99)).length());
    }
}
