package io.github.digitpad.data;

/** What messages show of a file's content. */
final class Shown {

    /** How much of a bad value a message shows. */
    private static final int MOST = 20;

    private Shown() {}

    /** The beginning of a value, {@linkplain #clean clean}. */
    static String of(String value) {
        return value.length() <= MOST ? clean(value) : clean(value.substring(0, MOST)) + "…";
    }

    /** With nothing in it that a terminal would act upon. */
    static String clean(String text) {
        return text.replaceAll("\\p{Cntrl}|[\u0080-\u009f]", "?");
    }
}
