package io.github.digitpad.why;

import io.github.digitpad.formats.packed.PackFormatException;
import io.github.digitpad.formats.packed.PackedNetwork;
import org.teavm.jso.JSExport;
import org.teavm.jso.JSObject;
import org.teavm.jso.typedarrays.Float64Array;
import org.teavm.jso.typedarrays.Int32Array;
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

    /**
     * Cuts ink into parts that can be named. They are of use for any network's explanation.
     *
     * @param counts how many points each stroke has
     * @param points x and y of all of them, in CSS px
     * @return {@code WhyPart} of {@code webapp/externs/types.js}, for each
     */
    @JSExport
    public static JSObject cutInk(Int32Array counts, Float64Array points) {
        return SeenPart.parts(GivenInk.of(counts, points));
    }
}
