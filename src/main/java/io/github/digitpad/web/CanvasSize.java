package io.github.digitpad.web;

import org.jspecify.annotations.Nullable;
import org.teavm.jso.JSBody;
import org.teavm.jso.JSFunctor;
import org.teavm.jso.JSMethod;
import org.teavm.jso.JSObject;
import org.teavm.jso.dom.html.HTMLElement;

/** Tells how many pixels of the screen an element covers, now and whenever that changes: size, zoom, another screen. */
final class CanvasSize {

    /** Hears of the size whenever the element is shown in it, before the page is painted. */
    @JSFunctor
    interface Listener extends JSObject {
        void sized(int width, int height);
    }

    /** An element that is watched. */
    interface Watched extends JSObject {
        /** Tells its size now, if it is shown; this makes the browser lay the page out. */
        @JSMethod
        void measure();

        @JSMethod
        void end();
    }

    /** Watches elements, all those of a window with the same observers. */
    private interface Watch extends JSObject {
        @JSMethod
        Watched observe(HTMLElement element, Listener listener);
    }

    private static @Nullable Watch watch;

    private CanvasSize() {}

    /** Tells the listener from now on. */
    static Watched observe(HTMLElement element, Listener listener) {
        if (watch == null) {
            watch = begin();
        }
        return watch.observe(element, listener);
    }

    /**
     * Some browsers cannot tell the exact number of pixels, or, where a screen is only emulated, tell that of another
     * screen: then it is the size in CSS px times the pixel ratio.
     */
    @JSBody(script = """
            function begin(view) {
                var pads = new Map();
                function pixels(length, exact) {
                    var scaled = length * (view.devicePixelRatio || 1);
                    return Math.abs(exact - scaled) < 1 ? exact : Math.round(scaled);
                }
                function tell(pad) {
                    if (pad.width > 0 && pad.height > 0) {
                        pad.listener(pixels(pad.width, pad.exactWidth), pixels(pad.height, pad.exactHeight));
                    }
                }
                function measure(pad, element) {
                    pad.width = element.clientWidth;
                    pad.height = element.clientHeight;
                    tell(pad);
                }
                function watchRatio() {
                    var ratio = view.matchMedia && view.matchMedia('(resolution: ' + view.devicePixelRatio + 'dppx)');
                    if (ratio) {
                        ratio.addEventListener('change', function() { pads.forEach(tell); watchRatio(); }, {once: true});
                    }
                }
                var observer = view.ResizeObserver && new view.ResizeObserver(function(entries) {
                    entries.forEach(function(entry) {
                        var pad = pads.get(entry.target);
                        if (pad) {
                            var exact = entry.devicePixelContentBoxSize;
                            pad.width = entry.contentRect.width;
                            pad.height = entry.contentRect.height;
                            pad.exactWidth = exact ? exact[0].inlineSize : 0;
                            pad.exactHeight = exact ? exact[0].blockSize : 0;
                            tell(pad);
                        }
                    });
                });
                view.addEventListener('resize', function() { pads.forEach(observer ? tell : measure); });
                if (observer) {
                    watchRatio();
                }
                return function(element, listener) {
                    var pad = {listener: listener, width: 0, height: 0, exactWidth: 0, exactHeight: 0};
                    var again = function() { measure(pad, element); };
                    pads.set(element, pad);
                    if (!observer) {
                        (view.requestAnimationFrame || setTimeout)(again);
                    } else {
                        try {
                            observer.observe(element, {box: 'device-pixel-content-box'});
                        } catch (unsupported) {
                            observer.observe(element);
                        }
                    }
                    return {measure: again, end: function() {
                        pads.delete(element);
                        if (observer) {
                            observer.unobserve(element);
                        }
                    }};
                };
            }
            var watches = new WeakMap();
            return {observe: function(element, listener) {
                // Another window's observers do not look while only this one is seen.
                var view = element.ownerDocument.defaultView || window;
                if (!watches.has(view)) {
                    watches.set(view, begin(view));
                }
                return watches.get(view)(element, listener);
            }};
            """)
    private static native Watch begin();
}
