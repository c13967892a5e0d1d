package io.github.digitpad.why;

import io.github.digitpad.formats.packed.PackFormatException;
import io.github.digitpad.formats.packed.PackedNetwork;
import org.teavm.jso.JSExport;
import org.teavm.jso.typedarrays.Int8Array;

/** What {@code webapp/inside/inside-why.js} calls. */
public final class Main {

    private Main() {}

    /** Does nothing: what there is to do is exported. */
    public static void main(String[] args) {}

    /**
     * Opens the page's own network to explain it.
     *
     * @param packed as {@link PackedNetwork} writes it
     * @throws PackFormatException if it is none of this version, cut short, or changed
     */
    @JSExport
    public static WhyPort openWhy(Int8Array packed) throws PackFormatException {
        return new Why(PackedNetwork.readPlain(packed.toJavaArray()).network());
    }
}
