package io.github.digitpad.web;

import org.jspecify.annotations.Nullable;
import org.teavm.jso.JSBody;
import org.teavm.jso.browser.Window;
import org.teavm.jso.dom.events.Event;
import org.teavm.jso.dom.events.EventListener;
import org.teavm.jso.dom.html.HTMLElement;
import org.teavm.jso.typedarrays.Float64Array;

/**
 * Measures where the pad is in the window. Measuring makes the browser lay the page out; so it is done when a stroke
 * begins and when the page has moved since, not for every event.
 *
 * <p>An element without extent has one place in the window, whatever transforms, perspectives and zooms are around it.
 * Four of them are the corners of another element in the pad's frame, which is placed and transformed as the pad is.
 */
final class PadProbe {

    private final HTMLElement pad;
    private final HTMLElement frame;

    /** Not before it is needed: many a pad is never written on. */
    private @Nullable HTMLElement copy;

    private PadGeometry geometry = PadGeometry.NONE;
    private boolean moved;
    private @Nullable Window window;
    private final EventListener<Event> onMove = event -> moved = true;

    /** @param frame the pad's parent: positioned */
    PadProbe(HTMLElement pad, HTMLElement frame) {
        this.pad = pad;
        this.frame = frame;
    }

    /** Takes note of the page's moves from now on. */
    void begin() {
        end();
        Window view = Page.view(pad);
        view.addEventListener("scroll", onMove, true);
        view.addEventListener("resize", onMove);
        window = view;
    }

    void end() {
        if (window != null) {
            window.removeEventListener("scroll", onMove, true);
            window.removeEventListener("resize", onMove);
            window = null;
        }
    }

    /** Where the pad was at the last measurement; measured again if the page has been scrolled or resized since. */
    PadGeometry current() {
        return moved ? measure() : geometry;
    }

    /** Where the pad is now. */
    PadGeometry measure() {
        if (copy == null) {
            copy = copyIn(frame);
        }
        Float64Array at = corners(pad, copy);
        geometry =
                new PadGeometry(at.get(0), at.get(1), at.get(2), at.get(3), at.get(4), at.get(5), at.get(6), at.get(7));
        moved = false;
        return geometry;
    }

    @JSBody(params = "frame", script = """
            function place(parent, left, top) {
                var element = document.createElement('span');
                element.style.cssText = 'position:absolute;pointer-events:none;left:' + left + ';top:' + top;
                return parent.appendChild(element);
            }
            var copy = place(frame, 0, 0);
            place(copy, 0, 0);
            place(copy, '100%', 0);
            place(copy, '100%', '100%');
            place(copy, 0, '100%');
            return copy;
            """)
    private static native HTMLElement copyIn(HTMLElement frame);

    @JSBody(
            params = {"pad", "copy"},
            script = """
            var own = getComputedStyle(pad);
            var style = copy.style;
            ['left', 'top', 'width', 'height', 'transform', 'translate', 'rotate', 'scale', 'transformOrigin'].forEach(
                    function(name) {
                        if (style[name] !== own[name]) {
                            style[name] = own[name];
                        }
                    });
            var corners = new Float64Array(8);
            for (var i = 0; i < 4; i++) {
                var box = copy.children[i].getBoundingClientRect();
                corners[2 * i] = box.left;
                corners[2 * i + 1] = box.top;
            }
            return corners;
            """)
    private static native Float64Array corners(HTMLElement pad, HTMLElement copy);
}
