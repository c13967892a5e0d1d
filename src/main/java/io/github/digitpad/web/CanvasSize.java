package io.github.digitpad.web;

import org.teavm.jso.JSBody;
import org.teavm.jso.JSFunctor;
import org.teavm.jso.JSObject;
import org.teavm.jso.dom.html.HTMLElement;

/** Tells how many pixels of the screen an element covers, now and whenever that changes: size, zoom, another screen. */
final class CanvasSize {

    /** Hears of the size, before the page is painted in it. */
    @JSFunctor
    interface Listener extends JSObject {
        void sized(int width, int height);
    }

    private CanvasSize() {}

    /**
     * Some browsers cannot tell the exact number of pixels, or, where a screen is only emulated, tell that of another
     * screen: then it is the size in CSS px times the pixel ratio.
     *
     * @return ends the watching
     */
    @JSBody(
            params = {"element", "listener"},
            script = """
            var width = 0, height = 0, exactWidth = 0, exactHeight = 0;
            function pixels(length, exact) {
                var scaled = length * (window.devicePixelRatio || 1);
                return Math.abs(exact - scaled) < 1 ? exact : Math.round(scaled);
            }
            function tell() {
                if (width > 0 && height > 0) {
                    listener(pixels(width, exactWidth), pixels(height, exactHeight));
                }
            }
            var watching = new AbortController();
            function watchRatio() {
                matchMedia('(resolution: ' + window.devicePixelRatio + 'dppx)').addEventListener('change',
                        function() { tell(); watchRatio(); }, {once: true, signal: watching.signal});
            }
            function measure() {
                width = element.clientWidth;
                height = element.clientHeight;
                tell();
            }
            if (!window.ResizeObserver) {
                requestAnimationFrame(measure);
                window.addEventListener('resize', measure, {signal: watching.signal});
                element.addEventListener('pointerover', measure, {signal: watching.signal});
                return function() { watching.abort(); };
            }
            var observer = new ResizeObserver(function(entries) {
                var entry = entries[entries.length - 1];
                var exact = entry.devicePixelContentBoxSize;
                width = entry.contentRect.width;
                height = entry.contentRect.height;
                exactWidth = exact ? exact[0].inlineSize : 0;
                exactHeight = exact ? exact[0].blockSize : 0;
                tell();
            });
            try {
                observer.observe(element, {box: 'device-pixel-content-box'});
            } catch (unsupported) {
                observer.observe(element);
            }
            window.addEventListener('resize', tell, {signal: watching.signal});
            watchRatio();
            return function() { watching.abort(); observer.disconnect(); };
            """)
    static native Page.Action observe(HTMLElement element, Listener listener);
}
