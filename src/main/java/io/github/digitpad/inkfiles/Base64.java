package io.github.digitpad.inkfiles;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * Base64, as texts hold bytes.
 *
 * @see "RFC 4648, section 4"
 */
public final class Base64 {

    private static final String DIGITS = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";

    private Base64() {}

    /** What a digit stands for; -1 if it is none. */
    public static int digit(char c) {
        return c == '=' ? -1 : DIGITS.indexOf(c);
    }

    /**
     * The bytes.
     *
     * @param text with padding or without; blanks are passed over
     * @return nothing, if it has other characters
     */
    public static byte @Nullable [] decode(String text) {
        byte[] bytes = new byte[text.length() / 4 * 3 + 3];
        int length = 0;
        int bits = 0;
        int count = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c <= ' ' || c == '=') {
                continue;
            }
            int digit = digit(c);
            if (digit < 0) {
                return null;
            }
            bits = bits << 6 | digit;
            count += 6;
            if (count >= 8) {
                count -= 8;
                bytes[length++] = (byte) (bits >> count);
            }
        }
        return Arrays.copyOf(bytes, length);
    }
}
