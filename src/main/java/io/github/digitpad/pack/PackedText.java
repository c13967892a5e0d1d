package io.github.digitpad.pack;

import java.util.Arrays;

/**
 * Bytes as text that may stand in a JavaScript string, in HTML and in ASCII files: the printable characters but
 * {@code "}, {@code \} and {@code <}. A byte below 90 is one character, any other is two; so bytes of which small ones
 * are frequent stay that way, and a server's gzip can make use of it, which base64 denies it.
 */
public final class PackedText {

    /** How many characters there are. */
    private static final int CHARACTERS = 92;

    /** So many of them, the first, begin a pair. */
    private static final int PAIRS = 2;

    private static final int SINGLES = CHARACTERS - PAIRS;

    private static final byte NONE = -1 - PAIRS;

    private PackedText() {}

    /** The bytes as text. */
    public static String encode(byte[] bytes) {
        StringBuilder text = new StringBuilder();
        for (byte signed : bytes) {
            int value = signed & 0xff;
            if (value < SINGLES) {
                text.append(character(PAIRS + value));
            } else {
                text.append(character((value - SINGLES) / CHARACTERS))
                        .append(character((value - SINGLES) % CHARACTERS));
            }
        }
        return text.toString();
    }

    /**
     * The bytes that {@link #encode} was given.
     *
     * @param text in ASCII
     * @throws PackFormatException if it gave another text
     */
    public static byte[] decode(byte[] text) throws PackFormatException {
        byte[] values = values();
        byte[] bytes = new byte[text.length];
        int count = 0;
        // Most characters are a byte each, and all are read while a page starts, by code that is not compiled yet.
        for (int i = 0; i < text.length; i++) {
            byte value = values[text[i] & 0xff];
            if (value < 0) {
                value = pair(values, text, i++);
            }
            bytes[count++] = value;
        }
        byte[] decoded = new byte[count];
        System.arraycopy(bytes, 0, decoded, 0, count);
        return decoded;
    }

    private static byte pair(byte[] values, byte[] text, int i) throws PackFormatException {
        int first = value(values, text, i);
        if (i + 1 == text.length) {
            throw new PackFormatException("packed text: ends within a pair");
        }
        return (byte) (SINGLES + (PAIRS + first) * CHARACTERS + PAIRS + value(values, text, i + 1));
    }

    /** By character: the byte that it is; if it begins a pair, {@code -PAIRS} or more; if it is none, {@link #NONE}. */
    private static byte[] values() {
        byte[] values = new byte[256];
        Arrays.fill(values, NONE);
        for (int number = 0; number < CHARACTERS; number++) {
            values[character(number)] = (byte) (number - PAIRS);
        }
        return values;
    }

    private static int value(byte[] values, byte[] text, int i) throws PackFormatException {
        int value = values[text[i] & 0xff];
        if (value == NONE) {
            throw new PackFormatException("packed text, character " + i + ": none of its " + CHARACTERS);
        }
        return value;
    }

    /** From {@code 0}, the space, on. */
    private static char character(int number) {
        int character = ' ' + number;
        character += character >= '"' ? 1 : 0;
        character += character >= '<' ? 1 : 0;
        character += character >= '\\' ? 1 : 0;
        return (char) character;
    }
}
