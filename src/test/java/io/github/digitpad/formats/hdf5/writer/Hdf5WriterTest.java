package io.github.digitpad.formats.hdf5.writer;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.github.digitpad.formats.ModelFormatException;
import io.github.digitpad.formats.hdf5.Hdf5File;
import io.github.digitpad.formats.hdf5.Hdf5Node;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;

/** What we write, read by our reader; {@code src/test/models/written.py} has h5py read the like. */
class Hdf5WriterTest {

    @Test
    void groupsDataAndAttributesReadBack() throws ModelFormatException {
        Hdf5Group root = new Hdf5Group();
        root.attribute("said", "zéro, 0");
        root.attribute("empty", "");
        Hdf5Group inner = root.at("b/c");
        inner.floats("f", new float[] {1.5f, -2, Float.MIN_VALUE, 3e38f, 0, 6}, 2, 3);
        inner.octets("o", new byte[] {-128, 127, 3}, 3);
        inner.attribute("list", List.of("zéro, 0", "", "two"));
        root.group("a");
        Hdf5Node read = read(root);
        assertEquals(List.of("a", "b"), read.names());
        assertEquals("zéro, 0", read.text("said"));
        assertEquals("", read.text("empty"));
        assertNull(read.text("nothing"));
        assertEquals(List.of(), node(read, "a").names());
        assertEquals(List.of("zéro, 0", "", "two"), node(read, "b/c").texts("list"));
        Hdf5Node floats = node(read, "b/c/f");
        assertArrayEquals(new int[] {2, 3}, floats.extents());
        assertArrayEquals(new float[] {1.5f, -2, Float.MIN_VALUE, 3e38f, 0, 6}, floats.floats());
        assertArrayEquals(new float[] {-128, 127, 3}, node(read, "b/c/o").floats());
    }

    /** More than a table, a tree, and a tree of trees hold. */
    @Test
    void anyNumberOfNamesReadsBack() throws ModelFormatException {
        for (int count : new int[] {0, 1, 8, 9, 256, 257, 600}) {
            Hdf5Group root = new Hdf5Group();
            List<String> names = new ArrayList<>();
            for (int i = 0; i < count; i++) {
                names.add("n" + i);
                root.floats("n" + i, new float[] {i}, 1);
            }
            Collections.sort(names);
            Hdf5Node read = read(root);
            assertEquals(names, read.names());
            for (int i = 0; i < count; i += 97) {
                assertArrayEquals(new float[] {i}, node(read, "n" + i).floats());
            }
        }
    }

    @Test
    void longTextsAndManyReadBack() throws ModelFormatException {
        Hdf5Group root = new Hdf5Group();
        String text = "x".repeat(300_000);
        root.attribute("long", text);
        List<String> many = new ArrayList<>();
        for (int i = 0; i < 4000; i++) {
            many.add("text " + i);
        }
        root.attribute("many", many);
        Hdf5Node read = read(root);
        assertEquals(text, read.text("long"));
        assertEquals(many, read.texts("many"));
        many.addAll(List.copyOf(many));
        root.attribute("many", many);
        assertEquals(
                "attribute \"many\" has 8000 texts, more than an HDF5 header holds",
                assertThrows(IllegalArgumentException.class, () -> Hdf5Writer.write(root))
                        .getMessage());
    }

    @Test
    void aNameIsOneThing() {
        Hdf5Group root = new Hdf5Group();
        root.floats("a", new float[1], 1);
        assertThrows(IllegalArgumentException.class, () -> root.group("a"));
    }

    private static Hdf5Node read(Hdf5Group root) throws ModelFormatException {
        byte[] bytes = Hdf5Writer.write(root);
        return Hdf5File.root("written.h5", bytes, 0, bytes.length);
    }

    private static Hdf5Node node(Hdf5Node parent, String path) throws ModelFormatException {
        Hdf5Node node = parent.get(path);
        assertNotNull(node, path);
        return Objects.requireNonNull(node);
    }
}
