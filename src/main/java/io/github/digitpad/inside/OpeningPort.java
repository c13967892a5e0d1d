package io.github.digitpad.inside;

import org.teavm.jso.JSObject;

/** A network that is being opened; {@code webapp/externs/types.js} has the other side. */
public interface OpeningPort extends JSObject {

    /**
     * Reads one node more.
     *
     * @return whether there are more
     */
    boolean step();

    /** The network, once all is read. */
    InsidePort port();
}
