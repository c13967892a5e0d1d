package io.github.digitpad.formats.hdf5;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.digitpad.formats.ModelFormatException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What few files have, as h5py wrote it: {@code src/test/models/hdf5.py}. */
class Hdf5KindsTest {

    private static final Path FOLDER = Path.of("src/test/resources/models/keras");

    private static Hdf5Node get(String file, String path) throws IOException {
        byte[] bytes = Files.readAllBytes(FOLDER.resolve(file));
        Hdf5Node node = Hdf5File.root("f.h5", bytes, 0, bytes.length).get(path);
        assertNotNull(node, path);
        return Objects.requireNonNull(node);
    }

    private static float[] values(int count) {
        float[] values = new float[count];
        for (int i = 0; i < count; i++) {
            values[i] = i * 0.5f - 3;
        }
        return values;
    }

    private static void assertRefused(String part, String file, String path) {
        String message = assertThrows(
                        ModelFormatException.class, () -> get(file, path).floats())
                .getMessage();
        assertTrue(String.valueOf(message).contains(part), message);
    }

    @ParameterizedTest
    @ValueSource(strings = {"kinds.h5", "kinds-latest.h5"})
    void numbersAtTheEndsOfTheirRanges(String file) throws IOException {
        assertArrayEquals(
                new float[] {
                    Float.POSITIVE_INFINITY,
                    Float.NEGATIVE_INFINITY,
                    Float.NaN,
                    0,
                    Float.POSITIVE_INFINITY,
                    1e-42f,
                    3e38f,
                    -1 / 3f,
                    0,
                    Float.POSITIVE_INFINITY,
                    -0f,
                    Float.MIN_VALUE
                },
                get(file, "numbers/f8").floats());
        assertArrayEquals(
                new float[] {0x1p63f + 0x1p40f, 0x1p32f, 0x1p32f},
                get(file, "numbers/u8").floats());
        assertArrayEquals(
                new float[] {-0x1p40f - 0x1p20f, -0x1p63f, 0x1p31f},
                get(file, "numbers/i8").floats());
        assertArrayEquals(new float[] {0x1p32f, 7}, get(file, "numbers/u4").floats());
        assertArrayEquals(new float[] {-0x1p31f, 7}, get(file, "numbers/i4").floats());
        assertArrayEquals(new float[] {65535, 258}, get(file, "numbers/u2").floats());
        assertArrayEquals(new float[] {-128, 127}, get(file, "numbers/i1").floats());
        assertArrayEquals(new float[] {1.5f, -2}, get(file, "numbers/brain").floats());
    }

    @ParameterizedTest
    @ValueSource(strings = {"kinds.h5", "kinds-latest.h5"})
    void chunksOfAllIndexes(String file) throws IOException {
        assertArrayEquals(values(35), get(file, "chunks/early").floats());
        assertArrayEquals(values(35), get(file, "chunks/single").floats());
        assertArrayEquals(values(3), get(file, "chunks/large").floats());
        assertArrayEquals(values(60), get(file, "chunks/cube").floats());
        assertArrayEquals(new int[] {3, 4, 5}, get(file, "chunks/cube").extents());
        // The second chunk was written without its filters.
        assertArrayEquals(
                new float[] {-3, -2.5f, -2, -1.5f, -3, -2.5f, -2, -1.5f},
                get(file, "chunks/left_out").floats());
    }

    /** More chunks than a page of an index has. */
    @Test
    void indexesOfSeveralPages() throws IOException {
        for (String name : List.of("pages", "packed_pages")) {
            float[] expected = new float[name.equals("pages") ? 1030 : 1027];
            for (int i = 0; i < expected.length; i++) {
                expected[i] = i % 100;
            }
            assertArrayEquals(expected, get("kinds-latest.h5", "chunks/" + name).floats(), name);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"kinds.h5", "kinds-latest.h5"})
    void linksToNothingOfThisFileAreNone(String file) throws IOException {
        Hdf5Node other = get(file, "other");
        assertNull(other.get("soft"));
        assertNull(other.get("elsewhere"));
        assertEquals(5, other.names().size(), other.names().toString());
        assertArrayEquals(new float[] {4}, get(file, "other/Zahlä").floats());
        Hdf5Node ordered = get(file, "ordered");
        assertEquals(3, ordered.names().size());
        assertArrayEquals(new float[] {2}, get(file, "ordered/a").floats());
        assertArrayEquals(
                new float[] {3}, get(file, "ordered/" + "n".repeat(300)).floats());
        assertEquals("/ordered/a", get(file, "ordered/a").path());
        assertEquals(
                "/ordered/a",
                Objects.requireNonNull(get(file, "ordered").get("/a")).path().replace("//", "/"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"kinds.h5", "kinds-latest.h5"})
    void attributesThatAreNoTexts(String file) throws IOException {
        Hdf5Node ordered = get(file, "ordered");
        assertEquals("ab", ordered.text("padded"));
        String message = assertThrows(ModelFormatException.class, () -> ordered.text("number"))
                .getMessage();
        assertTrue(
                String.valueOf(message).contains("found an attribute \"number\" that is no text, needs text."),
                message);
    }

    @ParameterizedTest
    @ValueSource(strings = {"kinds.h5", "kinds-latest.h5"})
    void whatIsNotReadIsNamed(String file) {
        assertRefused("f.h5: HDF5, /other/texts: has elements of 1 bytes that are no numbers", file, "other/texts");
        assertRefused(
                "f.h5: HDF5, /other/complex: has elements of 16 bytes that are no numbers, needs numbers.",
                file,
                "other/complex");
        assertRefused("f.h5: HDF5, /other/kind: has no extents, needs data.", file, "other/kind");
        assertRefused("f.h5: HDF5, /chunks: has no type, needs data.", file, "chunks");
        assertRefused("found a type that several objects share, needs one of the object's own", file, "other/shared");
        assertRefused(
                ": filter 32000 is not supported. Supported: gzip (1), shuffle (2), fletcher32 (3).",
                file,
                "refused/lzf");
    }

    @Test
    void indexesOfWhatGrowsAreRefusedByName() throws IOException {
        String why = "which is not supported. Save it with h5py's libver=\"earliest\".";
        assertRefused(
                "/refused/growing: has an index of chunks of kind 4, " + why, "kinds-latest.h5", "refused/growing");
        assertRefused("index of chunks of kind 5, " + why, "kinds-latest.h5", "refused/growing_both");
        assertArrayEquals(values(4), get("kinds.h5", "refused/growing").floats());
        String dense = assertThrows(
                        ModelFormatException.class,
                        () -> get("kinds-latest.h5", "many_attributes").text("a1"))
                .getMessage();
        assertTrue(String.valueOf(dense).contains("has its attributes in dense storage, which is not"), dense);
        assertEquals("text", get("kinds.h5", "many_attributes").text("a9"));
    }

    /** As files with something else before them, which begins at 512 or twice that, and so on. */
    @Test
    void aFileMayBeginLater() throws IOException {
        byte[] bytes = Files.readAllBytes(FOLDER.resolve("many.h5"));
        for (int before : new int[] {512, 1024, 2048, 4096, 256, 513}) {
            byte[] all = new byte[before + bytes.length];
            System.arraycopy(bytes, 0, all, before, bytes.length);
            boolean known = before % 512 == 0;
            assertEquals(known, Hdf5File.isOne(all), before + " bytes before");
            if (known) {
                Hdf5Node value = Hdf5File.root("f.h5", all, 0, all.length).get("layer_7/inside/value");
                assertNotNull(value);
                assertArrayEquals(new float[] {7}, Objects.requireNonNull(value).floats());
            }
        }
        assertTrue(Hdf5File.isOne(java.util.Arrays.copyOf(bytes, 8)));
    }
}
