package io.github.digitpad.web;

import io.github.digitpad.pad.Clock;
import org.teavm.jso.JSBody;
import org.teavm.jso.browser.Performance;
import org.teavm.jso.browser.Window;
import org.teavm.jso.dom.html.HTMLElement;

/** The browser's time and timers, and the frames of the window that an element is shown in. */
final class BrowserClock implements Clock {

    private final HTMLElement element;

    BrowserClock(HTMLElement element) {
        this.element = element;
    }

    @Override
    public double nowMillis() {
        return Performance.now();
    }

    @Override
    public void atNextFrame(Runnable task) {
        // Another window's frames do not come while only this one is seen.
        Page.atNextFrame(Page.view(element), task::run);
    }

    @Override
    public void afterPaint(Runnable task) {
        soon(task::run);
    }

    /** What is sent while a frame is made arrives when it has been laid out and painted. */
    @JSBody(params = "action", script = """
            if (typeof MessageChannel === 'undefined') {
                setTimeout(action);
            } else {
                var channel = new MessageChannel();
                channel.port1.onmessage = function() {
                    channel.port1.close();
                    action();
                };
                channel.port2.postMessage(0);
            }
            """)
    private static native void soon(Page.Action action);

    @Override
    public int after(int millis, Runnable task) {
        return Window.setTimeout(task::run, millis);
    }

    @Override
    public void cancel(int timer) {
        Window.clearTimeout(timer);
    }
}
