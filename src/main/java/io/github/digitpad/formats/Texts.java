package io.github.digitpad.formats;

import java.util.List;

/**
 * What a few lists hold, without their own {@code contains}, {@code equals} and {@code toString}: compiled to
 * JavaScript those would bring every record's.
 */
public final class Texts {

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
}
