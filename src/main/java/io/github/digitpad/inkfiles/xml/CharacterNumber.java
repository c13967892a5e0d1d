package io.github.digitpad.inkfiles.xml;

import io.github.digitpad.formats.Digits;

/** A character by its number, as XML writes it: {@code #38} or {@code #x26}. */
final class CharacterNumber {

    private static final int LAST = 0x10ffff;

    private CharacterNumber() {}

    /** The number; 0, if it is none of a character. */
    static int of(String reference) {
        boolean isHexadecimal = reference.startsWith("#x");
        int first = isHexadecimal ? 2 : 1;
        boolean isOne = reference.startsWith("#") && reference.length() > first;
        int code = 0;
        for (int i = first; isOne && i < reference.length(); i++) {
            int digit = Digits.value(reference.charAt(i), isHexadecimal ? 16 : 10);
            code = code * (isHexadecimal ? 16 : 10) + digit;
            isOne = digit >= 0 && code <= LAST;
        }
        return isOne ? code : 0;
    }
}
