package io.github.digitpad.web;

import org.jspecify.annotations.Nullable;
import org.teavm.jso.browser.Window;
import org.teavm.jso.dom.html.HTMLElement;

/** Tells screen readers the answer, once it has settled: not every step on the way. */
final class Announcer {

    /** An answer that has stood for so long is told. */
    private static final int SETTLED_MILLIS = 600;

    private final HTMLElement output = Page.element("announcement");
    private int timer;
    private String text = "";

    void say(Reading.@Nullable Result result) {
        text = result == null
                ? ""
                : result.prediction().digit() + ", "
                        + Words.certainty(result.prediction().certainty());
        Window.clearTimeout(timer);
        timer = Window.setTimeout(() -> Page.text(output, text), SETTLED_MILLIS);
    }
}
