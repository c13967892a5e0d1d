package io.github.digitpad.formats.hdf5;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.digitpad.formats.ModelFormatException;
import java.util.List;
import org.junit.jupiter.api.Test;

/** A file of twelve bytes, which lies inside of an array with other bytes around it. */
class FileBytesTest {

    private static final int FROM = 3;
    private static final int LENGTH = 12;

    private final byte[] around = new byte[FROM + LENGTH + 8];
    private final FileBytes file = new FileBytes("f", around, FROM, FROM + LENGTH);

    private interface Reading {
        int read() throws ModelFormatException;
    }

    private static String message(Reading reading) {
        return String.valueOf(
                assertThrows(ModelFormatException.class, reading::read).getMessage());
    }

    private void put(int at, int... octets) {
        for (int i = 0; i < octets.length; i++) {
            around[at + i] = (byte) octets[i];
        }
    }

    private static String ends(int place, int more) {
        return "f: HDF5, byte " + place + ": found a file of 12 bytes that ends before what lies there, needs " + more
                + " bytes more. Save or download it again.";
    }

    @Test
    void numbersEndWhereTheFileDoes() throws ModelFormatException {
        put(FROM + LENGTH - 4, 1, 2, 3, 4, 5, 6, 7, 8);
        assertEquals(12, file.length());
        assertEquals(15, file.end());
        assertEquals(4, file.octet(FROM + 11));
        assertEquals(ends(12, 1), message(() -> file.octet(FROM + 12)));
        assertEquals(0x0403, file.two(FROM + 10));
        assertEquals(ends(11, 2), message(() -> file.two(FROM + 11)));
        assertEquals(0x04030201, file.four(FROM + 8));
        assertEquals(ends(9, 4), message(() -> file.four(FROM + 9)));
        assertEquals(ends(5, 8), message(() -> file.size(FROM + 5)));
        assertEquals(0, file.octet(FROM));
        assertEquals(ends(-1, 1), message(() -> file.octet(FROM - 1)));
        file.require(FROM + 12, 0);
        file.require(FROM, 12);
        assertEquals(ends(4, -1), message(() -> {
            file.require(FROM + 4, -1);
            return 0;
        }));
    }

    @Test
    void numbersThatAnIntDoesNotHoldAreRefused() throws ModelFormatException {
        put(FROM, 0xff, 0xff, 0xff, 0x7f, 0, 0, 0, 0, 1);
        assertEquals(Integer.MAX_VALUE, file.size(FROM));
        String tooLarge = "f: HDF5, byte 1: found a number of 2^31 or more, needs less. Save or download it again.";
        assertEquals(tooLarge, message(() -> file.size(FROM + 1)));
        put(FROM, 0xff, 0xff, 0xff, 0xff, 0xff);
        assertEquals(-1, file.number(FROM, 4, true));
        assertEquals(tooLarge, message(() -> file.number(FROM + 1, 4, false)));
        put(FROM, 0xff, 0xff, 0xff, 0x80);
        assertEquals(tooLarge.replace("byte 1", "byte 0"), message(() -> file.number(FROM, 4, true)));
    }

    @Test
    void addressesAreCountedFromWhereTheFileBegins() throws ModelFormatException {
        file.setSizes(FROM + 2, 2, 4);
        assertEquals(2, file.addressSize());
        assertEquals(4, file.lengthSize());
        put(FROM, 10, 0, 11, 0, 0xff, 0xff);
        assertEquals(FROM + 12, file.address(FROM), "the end itself is an address");
        assertEquals(
                "f: HDF5, byte 2: found the address 11, needs one in a file of 12 bytes. Save or download it again.",
                message(() -> file.address(FROM + 2)));
        assertEquals(FileBytes.UNDEFINED, file.address(FROM + 4));
        assertEquals(
                "f: HDF5, byte 4: found no address, needs one. Save or download it again.",
                message(() -> file.known(FROM + 4)));
        assertEquals(FROM + 12, file.known(FROM));
        assertEquals(0x000b000a, file.size(FROM));
    }

    @Test
    void sizesAreTwoFourOrEightBytes() throws ModelFormatException {
        for (int size : List.of(2, 4, 8)) {
            file.setSizes(FROM, size, 8);
            file.setSizes(FROM, 8, size);
        }
        for (int size : List.of(0, 1, 3, 16)) {
            for (boolean first : List.of(true, false)) {
                int addresses = first ? size : 8;
                int lengths = first ? 8 : size;
                assertEquals(
                        "f: HDF5, byte 0: found addresses of " + addresses + " bytes and lengths of " + lengths
                                + ", needs 2, 4 or 8. Save or download it again.",
                        message(() -> {
                            file.setSizes(FROM, addresses, lengths);
                            return 0;
                        }));
            }
        }
    }

    @Test
    void signaturesLieWithinTheFile() throws ModelFormatException {
        put(FROM, 'H', 'E', 'A', 'P', 0, 0, 0, 0, 'H', 'E', 'A', 'P');
        put(FROM + LENGTH, 'T', 'R', 'E', 'E');
        assertTrue(file.has(FROM, "HEAP"));
        assertTrue(file.has(FROM + 8, "HEAP"));
        assertFalse(file.has(FROM, "HEAD"));
        assertFalse(file.has(FROM + LENGTH, "TREE"), "behind the file");
        assertFalse(file.has(FROM - 1, "\0HEA"), "before the file");
        assertEquals(FROM + 12, file.requireSignature(FROM + 8, "HEAP"));
        assertEquals(
                "f: HDF5, byte 0: found something else, needs \"TREE\". Save or download it again.",
                message(() -> file.requireSignature(FROM, "TREE")));
        assertEquals(ends(9, 4), message(() -> file.requireSignature(FROM + 9, "HEAP")));
    }
}
