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
        int[] numbers = new int[128];
        Arrays.fill(numbers, -1);
        for (int number = 0; number < CHARACTERS; number++) {
            numbers[character(number)] = number;
        }
        byte[] bytes = new byte[text.length];
        int count = 0;
        int first = -1;
        for (int i = 0; i < text.length; i++) {
            int number = text[i] < 0 ? -1 : numbers[text[i]];
            if (number < 0) {
                throw new PackFormatException("packed text, character " + i + ": none of its " + CHARACTERS);
            }
            if (first < 0 && number < PAIRS) {
                first = number;
            } else {
                bytes[count++] = (byte) (first < 0 ? number - PAIRS : SINGLES + first * CHARACTERS + number);
                first = -1;
            }
        }
        if (first >= 0) {
            throw new PackFormatException("packed text: ends within a pair");
        }
        return Arrays.copyOf(bytes, count);
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
