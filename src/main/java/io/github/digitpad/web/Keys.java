package io.github.digitpad.web;

import io.github.digitpad.pad.Pad;
import org.teavm.jso.JSBody;
import org.teavm.jso.dom.events.Event;
import org.teavm.jso.dom.events.KeyboardEvent;
import org.teavm.jso.dom.html.HTMLDocument;

/**
 * The keyboard's shortcuts: undo and redo wherever on the page the focus is, except where text is typed; clear where no
 * other control has it. None is a character, so none is in the way of those who speak or mistype.
 */
final class Keys {

    private Keys() {}

    static void listen(Pad pad) {
        if (isMac()) {
            writeForMac();
        }
        HTMLDocument.current().addEventListener("keydown", event -> {
            KeyboardEvent key = (KeyboardEvent) event;
            if (!isForText(key) && act(pad, key)) {
                key.preventDefault();
            }
        });
    }

    private static boolean act(Pad pad, KeyboardEvent event) {
        String key = event.getKey();
        if (event.isAltKey()) {
            return false;
        }
        if (!event.isCtrlKey() && !event.isMetaKey()) {
            if (key.equals("Escape") && closesKeypad(event)) {
                return true;
            }
            boolean clears = (key.equals("Delete") || key.equals("Backspace") || key.equals("Escape"))
                    && isForNothingElse(event);
            if (clears) {
                pad.clear(true);
            }
            return clears;
        }
        // On keyboards of other scripts the key is not a Latin letter, but its place is that of one.
        boolean latin = key.length() == 1 && key.charAt(0) < 128;
        if (latin ? key.equals("z") || key.equals("Z") : event.getCode().equals("KeyZ")) {
            if (event.isShiftKey()) {
                pad.redo(true);
            } else {
                pad.undo(true);
            }
            return true;
        }
        boolean redoes =
                latin ? key.equals("y") || key.equals("Y") : event.getCode().equals("KeyY");
        if (redoes && event.isCtrlKey() && !event.isShiftKey()) {
            pad.redo(true);
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

    /** Whether the keypad was open, and had the focus, which goes back to its tool. */
    @JSBody(params = "event", script = """
            var keypad = document.getElementById('keypad');
            var closes = event.target.id === 'pad' && keypad.getAttribute('aria-pressed') === 'true';
            if (closes) {
                keypad.click();
                keypad.focus();
            }
            return closes;
            """)
    private static native boolean closesKeypad(Event event);

    /** Whether the focus is on no control but the tools. What a script sends may be for the document itself. */
    @JSBody(params = "event", script = """
            var at = event.target;
            return at === document.body || at === document || !!at.closest('.tools');
            """)
    private static native boolean isForNothingElse(Event event);

    @JSBody(script = "return /Mac|iPhone|iPad/.test(navigator.platform);")
    private static native boolean isMac();

    /** Names the shortcuts as Apple's keyboards do, whatever the language. */
    @JSBody(script = """
            document.querySelectorAll('[data-mac]').forEach(function(key) {
                key.textContent = key.dataset.mac;
            });
            """)
    private static native void writeForMac();
}
