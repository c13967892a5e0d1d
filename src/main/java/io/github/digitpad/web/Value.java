package io.github.digitpad.web;

/** How text that is settled and the reading of the ink after it become a value. */
final class Value {

    private Value() {}

    /**
     * The value: the text with the reading after it, as far as there is room. Writing on a full field starts it anew.
     *
     * @param most the most digits; negative: any number
     */
    static String of(String text, String reading, int most) {
        if (reading.isEmpty()) {
            return text;
        }
        boolean full = most >= 0 && text.length() >= most;
        return cut(full ? reading : text + reading, most);
    }

    /** A value with another reading in the place of the one it ends with. */
    static String replaced(String value, String reading, String other, int most) {
        String before = value.endsWith(reading) ? value.substring(0, value.length() - reading.length()) : "";
        return of(before, other, most);
    }

    private static String cut(String text, int most) {
        return most >= 0 && text.length() > most ? text.substring(0, most) : text;
    }
}
