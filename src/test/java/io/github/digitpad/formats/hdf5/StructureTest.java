package io.github.digitpad.formats.hdf5;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.digitpad.formats.ModelFormatException;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Extents, types, layouts, filters and headers, one by one. */
class StructureTest extends ByHand {

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
}
