package io.github.digitpad.formats.hdf5;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.digitpad.formats.ModelFormatException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Files that h5py wrote: {@code src/test/models/hdf5.py}. */
class Hdf5FileTest {

    private static final Path FOLDER = Path.of("src/test/resources/models/keras");

    private static Hdf5Node root(String name) throws IOException {
        byte[] bytes = Files.readAllBytes(FOLDER.resolve(name));
        // Inside of others, as in a zip.
        byte[] around = new byte[bytes.length + 40];
        System.arraycopy(bytes, 0, around, 17, bytes.length);
        return Hdf5File.root(name, around, 17, bytes.length);
    }

    private static Hdf5Node get(Hdf5Node root, String path) throws ModelFormatException {
        Hdf5Node node = root.get(path);
        assertNotNull(node, path);
        return node;
    }

    private static float[] values(int count) {
        float[] values = new float[count];
        for (int i = 0; i < count; i++) {
            values[i] = i * 0.5f - 3;
        }
        return values;
    }

    @ParameterizedTest
    @ValueSource(strings = {"layouts.h5", "layouts-latest.h5"})
    void textsInAttributes(String file) throws IOException {
        Hdf5Node root = root(file);
        assertEquals("Größe", root.text("fixed"));
        assertEquals("Größe", root.text("long"));
        assertEquals(List.of("a", "long name"), root.texts("several"));
        assertEquals(List.of("a", "bcd"), root.texts("fixed_several"));
        assertEquals(List.of(), root.texts("none"));
        assertNull(root.text("none"));
        assertNull(root.texts("missing"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"layouts.h5", "layouts-latest.h5"})
    void numbersOfAllKinds(String file) throws IOException {
        Hdf5Node root = root(file);
        for (String type : List.of("<f2", ">f2", "<f4", ">f4", "<f8", ">f8")) {
            Hdf5Node data = get(root, "types/" + type);
            assertArrayEquals(new int[] {3, 4}, data.extents());
            assertArrayEquals(values(12), data.floats(), type);
        }
        for (String type : List.of("<i1", "<u1", "<i2", ">i4", "<i8", ">i8")) {
            float[] expected = new float[12];
            for (int i = 0; i < 12; i++) {
                expected[i] = i - (type.indexOf('u') > 0 ? 0 : 6);
            }
            assertArrayEquals(expected, get(root, "whole/" + type).floats(), type);
        }
        assertArrayEquals(new float[] {1, 0}, get(root, "whole/truth").floats());
    }

    @ParameterizedTest
    @ValueSource(strings = {"layouts.h5", "layouts-latest.h5"})
    void dataOfAllLayouts(String file) throws IOException {
        Hdf5Node root = root(file);
        for (String kind : List.of("chunks", "gzip", "sums", "one_chunk")) {
            assertArrayEquals(values(35), get(root, "kinds/" + kind).floats(), kind);
        }
        assertArrayEquals(values(6), get(root, "kinds/compact").floats());
        assertArrayEquals(new float[] {2.5f}, get(root, "kinds/number").floats());
        assertArrayEquals(new int[0], get(root, "kinds/number").extents());
        assertArrayEquals(new float[0], get(root, "kinds/empty").floats());
        assertEquals(Set.of("kinds", "types", "whole"), Set.copyOf(root.names()));
        assertFalse(get(root, "kinds").isData());
        assertTrue(get(root, "kinds/number").isData());
        assertNull(root.get("kinds/none"));
    }

    @Test
    void groupsOfManyNames() throws IOException {
        Hdf5Node root = root("many.h5");
        assertEquals(12, root.names().size());
        assertArrayEquals(new float[] {7}, get(root, "layer_7/inside/value").floats());
    }

    @Test
    void denseStorageIsRefusedByName() {
        assertRefused(
                "dense.h5: HDF5, byte 81: has a group in dense storage, which is not supported. Save it with h5py's"
                        + " libver=\"earliest\", which Keras does by itself.",
                () -> root("dense.h5").names());
    }

    @Test
    void saysWhatIsWrong() throws IOException {
        byte[] bytes = Files.readAllBytes(FOLDER.resolve("many.h5"));
        assertRefused(
                "f: is cut: has 100 bytes, needs " + bytes.length
                        + ", as its beginning says. Download or copy it again.",
                () -> Hdf5File.root("f", Arrays.copyOf(bytes, 100), 0, 100));
        assertRefused("f: is no HDF5 file: it does not begin as one.", () -> Hdf5File.root("f", new byte[600], 0, 600));
        byte[] version = bytes.clone();
        version[8] = 9;
        assertRefused(
                "f: HDF5, byte 8: found a file of version 9, needs 0 to 3. Save or download it again.",
                () -> Hdf5File.root("f", version, 0, version.length));
    }

    private interface Reading {
        void read() throws IOException;
    }

    private static void assertRefused(String message, Reading reading) {
        assertEquals(
                message, assertThrows(ModelFormatException.class, reading::read).getMessage());
    }
}
