package io.github.digitpad.data;

/** What messages and tables show of a file's content. */
public final class Shown {

    /** How much of a bad value a message shows. */
    private static final int MOST = 20;

    private Shown() {}

    /** The beginning of a value, {@linkplain #clean clean}. */
    public static String of(String value) {
        return value.length() <= MOST ? clean(value) : clean(value.substring(0, MOST)) + "…";
    }

    /** With nothing in it that a terminal would act upon. */
    public static String clean(String text) {
        return text.replaceAll("\\p{Cntrl}|[\u0080-\u009f]", "?");
    }
}
