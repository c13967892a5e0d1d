package io.github.digitpad.formats.keras;

/** The version of Keras as files say it: {@code 3.15.1}, {@code 2.2.4-tf}. */
final class KerasVersion {

    static final int NEWEST = 3;

    /** How much of a text about itself is shown. */
    private static final int MAX_SHOWN = 30;

    private KerasVersion() {}

    /** Its first number; another one, where it has none. */
    static int first(String version, int otherwise) {
        char c = version.isEmpty() ? ' ' : version.charAt(0);
        return c >= '0' && c <= '9' ? c - '0' : otherwise;
    }

    /** As a card shows it. */
    static String shown(String version) {
        return version.substring(0, Math.min(MAX_SHOWN, version.length()));
    }
}
