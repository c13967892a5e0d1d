package io.github.digitpad.browser;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import com.microsoft.playwright.CDPSession;
import com.microsoft.playwright.Page;
import java.nio.file.Path;
import java.util.List;

/** Files that are dragged onto a page from somewhere else, as the browser gets them from the desktop. */
final class Drag {

    /** A place in what is seen of the page, zoomed as it is (the visual viewport), in CSS px. */
    record Place(double x, double y) {}

    private final CDPSession session;

    Drag(Page page) {
        session = page.context().newCDPSession(page);
    }

    /** Holds files or folders over one place, and drops them at another right after; that may be the same. */
    void drop(List<Path> files, Place over, Place at) {
        JsonArray paths = new JsonArray();
        files.forEach(file -> paths.add(file.toAbsolutePath().toString()));
        JsonObject data = new JsonObject();
        data.add("items", new JsonArray());
        data.add("files", paths);
        data.addProperty("dragOperationsMask", 1);
        send("dragEnter", over, data);
        send("dragOver", over, data);
        send("drop", at, data);
    }

    private void send(String type, Place place, JsonObject data) {
        JsonObject event = new JsonObject();
        event.addProperty("type", type);
        event.addProperty("x", place.x());
        event.addProperty("y", place.y());
        event.add("data", data);
        session.send("Input.dispatchDragEvent", event);
    }
}
