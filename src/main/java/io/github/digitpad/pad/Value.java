package io.github.digitpad.pad;

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
        return cut(kept(text, most) + reading, most);
    }

    /** The part of the text that stays when something is written after it: all of it, or none on a full field. */
    static String kept(String text, int most) {
        return most >= 0 && text.length() >= most ? "" : text;
    }

    private static String cut(String text, int most) {
        return most >= 0 && text.length() > most ? text.substring(0, most) : text;
    }
}
