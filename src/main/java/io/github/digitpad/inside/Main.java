package io.github.digitpad.inside;

import io.github.digitpad.formats.packed.PackFormatException;
import io.github.digitpad.formats.packed.PackedNetwork;
import org.teavm.jso.JSExport;
import org.teavm.jso.typedarrays.Int8Array;

/** What {@code webapp/inside} calls: it opens the network that the first script has in it. */
public final class Main {

    private Main() {}

    /** Does nothing: what there is to do is exported. */
    public static void main(String[] args) {}

    /**
     * Begins to open the page's own network.
     *
     * @param packed as {@link PackedNetwork} writes it
     * @throws PackFormatException if it is none of this version, cut short, or changed
     */
    @JSExport
    public static OpeningPort beginInside(Int8Array packed) throws PackFormatException {
        return new Opening(PackedNetwork.readPlain(packed.toJavaArray()));
    }
}
