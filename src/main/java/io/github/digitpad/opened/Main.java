package io.github.digitpad.opened;

import io.github.digitpad.formats.packed.PackFormatException;
import io.github.digitpad.formats.packed.PackedNetwork;
import io.github.digitpad.inside.Inside;
import io.github.digitpad.inside.InsidePort;
import io.github.digitpad.why.Why;
import io.github.digitpad.why.WhyPort;
import org.teavm.jso.JSExport;
import org.teavm.jso.typedarrays.Int8Array;

/** What {@code webapp/inside/inside-models.js} calls, in the page and in a worker. */
public final class Main {

    private Main() {}

    /** Does nothing: what there is to do is exported. */
    public static void main(String[] args) {}

    /**
     * Opens a network to show it.
     *
     * @param packed as {@link PackedNetwork#writeAtOnce} gives it
     * @throws PackFormatException if it is none of this version, cut short, or changed
     */
    @JSExport
    public static InsidePort openInside(Int8Array packed) throws PackFormatException {
        return new Inside(PackedNetwork.readAtOnce(packed.toJavaArray()));
    }

    /**
     * Opens a network to explain it.
     *
     * @param packed as {@link PackedNetwork#writeAtOnce} gives it
     * @throws PackFormatException if it is none of this version, cut short, or changed
     */
    @JSExport
    public static WhyPort openWhy(Int8Array packed) throws PackFormatException {
        return new Why(PackedNetwork.readAtOnce(packed.toJavaArray()));
    }
}
