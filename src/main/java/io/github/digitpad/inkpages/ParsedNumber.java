package io.github.digitpad.inkpages;

import org.teavm.jso.JSBody;

/** What a browser says that a text of a number is: the build asks it in place of {@code formats/Numbers}. */
final class ParsedNumber {

    private ParsedNumber() {}

    /** As {@code Numbers.parse}. */
    static double of(String text, int from, int end) {
        return number(text, from, end);
    }

    @JSBody(
            params = {"text", "from", "end"},
            script = "return +text.substring(from, end);")
    private static native double number(String text, int from, int end);
}
