package io.github.digitpad.web;

import org.jspecify.annotations.Nullable;
import org.teavm.jso.JSBody;
import org.teavm.jso.JSFunctor;
import org.teavm.jso.JSMethod;
import org.teavm.jso.JSObject;
import org.teavm.jso.dom.html.HTMLElement;

/** Tells how many pixels of the screen an element covers, now and whenever that changes: size, zoom, another screen. */
final class CanvasSize {

    /** Hears of the size, before the page is painted in it. */
    @JSFunctor
    interface Listener extends JSObject {
        void sized(int width, int height);
    }

    /** Watches elements, all with the same observers. */
    private interface Watch extends JSObject {
        @JSMethod
        Page.Action observe(HTMLElement element, Listener listener);
    }

    private static @Nullable Watch watch;

    private CanvasSize() {}

    /** Tells the listener until the action that this gives is run. */
    static Page.Action observe(HTMLElement element, Listener listener) {
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
            var pads = new Map();
            function pixels(length, exact) {
                var scaled = length * (window.devicePixelRatio || 1);
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
                matchMedia('(resolution: ' + window.devicePixelRatio + 'dppx)').addEventListener('change',
                        function() { pads.forEach(tell); watchRatio(); }, {once: true});
            }
            var observer = window.ResizeObserver && new ResizeObserver(function(entries) {
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
            window.addEventListener('resize', function() { pads.forEach(observer ? tell : measure); });
            if (observer) {
                watchRatio();
            }
            return {observe: function(element, listener) {
                var pad = {listener: listener, width: 0, height: 0, exactWidth: 0, exactHeight: 0};
                var again = function() { measure(pad, element); };
                pads.set(element, pad);
                if (!observer) {
                    requestAnimationFrame(again);
                    element.addEventListener('pointerover', again);
                } else {
                    try {
                        observer.observe(element, {box: 'device-pixel-content-box'});
                    } catch (unsupported) {
                        observer.observe(element);
                    }
                }
                return function() {
                    pads.delete(element);
                    element.removeEventListener('pointerover', again);
                    if (observer) {
                        observer.unobserve(element);
                    }
                };
            }};
            """)
    private static native Watch begin();
}
