package io.github.digitpad.web;

import org.jspecify.annotations.Nullable;
import org.teavm.jso.JSBody;
import org.teavm.jso.core.JSArrayReader;
import org.teavm.jso.core.JSString;

/** What the classes are called that the network in use tells apart. */
final class Labels {

    private static @Nullable JSArrayReader<JSString> labels;

    private Labels() {}

    /** @param names one for each class; nothing for the digits */
    static void use(@Nullable JSArrayReader<JSString> names) {
        labels = names;
    }

    /** Whether the classes are the ten digits. */
    static boolean areDigits() {
        return labels == null;
    }

    /** What pages gave; nothing for the digits. */
    static @Nullable JSArrayReader<JSString> names() {
        return labels;
    }

    static String of(int which) {
        return of(labels, which);
    }

    @JSBody(
            params = {"labels", "which"},
            script = "return labels ? String(labels[which]) : String(which);")
    private static native String of(@Nullable JSArrayReader<JSString> labels, int which);
}
