package io.github.digitpad.formats;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * UTF-8 text, strictly: what is no character, or is written longer than it need be, makes it none. By hand, so that
 * page and command line tell text from other bytes alike.
 *
 * @see "RFC 3629, section 4"
 */
public final class Utf8 {

    /** The least code of two, three and four bytes, less what a shorter form has room for. */
    private static final int[] LEAST = {0, 0x80, 0x800, 0x10000};

    private static final int GREATEST = 0x10ffff;

    private Utf8() {}

    /** The text, with a byte order mark if there is one; nothing, if the bytes are not UTF-8. */
    public static @Nullable String decode(byte[] bytes) {
        char[] text = new char[bytes.length];
        int length = 0;
        for (int at = 0; at < bytes.length; at++) {
            int code = bytes[at];
            if (code < 0) {
                int more = more(code & 0xff);
                if (more == 0 || more > bytes.length - 1 - at) {
                    return null;
                }
                code &= 0x3f >> more;
                for (int i = 0; i < more; i++) {
                    at++;
                    if ((bytes[at] & 0xc0) != 0x80) {
                        return null;
                    }
                    code = code << 6 | (bytes[at] & 0x3f);
                }
                if (code < LEAST[more] || code > GREATEST || (code >= 0xd800 && code <= 0xdfff)) {
                    return null;
                }
            }
            if (code > 0xffff) {
                text[length] = (char) (0xd7c0 + (code >> 10));
                length++;
                code = 0xdc00 | (code & 0x3ff);
            }
            text[length] = (char) code;
            length++;
        }
        return new String(text, 0, length);
    }

    /** As {@link #decode}; what is not UTF-8 is shown byte by byte. */
    public static String decodeOrBytes(byte[] bytes) {
        String text = decode(bytes);
        if (text != null) {
            return text;
        }
        StringBuilder latin = new StringBuilder();
        for (byte each : bytes) {
            latin.append((char) (each & 0xff));
        }
        return latin.toString();
    }

    /** A text's bytes; in place of half a pair of surrogates, which is no character, a question mark. */
    public static byte[] encode(String text) {
        byte[] bytes = new byte[3 * text.length()];
        int length = 0;
        for (int i = 0; i < text.length(); i++) {
            int code = text.charAt(i);
            boolean high = code >= 0xd800 && code < 0xdc00 && i + 1 < text.length();
            int low = high ? text.charAt(i + 1) : 0;
            if (low >= 0xdc00 && low <= 0xdfff) {
                code = 0x10000 + ((code - 0xd800) << 10) + low - 0xdc00;
                i++;
            } else if (code >= 0xd800 && code <= 0xdfff) {
                code = '?';
            }
            int more = code < 0x80 ? 0 : code < 0x800 ? 1 : code < 0x10000 ? 2 : 3;
            bytes[length] = (byte) (more == 0 ? code : 0xf0 << (3 - more) | code >> (6 * more));
            for (int left = more - 1; left >= 0; left--) {
                bytes[length + more - left] = (byte) (0x80 | (code >> (6 * left) & 0x3f));
            }
            length += more + 1;
        }
        return Arrays.copyOf(bytes, length);
    }

    /** How many bytes follow a first one of these bits; 0, if it is no first one. */
    private static int more(int first) {
        if (first < 0xc0 || first > 0xf7) {
            return 0;
        }
        return first < 0xe0 ? 1 : first < 0xf0 ? 2 : 3;
    }
}
