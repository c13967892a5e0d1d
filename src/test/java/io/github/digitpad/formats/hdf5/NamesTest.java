package io.github.digitpad.formats.hdf5;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.digitpad.formats.ModelFormatException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What names things in a file: links, attributes, and the heaps that long texts are in. */
class NamesTest extends ByHand {

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
