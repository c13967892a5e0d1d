package io.github.digitpad.web;

import org.teavm.jso.JSFunctor;
import org.teavm.jso.JSObject;

/** Hears once that the page reads, or that it never will: from then on it has time for what else it can do. */
@JSFunctor
public interface Settled extends JSObject {
    void tell();
}
