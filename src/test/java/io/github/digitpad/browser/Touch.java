package io.github.digitpad.browser;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import com.microsoft.playwright.CDPSession;
import com.microsoft.playwright.Page;

/** Fingers on a page, as the browser gets them from a screen. */
final class Touch {

    private final CDPSession session;

    Touch(Page page) {
        session = page.context().newCDPSession(page);
    }

    /**
     * One event.
     *
     * @param type "touchStart", "touchMove", "touchEnd" or "touchCancel"
     * @param xy where each finger that is down is now, in CSS px of the window: x, y, x, y, …
     */
    void send(String type, double... xy) {
        JsonArray points = new JsonArray();
        for (int i = 0; i < xy.length; i += 2) {
            JsonObject point = new JsonObject();
            point.addProperty("x", xy[i]);
            point.addProperty("y", xy[i + 1]);
            point.addProperty("id", i / 2);
            points.add(point);
        }
        JsonObject event = new JsonObject();
        event.addProperty("type", type);
        event.add("touchPoints", points);
        session.send("Input.dispatchTouchEvent", event);
    }
}
