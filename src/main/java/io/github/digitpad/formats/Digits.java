package io.github.digitpad.formats;

/** Digits of ASCII alone. {@code Character.digit} knows those of all scripts, which cost a script of ours a kB. */
public final class Digits {

    private Digits() {}

    /**
     * What a character is as a digit.
     *
     * @param radix 2 to 36; letters of both cases count from 10 on
     * @return -1 if it is none
     */
    public static int value(int c, int radix) {
        int digit = c >= '0' && c <= '9' ? c - '0' : -1;
        int letter = c | 0x20;
        if (letter >= 'a' && letter <= 'z') {
            digit = letter - 'a' + 10;
        }
        return digit < radix ? digit : -1;
    }
}
