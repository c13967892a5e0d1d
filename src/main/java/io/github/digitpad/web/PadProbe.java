package io.github.digitpad.web;

import org.jspecify.annotations.Nullable;
import org.teavm.jso.JSBody;
import org.teavm.jso.JSObject;
import org.teavm.jso.JSProperty;
import org.teavm.jso.browser.Window;
import org.teavm.jso.dom.css.CSSStyleDeclaration;
import org.teavm.jso.dom.events.Event;
import org.teavm.jso.dom.events.EventListener;
import org.teavm.jso.dom.html.HTMLDocument;
import org.teavm.jso.dom.html.HTMLElement;

/**
 * Measures where the pad is in the window. Measuring makes the browser lay the page out; so it is done when a stroke
 * begins and when the page has moved since, not for every event.
 *
 * <p>Three elements without extent, on corners of the pad's frame, show what all transforms and zooms around the pad do
 * to directions. The pad's own transform comes on top. Its middle and size are those of its box in the window.
 */
final class PadProbe {

    /** The part of a DOMRect that is read; TeaVM's own rounds to whole px. */
    private interface Rect extends JSObject {
        @JSProperty
        double getX();

        @JSProperty
        double getY();

        @JSProperty
        double getWidth();

        @JSProperty
        double getHeight();
    }

    /** The part of a DOMMatrix that says where a step across ({@code a, b}) and a step down ({@code c, d}) lead. */
    private interface Matrix extends JSObject {
        @JSProperty
        double getA();

        @JSProperty
        double getB();

        @JSProperty
        double getC();

        @JSProperty
        double getD();
    }

    private record Corners(HTMLElement topLeft, HTMLElement topRight, HTMLElement bottomLeft) {}

    private final HTMLElement pad;
    private final HTMLElement frame;

    /** Not before they are needed: many a pad is never written on. */
    private @Nullable Corners corners;

    private PadGeometry geometry = PadGeometry.NONE;
    private boolean moved = true;
    private final EventListener<Event> onMove = event -> moved = true;

    /** @param frame the pad's parent: positioned, and filled by the pad */
    PadProbe(HTMLElement pad, HTMLElement frame) {
        this.pad = pad;
        this.frame = frame;
    }

    /** Takes note of the page's moves from now on. */
    void attach() {
        Window.current().addEventListener("scroll", onMove, true);
        Window.current().addEventListener("resize", onMove);
        moved = true;
    }

    void detach() {
        Window.current().removeEventListener("scroll", onMove, true);
        Window.current().removeEventListener("resize", onMove);
    }

    /** Where the pad is now. */
    PadGeometry measure() {
        Corners shown = corners;
        if (shown == null) {
            shown = new Corners(corner("0", "0"), corner("100%", "0"), corner("0", "100%"));
            corners = shown;
        }
        Rect origin = rect(shown.topLeft);
        Rect right = rect(shown.topRight);
        Rect bottom = rect(shown.bottomLeft);
        Rect box = rect(pad);
        Matrix own = ownMatrix(pad);
        double acrossX = right.getX() - origin.getX();
        double acrossY = right.getY() - origin.getY();
        double downX = bottom.getX() - origin.getX();
        double downY = bottom.getY() - origin.getY();
        geometry = PadGeometry.inBox(
                box.getX(),
                box.getY(),
                box.getWidth(),
                box.getHeight(),
                own.getA() * acrossX + own.getB() * downX,
                own.getA() * acrossY + own.getB() * downY,
                own.getC() * acrossX + own.getD() * downX,
                own.getC() * acrossY + own.getD() * downY);
        moved = false;
        return geometry;
    }

    /** Where the pad was at the last measurement; measured again if the page has been scrolled or resized since. */
    PadGeometry current() {
        return moved ? measure() : geometry;
    }

    private HTMLElement corner(String left, String top) {
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

    @JSBody(params = "element", script = """
            var style = getComputedStyle(element);
            var matrix = new DOMMatrix();
            if (style.rotate && style.rotate !== 'none') {
                matrix.multiplySelf(new DOMMatrix('rotate(' + style.rotate + ')'));
            }
            if (style.scale && style.scale !== 'none') {
                matrix.multiplySelf(new DOMMatrix('scale(' + style.scale.split(' ').join(',') + ')'));
            }
            if (style.transform && style.transform !== 'none') {
                matrix.multiplySelf(new DOMMatrix(style.transform));
            }
            return matrix;
            """)
    private static native Matrix ownMatrix(HTMLElement element);
}
