package io.github.digitpad.formats;

/** How likely an output of so many values is that of a network's classes. */
public final class ClassCount {

    private static final int DIGITS = 10;

    private ClassCount() {}

    /** Ten classes are most likely digits; then those of EMNIST's sets; a single value is none. */
    public static int worth(int classes) {
        if (classes == DIGITS) {
            return 4;
        }
        boolean usual = classes == 26 || classes == 36 || classes == 47 || classes == 62;
        return usual ? 3 : classes == 1 ? 0 : 1;
    }
}
