package io.github.digitpad.web;

import io.github.digitpad.pad.Pad;
import org.teavm.jso.dom.html.HTMLButtonElement;
import org.teavm.jso.dom.html.HTMLDocument;

/** Undo, redo, clear and the keypad. */
final class Tools {

    private final Pad pad;
    private final HTMLButtonElement undo = button("undo");
    private final HTMLButtonElement redo = button("redo");
    private final HTMLButtonElement clear = button("clear");

    Tools(PadBridge bridge) {
        this.pad = bridge.pad();
        HTMLButtonElement keypad = button("keypad");
        undo.onClick(event -> pad.undo(true));
        redo.onClick(event -> pad.redo(true));
        clear.onClick(event -> pad.clear(true));
        keypad.onClick(event -> keypad.setAttribute("aria-pressed", bridge.toggleKeypad() ? "true" : "false"));
    }

    /** Enables what can be done. The keyboard's focus goes on to a tool that can still be used. */
    void update() {
        boolean canUndo = pad.canUndo();
        boolean canRedo = pad.canRedo();
        HTMLButtonElement next = canUndo ? undo : redo;
        enable(undo, canUndo, redo, canRedo);
        enable(redo, canRedo, undo, canUndo);
        enable(clear, pad.canClear(), next, canUndo || canRedo);
    }

    private static void enable(HTMLButtonElement button, boolean enabled, HTMLButtonElement next, boolean hasNext) {
        if (button.isDisabled() != enabled) {
            return;
        }
        boolean focused = HTMLDocument.current().getActiveElement() == button;
        if (!enabled && focused && hasNext) {
            next.setDisabled(false);
            next.focus();
        }
        button.setDisabled(!enabled);
    }

    private static HTMLButtonElement button(String id) {
        return (HTMLButtonElement) Page.element(id);
    }
}
