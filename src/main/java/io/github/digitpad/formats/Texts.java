package io.github.digitpad.formats;

import java.util.List;

/**
 * What a few lists hold, without their own {@code contains}, {@code equals} and {@code toString}: compiled to
 * JavaScript those would bring every record's.
 */
public final class Texts {

    private static final int BEGINNING = 1500;
    private static final int END = 900;
    private static final char REPLACEMENT = '\ufffd';

    private Texts() {}

    /** Whether a text is one of some. */
    public static boolean has(List<String> texts, String text) {
        for (String each : texts) {
            if (each.equals(text)) {
                return true;
            }
        }
        return false;
    }

    /** Where a number is among some; -1 if it is not. */
    public static int indexOf(List<Integer> numbers, int number) {
        for (int i = 0; i < numbers.size(); i++) {
            if (numbers.get(i) == number) {
                return i;
            }
        }
        return -1;
    }

    /** As {@code [5, 5, 1, 8]}. */
    public static String of(List<Integer> numbers) {
        StringBuilder text = new StringBuilder("[");
        for (int number : numbers) {
            text.append(text.length() == 1 ? "" : ", ").append(number);
        }
        return text + "]";
    }

    /**
     * A message as it may be shown. What files call their layers may be of any length, and have any characters, of
     * which some would move a terminal's cursor.
     */
    public static String shown(String message) {
        StringBuilder line = new StringBuilder();
        int length = message.length();
        for (int i = 0; i < length; i++) {
            if (i == BEGINNING && length > BEGINNING + END) {
                line.append('…');
                i = length - END;
            }
            char c = message.charAt(i);
            boolean moves = c < ' ' || (c >= 0x7f && c < 0xa0);
            line.append(moves ? REPLACEMENT : c);
        }
        return line.toString();
    }
}
