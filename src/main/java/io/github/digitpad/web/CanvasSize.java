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

    @JSBody(
            params = {"element", "listener"},
            script = """
            var observer = new ResizeObserver(function(entries) {
                var entry = entries[entries.length - 1];
                var exact = entry.devicePixelContentBoxSize;
                var ratio = window.devicePixelRatio || 1;
                var width = exact ? exact[0].inlineSize : Math.round(entry.contentRect.width * ratio);
                var height = exact ? exact[0].blockSize : Math.round(entry.contentRect.height * ratio);
                if (width > 0 && height > 0) {
                    listener(width, height);
                }
            });
            try {
                observer.observe(element, {box: 'device-pixel-content-box'});
            } catch (unsupported) {
                observer.observe(element);
            }
            """)
    static native void observe(HTMLElement element, Listener listener);
}
