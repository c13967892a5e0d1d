package io.github.digitpad.web;

import org.teavm.jso.JSBody;
import org.teavm.jso.JSObject;
import org.teavm.jso.JSProperty;
import org.teavm.jso.browser.Window;
import org.teavm.jso.dom.css.CSSStyleDeclaration;
import org.teavm.jso.dom.html.HTMLDocument;
import org.teavm.jso.dom.html.HTMLElement;

/**
 * Measures where the pad's corners are in the window, by three elements without extent that stand on them. Measuring
 * makes the browser lay the page out; so it is done when a stroke begins and when the page has moved since, not for
 * every event.
 */
final class PadProbe {

    /** The part of a DOMRect that is read; TeaVM's own rounds to whole px. */
    private interface Rect extends JSObject {
        @JSProperty
        double getX();

        @JSProperty
        double getY();
    }

    private final HTMLElement topLeft;
    private final HTMLElement topRight;
    private final HTMLElement bottomLeft;
    private PadGeometry geometry = new PadGeometry(0, 0, 0, 0, 0, 0);
    private boolean moved = true;

    /** @param frame the pad's positioned parent, which it fills */
    PadProbe(HTMLElement frame) {
        topLeft = corner(frame, "0", "0");
        topRight = corner(frame, "100%", "0");
        bottomLeft = corner(frame, "0", "100%");
        Window window = Window.current();
        window.addEventListener("scroll", event -> moved = true, true);
        window.addEventListener("resize", event -> moved = true);
    }

    /** Where the pad is now. */
    PadGeometry measure() {
        Rect origin = rect(topLeft);
        Rect right = rect(topRight);
        Rect bottom = rect(bottomLeft);
        moved = false;
        geometry =
                new PadGeometry(origin.getX(), origin.getY(), right.getX(), right.getY(), bottom.getX(), bottom.getY());
        return geometry;
    }

    /** Where the pad was at the last measurement; measured again if the page has been scrolled or resized since. */
    PadGeometry current() {
        return moved ? measure() : geometry;
    }

    private static HTMLElement corner(HTMLElement frame, String left, String top) {
        HTMLElement corner = HTMLDocument.current().createElement("span");
        CSSStyleDeclaration style = corner.getStyle();
        style.setProperty("position", "absolute");
        style.setProperty("left", left);
        style.setProperty("top", top);
        frame.appendChild(corner);
        return corner;
    }

    @JSBody(params = "element", script = "return element.getBoundingClientRect();")
    private static native Rect rect(HTMLElement element);
}
