package io.github.digitpad.web;

import org.teavm.jso.dom.html.HTMLButtonElement;
import org.teavm.jso.dom.html.HTMLDocument;

/** Undo, redo, clear and the keypad. */
final class Tools {

    private final Drawing drawing;
    private final HTMLButtonElement undo = button("undo");
    private final HTMLButtonElement redo = button("redo");
    private final HTMLButtonElement clear = button("clear");

    Tools(Pad pad) {
        this.drawing = pad.drawing();
        HTMLButtonElement keypad = button("keypad");
        undo.onClick(event -> drawing.undo());
        redo.onClick(event -> drawing.redo());
        clear.onClick(event -> drawing.clear());
        keypad.onClick(event -> keypad.setAttribute("aria-pressed", pad.toggleKeypad() ? "true" : "false"));
    }

    /** Enables what can be done. The keyboard's focus goes on to a tool that can still be used. */
    void update() {
        boolean canUndo = drawing.canUndo();
        boolean canRedo = drawing.canRedo();
        HTMLButtonElement next = canUndo ? undo : redo;
        enable(undo, canUndo, redo, canRedo);
        enable(redo, canRedo, undo, canUndo);
        enable(clear, drawing.canClear(), next, canUndo || canRedo);
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
