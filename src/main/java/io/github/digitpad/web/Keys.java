package io.github.digitpad.web;

import org.teavm.jso.JSBody;
import org.teavm.jso.dom.events.Event;
import org.teavm.jso.dom.events.KeyboardEvent;
import org.teavm.jso.dom.html.HTMLDocument;

/** The keyboard's shortcuts, wherever on the page the focus is, except where text is typed. */
final class Keys {

    private Keys() {}

    static void listen(Drawing drawing) {
        if (isMac()) {
            writeForMac();
        }
        HTMLDocument.current().addEventListener("keydown", event -> {
            KeyboardEvent key = (KeyboardEvent) event;
            if (!isForText(key) && act(drawing, key)) {
                key.preventDefault();
            }
        });
    }

    private static boolean act(Drawing drawing, KeyboardEvent event) {
        String key = event.getKey();
        if (event.isAltKey()) {
            return false;
        }
        if (!event.isCtrlKey() && !event.isMetaKey()) {
            boolean clears = key.equals("Delete") || key.equals("Backspace") || key.equals("Escape");
            if (clears) {
                drawing.clear();
            }
            return clears;
        }
        // On keyboards of other scripts the key is not a Latin letter, but its place is that of one.
        boolean latin = key.length() == 1 && key.charAt(0) < 128;
        if (latin ? key.equals("z") || key.equals("Z") : event.getCode().equals("KeyZ")) {
            if (event.isShiftKey()) {
                drawing.redo();
            } else {
                drawing.undo();
            }
            return true;
        }
        boolean redoes =
                latin ? key.equals("y") || key.equals("Y") : event.getCode().equals("KeyY");
        if (redoes && event.isCtrlKey() && !event.isShiftKey()) {
            drawing.redo();
            return true;
        }
        return false;
    }

    @JSBody(params = "event", script = """
            var at = event.composedPath()[0];
            return event.defaultPrevented
                    || !!(at && at.closest && (at.isContentEditable || at.closest('input, textarea, select')));
            """)
    private static native boolean isForText(Event event);

    @JSBody(script = "return /Mac|iPhone|iPad/.test(navigator.platform);")
    private static native boolean isMac();

    /** Names the shortcuts by the keys that Apple's keyboards have. */
    @JSBody(script = """
            function named(text) {
                return text.replace(' or Ctrl+Y', '').replace('Ctrl+Y', '\\u21e7\\u2318Z')
                        .replace('Ctrl+Shift+', '\\u21e7\\u2318').replace('Ctrl+', '\\u2318');
            }
            document.querySelectorAll('.tools [title]').forEach(function(button) {
                button.title = named(button.title);
            });
            document.querySelectorAll('.tools kbd').forEach(function(key) {
                key.textContent = named(key.textContent);
            });
            """)
    private static native void writeForMac();
}
