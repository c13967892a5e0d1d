package io.github.digitpad.formats.hdf5;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.digitpad.formats.ModelFormatException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/**
 * The parts of a file one by one, as the specification lays them out, put together by hand; addresses are of eight
 * bytes.
 */
class StructureTest {

    private static final int UNDEFINED = -1;

    private final ByteBuffer out = ByteBuffer.allocate(4096).order(ByteOrder.LITTLE_ENDIAN);

    private StructureTest octets(int... values) {
        for (int value : values) {
            out.put((byte) value);
        }
        return this;
    }

    private StructureTest shorts(int... values) {
        for (int value : values) {
            out.putShort((short) value);
        }
        return this;
    }

    private StructureTest ints(int... values) {
        for (int value : values) {
            out.putInt(value);
        }
        return this;
    }

    private StructureTest longs(long... values) {
        for (long value : values) {
            out.putLong(value);
        }
        return this;
    }

    private StructureTest floats(float... values) {
        for (float value : values) {
            out.putFloat(value);
        }
        return this;
    }

    private StructureTest text(String text) {
        out.put(text.getBytes(StandardCharsets.UTF_8));
        return this;
    }

    private int here() {
        return out.position();
    }

    private FileBytes file() {
        byte[] bytes = Arrays.copyOf(out.array(), out.position());
        return new FileBytes("f", bytes, 0, bytes.length);
    }

    private interface Reading {
        void read() throws ModelFormatException;
    }

    private static void assertRefused(String message, Reading reading) {
        assertEquals(
                message, assertThrows(ModelFormatException.class, reading::read).getMessage());
    }

    private static final DataType SINGLE = new DataType(DataType.Kind.FLOAT, 4, false, true);

    private static DataSpace space(int... extents) {
        return new DataSpace(extents, false);
    }

    private float[] floats(DataType type, DataSpace space, int at) throws ModelFormatException {
        return new Layout(file(), "/d", type, space, Filters.NONE).floats(new Message(Message.LAYOUT, at, 0));
    }

    @Test
    void extentsOfBothVersions() throws ModelFormatException {
        octets(1, 2, 0, 0).ints(0).longs(3, 5);
        int second = here();
        octets(2, 2, 0, 1).longs(7, 4);
        int number = here();
        octets(2, 0, 0, 0);
        int none = here();
        octets(2, 0, 0, 2);
        int empty = here();
        octets(1, 1, 0, 2).ints(0).longs(6);
        assertArrayEquals(new int[] {3, 5}, DataSpace.read(file(), 0).extents());
        assertEquals(15, DataSpace.read(file(), 0).count());
        assertEquals(28, DataSpace.read(file(), second).count());
        assertEquals(1, DataSpace.read(file(), number).count());
        assertEquals(0, DataSpace.read(file(), none).count());
        assertEquals(6, DataSpace.read(file(), empty).count(), "version 1 has no empty ones");
    }

    @Test
    void extentsThatAreNotKnown() throws ModelFormatException {
        octets(0, 1, 0, 0).longs(3);
        int third = here();
        octets(3, 1, 0, 0).longs(3);
        int most = here();
        octets(2, 32, 0, 1).longs(new long[32]);
        int more = here();
        octets(2, 33, 0, 1).longs(new long[33]);
        assertRefused(
                "f: HDF5, byte 0: found a data space of version 0 and 1 axes, needs version 1 or 2. Save or download it"
                        + " again.",
                () -> DataSpace.read(file(), 0));
        assertThrows(ModelFormatException.class, () -> DataSpace.read(file(), third));
        assertEquals(32, DataSpace.read(file(), most).extents().length);
        assertThrows(ModelFormatException.class, () -> DataSpace.read(file(), more));
    }

    private DataType type(int kind, int bits, int size, int exponentBits) throws ModelFormatException {
        out.clear();
        octets(kind, bits, 0, 0).ints(size).octets(0, 0, 16, 0, 0, exponentBits, 0, 0);
        return DataType.read(file(), 0);
    }

    @Test
    void typesOfElements() throws ModelFormatException {
        for (int size : new int[] {1, 2, 4, 8}) {
            assertEquals(new DataType(DataType.Kind.WHOLE, size, false, true), type(0x10, 8, size, 0));
        }
        assertEquals(new DataType(DataType.Kind.WHOLE, 2, true, false), type(0x10, 1, 2, 0));
        assertEquals(DataType.Kind.OTHER, type(0x10, 8, 3, 0).kind());
        assertEquals(DataType.Kind.OTHER, type(0x10, 8, 16, 0).kind());
        assertEquals(DataType.Kind.FLOAT, type(0x11, 0, 2, 5).kind());
        assertEquals(DataType.Kind.FLOAT, type(0x11, 0, 4, 8).kind());
        assertEquals(DataType.Kind.FLOAT, type(0x11, 0, 8, 11).kind());
        assertEquals(DataType.Kind.BRAIN_FLOAT, type(0x11, 0, 2, 8).kind());
        assertEquals(DataType.Kind.OTHER, type(0x11, 0, 4, 5).kind());
        assertEquals(DataType.Kind.OTHER, type(0x11, 0, 8, 8).kind());
        assertEquals(DataType.Kind.OTHER, type(0x11, 0, 2, 11).kind());
        assertEquals(DataType.Kind.OTHER, type(0x11, 0, 4, 11).kind());
        assertEquals(DataType.Kind.OTHER, type(0x11, 0, 16, 15).kind());
        assertEquals(DataType.Kind.TEXT, type(0x13, 0, 5, 0).kind());
        assertEquals(DataType.Kind.BRAIN_FLOAT, type(0x15, 0, 2, 0).kind());
        assertEquals(DataType.Kind.OTHER, type(0x15, 0, 4, 0).kind());
        assertEquals(DataType.Kind.WHOLE, type(0x18, 0, 1, 0).kind());
        assertEquals(DataType.Kind.OTHER, type(0x18, 0, 2, 0).kind());
        assertEquals(DataType.Kind.LONG_TEXT, type(0x19, 1, 16, 0).kind());
        assertEquals(DataType.Kind.OTHER, type(0x19, 0, 16, 0).kind());
        assertEquals(DataType.Kind.OTHER, type(0x16, 0, 8, 0).kind());
        assertFalse(type(0x13, 0, 5, 0).isNumber());
        assertTrue(type(0x15, 0, 2, 0).isNumber());
        assertTrue(type(0x11, 0, 4, 8).isNumber());
        assertTrue(type(0x10, 0, 4, 0).isNumber());
    }

    @Test
    void layoutsOfOldVersions() throws ModelFormatException {
        floats(1.5f, -2, 3);
        int compact = here();
        // Version, axes, kind, five bytes; the extents with the element's; how many bytes; they themselves.
        octets(1, 2, 0, 0, 0, 0, 0, 0).ints(3, 4).ints(12).floats(4, 5, 6);
        int contiguous = here();
        octets(2, 2, 1, 0, 0, 0, 0, 0).longs(0).ints(3, 4);
        int newCompact = here();
        octets(3, 0).shorts(12).floats(7, 8, 9);
        int newContiguous = here();
        octets(3, 1).longs(4, 8);
        assertArrayEquals(new float[] {4, 5, 6}, floats(SINGLE, space(3), compact));
        assertArrayEquals(new float[] {1.5f, -2, 3}, floats(SINGLE, space(3), contiguous));
        assertArrayEquals(new float[] {7, 8, 9}, floats(SINGLE, space(3), newCompact));
        assertArrayEquals(new float[] {-2, 3}, floats(SINGLE, space(2), newContiguous));
        assertArrayEquals(new float[0], floats(SINGLE, space(0, 3), newContiguous));
    }

    @Test
    void layoutsThatAreNotKnown() throws ModelFormatException {
        for (int[] wrong : new int[][] {{0, 1}, {5, 1}, {3, 3}}) {
            out.clear();
            octets(wrong[0], 1, wrong[1]);
            out.put(wrong[0] < 3 ? 2 : 1, (byte) wrong[1]);
            longs(0, 0);
            assertRefused(
                    "f: HDF5, /d: has a layout of version " + wrong[0] + " and kind " + wrong[1]
                            + ", which is not supported.",
                    () -> floats(SINGLE, space(1), 0));
        }
        out.clear();
        octets(3, 1).longs(0, 0);
        assertRefused("f: HDF5, /d: has more than 67108864 numbers.", () -> floats(SINGLE, space(1 << 13, 1 << 14), 0));
        String cut =
                "f: HDF5, byte 0: found a file of 18 bytes that ends before what lies there, needs 268435456 bytes more."
                        + " Save or download it again.";
        assertRefused(cut, () -> floats(SINGLE, space(1 << 13, 1 << 13), 0));
        DataType wide = new DataType(DataType.Kind.WHOLE, 8, false, true);
        DataType widest = new DataType(DataType.Kind.TEXT, 32, false, true);
        assertRefused(cut.replace("268435456", "536870912"), () -> floats(wide, space(1 << 13, 1 << 13), 0));
        assertRefused("f: HDF5, /d: has more than 2^31 bytes.", () -> floats(widest, space(1 << 13, 1 << 13), 0));
    }

    /** Version 1 of the list says where names end, in whole groups of eight bytes; it has an even count of numbers. */
    @Test
    void filtersOfBothVersions() throws ModelFormatException {
        octets(1, 2, 0, 0).ints(0);
        shorts(2, 8, 0, 1).text("shuffle\0").ints(4, 0);
        shorts(3, 0, 0, 0);
        int second = here();
        octets(2, 1).shorts(3, 0, 0);
        int named = here();
        octets(2, 1).shorts(300, 4, 0, 1).text("own\0").ints(1);
        // Two singles, their first bytes before their second ones, and a check sum that is not looked at.
        int chunk = here();
        octets(1, 5, 2, 6, 3, 7, 4, 8).ints(0);
        FileBytes file = file();
        assertArrayEquals(
                new byte[] {1, 2, 3, 4, 5, 6, 7, 8}, Filters.read(file, 0).undone(file, chunk, 12, 0, 8, 4));
        assertArrayEquals(
                new byte[] {1, 5, 2, 6, 3, 7, 4, 8}, Filters.read(file, 0).undone(file, chunk, 12, 1, 8, 4));
        assertArrayEquals(
                new byte[] {1, 5, 2, 6, 3, 7, 4, 8}, Filters.read(file, second).undone(file, chunk, 12, 0, 8, 4));
        assertArrayEquals(
                new byte[] {1, 5, 2, 6, 3, 7, 4, 8, 0, 0, 0, 0},
                Filters.read(file, second).undone(file, chunk, 12, 1, 12, 4));
        assertFalse(Filters.read(file, second).isNone());
        assertTrue(Filters.NONE.isNone());
        assertRefused(
                "f: HDF5, byte " + chunk + ": found a chunk of 8 bytes, needs 12. Save or download it again.",
                () -> Filters.read(file, second).undone(file, chunk, 12, 0, 12, 4));
        assertRefused(
                "f: HDF5, byte " + named
                        + ": filter 300 is not supported. Supported: gzip (1), shuffle (2), fletcher32 (3).",
                () -> Filters.read(file, named));
        assertRefused(
                "f: HDF5, byte " + chunk + ": found a file of " + out.position()
                        + " bytes that ends before what lies there, needs 13 bytes more. Save or download it again.",
                () -> Filters.read(file, second).undone(file, chunk, 13, 0, 13, 4));
        assertEquals(0, Filters.read(file, second).undone(file, chunk, 3, 0, 0, 1).length, "less than a check sum");
    }

    private static final String CIRCLE = ": found an object's header that leads back into itself, needs one that ends.";

    /** Type and size of two bytes each, flags, three to fill up; what fills up has type 0. */
    @Test
    void headersOfTheFirstVersion() throws ModelFormatException {
        octets(1, 0).shorts(3).ints(1, 40, 0);
        shorts(3, 8).ints(0).longs(1);
        shorts(0, 0).ints(0);
        shorts(1, 8).ints(0).longs(2);
        List<Message> messages = Message.of(file(), 0);
        assertEquals(List.of(new Message(3, 24, 8), new Message(1, 48, 8)), messages);
    }

    @Test
    void headersThatGoOnElsewhere() throws ModelFormatException {
        octets(1, 0).shorts(2).ints(1, 40, 0);
        int first = here();
        shorts(0x10, 16).ints(0).longs(56, 16);
        shorts(3, 8).ints(0).longs(1);
        assertEquals(56, here());
        shorts(1, 8).ints(0).longs(2);
        assertEquals(List.of(new Message(1, 64, 8), new Message(3, 48, 8)), Message.of(file(), 0));
        out.putLong(first + 8, first);
        assertRefused("f: HDF5, byte 16" + CIRCLE + " Save or download it again.", () -> Message.of(file(), 0));
    }

    @Test
    void headersOfTheSecondVersion() throws ModelFormatException {
        for (int flags : new int[] {0, 1, 2, 4, 16, 32, 32 | 16 | 4 | 1}) {
            out.clear();
            int order = (flags & 4) != 0 ? 2 : 0;
            text("OHDR").octets(2, flags);
            octets(new int[((flags & 32) != 0 ? 16 : 0) + ((flags & 16) != 0 ? 4 : 0)]);
            int length = 2 * (4 + order) + 3 + 18;
            octets(length);
            octets(new int[(1 << (flags & 3)) - 1]);
            octets(3).shorts(3).octets(0).octets(new int[order]);
            int at = here();
            octets(7, 7, 7);
            octets(0x10).shorts(16).octets(0).octets(new int[order]);
            int next = here() + 16 + 4 + 5;
            longs(next, 4 + 4 + order + 1 + 4).ints(0);
            // Two bytes that are less than a message, and a check sum, before the next block.
            octets(9, 9, 9, 9, 9);
            text("OCHK")
                    .octets(1)
                    .shorts(1)
                    .octets(0)
                    .octets(new int[order])
                    .octets(8)
                    .ints(0);
            assertEquals(
                    List.of(new Message(3, at, 3), new Message(1, next + 8 + order, 1)),
                    Message.of(file(), 0),
                    "flags " + flags);
        }
    }

    @Test
    void headersThatAreNotKnown() {
        octets(2, 0);
        assertRefused(
                "f: HDF5, byte 0: found an object's header of version 2, needs 1 or 2. Save or download it again.",
                () -> Message.of(file(), 0));
        out.clear();
        text("OHDR").octets(3, 0);
        assertRefused(
                "f: HDF5, byte 4: found an object's header of version 3, needs 2. Save or download it again.",
                () -> Message.of(file(), 0));
        out.clear();
        text("OHDR").octets(2, 0, 6).octets(3).shorts(3).octets(0, 1, 2, 3);
        assertRefused(
                "f: HDF5, byte 11: found a message of 3 bytes, needs no more than 2. Save or download it again.",
                () -> Message.of(file(), 0));
        for (int type : new int[] {1, 3, 12}) {
            out.clear();
            text("OHDR").octets(2, 0, 5).octets(type).shorts(1).octets(2, 9);
            assertRefused(
                    "f: HDF5, byte 11: found a type that several objects share, needs one of the object's own. Save or"
                            + " download it again.",
                    () -> Message.of(file(), 0));
        }
    }

    private Map<String, Integer> links(int type, int at, int length) throws ModelFormatException {
        return Links.of(file(), List.of(new Message(type, at, length)));
    }

    @Test
    void linksInAHeader() throws ModelFormatException {
        octets(1, 0, 3).text("abc").longs(5);
        assertEquals(Map.of("abc", 5), links(Message.LINK, 0, here()));
        out.clear();
        octets(1, 8 | 4 | 16 | 1, 0).longs(7).octets(1).shorts(2).text("de").longs(6);
        assertEquals(Map.of("de", 6), links(Message.LINK, 0, here()));
        out.clear();
        octets(1, 8, 1, 3).text("abc").shorts(2).text("xy");
        assertEquals(Map.of(), links(Message.LINK, 0, here()), "a soft link");
        out.clear();
        octets(1, 2).ints(3).text("abc").longs(5);
        assertEquals(Map.of("abc", 5), links(Message.LINK, 0, here()));
        out.clear();
        octets(1, 0, 9).text("abc");
        assertRefused(
                "f: HDF5, byte 3: found a file of 6 bytes that ends before what lies there, needs 9 bytes more. Save or"
                        + " download it again.",
                () -> links(Message.LINK, 0, here()));
    }

    private static final String DENSE =
            " in dense storage, which is not supported. Save it with h5py's libver=\"earliest\", which Keras does by itself.";

    @Test
    void denseStorageIsFoundBehindTheCounts() throws ModelFormatException {
        octets(0, 0).longs(UNDEFINED, 1);
        assertEquals(Map.of(), links(Message.LINK_INFO, 0, here()));
        out.putLong(2, 3);
        assertRefused("f: HDF5, byte 0: has a group" + DENSE, () -> links(Message.LINK_INFO, 0, here()));
        out.clear();
        octets(0, 3).longs(7, UNDEFINED, UNDEFINED);
        assertEquals(Map.of(), links(Message.LINK_INFO, 0, here()), "the greatest order stands before");
        out.clear();
        octets(0, 0).longs(UNDEFINED, 1);
        Attributes none = new Attributes(file(), List.of(new Message(Message.ATTRIBUTE_INFO, 0, here())));
        assertNull(none.texts("a"));
        out.clear();
        octets(0, 1).shorts(7).longs(UNDEFINED, 1);
        assertNull(new Attributes(file(), List.of(new Message(Message.ATTRIBUTE_INFO, 0, here()))).texts("a"));
        out.putLong(4, 3);
        assertRefused(
                "f: HDF5, byte 0: has its attributes" + DENSE,
                () -> new Attributes(file(), List.of(new Message(Message.ATTRIBUTE_INFO, 0, here()))).texts("a"));
    }

    /** A tree over a tree over a table of two names; the third entry is a soft link. */
    @Test
    void linksInATable() throws ModelFormatException {
        int heap = here();
        text("HEAP").octets(0, 0, 0, 0).longs(24, UNDEFINED, 32);
        longs(0).text("ab\0\0\0\0\0\0").text("c\0\0\0\0\0\0\0");
        int table = here();
        text("SNOD").octets(1, 0).shorts(3);
        longs(8, 5).ints(0, 0).longs(0, 0);
        longs(16, 6).ints(1, 0).longs(0, 0);
        longs(8, 7).ints(2, 0).longs(0, 0);
        int leaf = here();
        text("TREE").octets(0, 0).shorts(1).longs(UNDEFINED, UNDEFINED, 0, table, 16);
        int tree = here();
        text("TREE").octets(0, 1).shorts(1).longs(UNDEFINED, UNDEFINED, 0, leaf, 16);
        int message = here();
        longs(tree, heap);
        assertEquals(Map.of("ab", 5, "c", 6), links(Message.SYMBOL_TABLE, message, 16));
        String circle =
                ": found a tree of names that leads back into itself, needs one that ends. Save or download it again.";
        out.put(leaf + 5, (byte) 1);
        assertRefused("f: HDF5, byte " + leaf + circle, () -> links(Message.SYMBOL_TABLE, message, 16));
        out.put(leaf + 5, (byte) 0).put(leaf + 4, (byte) 1);
        assertRefused("f: HDF5, byte " + leaf + circle, () -> links(Message.SYMBOL_TABLE, message, 16));
        out.put(leaf + 4, (byte) 0).putLong(table + 8, 24);
        assertRefused(
                "f: HDF5, byte " + (table + 8)
                        + ": found a name at 24, needs one of the 24 bytes of names. Save or download it again.",
                () -> links(Message.SYMBOL_TABLE, message, 16));
        out.putLong(heap + 8, 4000);
        assertRefused(
                "f: HDF5, byte 32: found a file of " + here()
                        + " bytes that ends before what lies there, needs 4000 bytes more. Save or download it again.",
                () -> links(Message.SYMBOL_TABLE, message, 16));
    }

    private @Nullable List<String> attribute(int length, String name) throws ModelFormatException {
        return new Attributes(file(), List.of(new Message(Message.ATTRIBUTE, 0, length))).texts(name);
    }

    /**
     * Name, type and extents; in the first version each fills whole groups of eight bytes, the third tells of the
     * name's set.
     */
    @Test
    void attributesOfThreeVersions() throws ModelFormatException {
        for (int version = 1; version <= 3; version++) {
            out.clear();
            octets(version, 0).shorts(4, 8, 12);
            octets(new int[version == 3 ? 1 : 0]);
            text("abc\0").octets(new int[version == 1 ? 4 : 0]);
            octets(0x13, 0, 0, 0).ints(3);
            octets(2, 1, 0, 1).longs(2).octets(new int[version == 1 ? 4 : 0]);
            int end = here();
            text("xy zw\0");
            FileBytes file = file();
            assertEquals(List.of("xy", "zw"), attribute(here(), "abc"), "version " + version);
            assertNull(attribute(here(), "ab"));
            assertRefused(
                    "f: HDF5, byte " + end
                            + ": found an attribute of more elements than lie there, needs as many as there are. Save or"
                            + " download it again.",
                    () -> attribute(end + 5, "abc"));
            assertRefused(
                    "f: HDF5, byte 0: found an attribute of " + (end - 1) + " bytes, needs " + end
                            + " or more. Save or download it again.",
                    () -> attribute(end - 1, "abc"));
            assertEquals(here(), file.length());
        }
        for (int version : new int[] {0, 4}) {
            out.put(0, (byte) version);
            assertRefused(
                    "f: HDF5, byte 0: found an attribute of version " + version
                            + ", needs 1 to 3. Save or download it again.",
                    () -> attribute(here(), "abc"));
        }
        for (int flags : new int[] {1, 2}) {
            out.put(0, (byte) 3).put(1, (byte) flags);
            assertRefused(
                    "f: HDF5, byte 0: found an attribute whose type others share, needs one of its own. Save or download"
                            + " it again.",
                    () -> attribute(here(), "abc"));
        }
    }

    /** Objects of a heap: number, references, four to fill up, size, their bytes in whole groups of eight. */
    @Test
    void longTextsOfAHeap() throws ModelFormatException {
        octets(3, 0).shorts(2, 8, 12).octets(0).text("a\0");
        octets(0x19, 1, 0, 0).ints(16);
        octets(2, 1, 0, 1).longs(4);
        int data = here();
        int heap = data + 4 * 16;
        ints(2).longs(heap).ints(7);
        ints(4).longs(heap).ints(8);
        ints(0).longs(heap).ints(8);
        ints(9).longs(UNDEFINED).ints(8);
        int length = here();
        List<String> expected = new ArrayList<>(List.of("xy", "long", "", ""));
        text("GCOL").octets(1, 0, 0, 0).longs(16 + 24 + 24);
        shorts(7, 1).ints(0).longs(5).text("xyzab\0\0\0");
        shorts(8, 1).ints(0).longs(4).text("long\0\0\0\0");
        assertEquals(expected, attribute(length, "a"));
        shorts(9, 1).ints(0).longs(1).text("outside");
        out.putInt(data + 12, 9);
        assertRefused(
                "f: HDF5, byte " + heap + ": found no text of number 9, needs one, for the attribute at byte " + data
                        + ". Save or download it again.",
                () -> attribute(length, "a"));
        out.putInt(data + 12, 8).putInt(data, 400);
        String cut = String.valueOf(assertThrows(ModelFormatException.class, () -> attribute(length, "a"))
                .getMessage());
        assertTrue(cut.contains("that ends before what lies there, needs 400 bytes more"), cut);
    }

    @Test
    void textsEndAtTheirFirstZero() {
        byte[] bytes = "ab\0cd".getBytes(StandardCharsets.UTF_8);
        assertEquals("ab", Texts.of(bytes, 0, 5));
        assertEquals("a", Texts.of(bytes, 0, 1));
        assertEquals("cd", Texts.of(bytes, 3, 2));
        assertEquals("", Texts.of(bytes, 2, 3));
        assertEquals("ä", Texts.of(new byte[] {(byte) 0xe4}, 0, 1));
    }
}
