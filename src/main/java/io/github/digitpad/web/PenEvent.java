package io.github.digitpad.web;

import org.teavm.jso.JSProperty;
import org.teavm.jso.dom.events.Event;

/** What the pad reads of a browser's PointerEvent. */
interface PenEvent extends Event {

    /** The bit of {@link #getButtons} that stands for the mouse's first button, a finger or the tip of a pen. */
    int PRIMARY = 1;

    /** The same of a pen's eraser end. */
    int ERASER = 32;

    /** What {@link #getButton} is where the eraser end comes down or is lifted. */
    int ERASER_BUTTON = 5;

    @JSProperty
    int getPointerId();

    /** "mouse", "pen" or "touch". */
    @JSProperty
    String getPointerType();

    /** The button that this event is about: 0 the first; -1 none. */
    @JSProperty
    int getButton();

    /** The buttons that are down, one bit each. */
    @JSProperty
    int getButtons();

    /** In CSS px of the window, with fractions. */
    @JSProperty
    double getClientX();

    @JSProperty
    double getClientY();

    /** When it happened, in milliseconds since the page began. */
    @JSProperty("timeStamp")
    double getTimeMillis();
}
