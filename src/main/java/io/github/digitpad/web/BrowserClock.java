package io.github.digitpad.web;

import io.github.digitpad.pad.Clock;
import org.teavm.jso.browser.Performance;
import org.teavm.jso.browser.Window;

/** The browser's time, frames and timers. */
final class BrowserClock implements Clock {

    @Override
    public double nowMillis() {
        return Performance.now();
    }

    @Override
    public void atNextFrame(Runnable task) {
        Window.requestAnimationFrame(time -> task.run());
    }

    @Override
    public int after(int millis, Runnable task) {
        return Window.setTimeout(task::run, millis);
    }

    @Override
    public void cancel(int timer) {
        Window.clearTimeout(timer);
    }
}
