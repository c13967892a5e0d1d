package io.github.digitpad.inside;

import org.teavm.jso.JSObject;
import org.teavm.jso.JSProperty;

/** One sample of the pen in px, as pads give it; its numbers are finite. */
public interface InkPoint extends JSObject {

    @JSProperty
    double getX();

    @JSProperty
    double getY();
}
