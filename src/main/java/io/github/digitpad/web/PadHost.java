package io.github.digitpad.web;

import org.jspecify.annotations.Nullable;
import org.teavm.jso.JSObject;
import org.teavm.jso.JSProperty;

/** What a pad asks and tells the element that it is in; {@code webapp/element/pad-field.js} has the other side. */
interface PadHost extends JSObject {

    /** The most digits a value may have; negative: any number. */
    @JSProperty
    int getMaxLength();

    /** Which of the signs {@code .}, {@code ,} and {@code -} may be written besides digits. */
    @JSProperty
    String getMarks();

    /** Whether a value may be this text, or begin with it. */
    boolean accepts(String text);

    /** How long after the last stroke what is written counts as settled, in ms; 0: it never does by itself. */
    @JSProperty
    int getPause();

    /** When ink is read: "stroke", "pause" or "manual". */
    @JSProperty
    String getTrigger();

    /** Readings of less confidence, 0 to 1, are shown but not taken. */
    @JSProperty
    double getMinConfidence();

    /**
     * Whether the pad takes no ink now at all, because it is disabled or read-only: then the page scrolls where it is
     * touched.
     */
    @JSProperty
    boolean isLocked();

    /** Whether this kind of pointer ("mouse", "pen", "touch") may begin a stroke now. */
    boolean allows(String pointerType);

    void strokeEnded();

    /**
     * The pen has tapped on a digit of the last reading; negative: beside all of them.
     *
     * @return whether that was meant as anything; else it is a dot
     */
    boolean tapped(int digit);

    /** The pad shows another part of the plane, or the same in another size. */
    void resized();

    /** The value, the ink, or what can be undone may have changed. */
    void changed(String value, boolean byUser);

    /** Once the pause is over, the value will be this; a form that is sent before has it already. */
    void willChange(String value);

    /** The ink has been read, perhaps while a stroke is still being drawn. */
    void read(@Nullable JSObject answer, boolean drawing);

    /** Nothing has been written for the pause. */
    void settled();

    /** Shows or hides the keypad; whether it is shown then. */
    boolean toggleKeypad();

    /** The network is there; or will not come, for this reason. */
    void loaded(@Nullable String failure);
}
