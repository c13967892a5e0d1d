package io.github.digitpad.formats.hdf5;

import io.github.digitpad.formats.Utf8;
import java.util.Arrays;

/** Texts of files: UTF-8, or, in old ones, a byte a character. */
final class Texts {

    private Texts() {}

    /** The text of some bytes, up to the first that is 0. */
    static String of(byte[] bytes, int from, int most) {
        int end = from;
        while (end < from + most && bytes[end] != 0) {
            end++;
        }
        return Utf8.decodeOrBytes(Arrays.copyOfRange(bytes, from, end));
    }
}
