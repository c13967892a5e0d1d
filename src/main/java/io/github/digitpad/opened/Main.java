package io.github.digitpad.opened;

import io.github.digitpad.formats.packed.PackFormatException;
import io.github.digitpad.formats.packed.PackedNetwork;
import io.github.digitpad.inside.Inside;
import io.github.digitpad.inside.InsidePort;
import io.github.digitpad.nn.Network;
import io.github.digitpad.why.Why;
import io.github.digitpad.why.WhyPort;
import org.teavm.jso.JSExport;
import org.teavm.jso.core.JSArrayReader;
import org.teavm.jso.typedarrays.Float32Array;
import org.teavm.jso.typedarrays.Int8Array;

/** What {@code webapp/inside/inside-models.js} calls, in the page and in a worker. */
public final class Main {

    private Main() {}

    /** Does nothing: what there is to do is exported. */
    public static void main(String[] args) {}

    /**
     * Opens a network to show it.
     *
     * @param layers as {@link PackedNetwork#writeBeside} gives them
     * @param weights what that gives beside them
     * @throws PackFormatException if it is none of this version, cut short, or changed
     */
    @JSExport
    public static InsidePort openInside(Int8Array layers, JSArrayReader<Float32Array> weights)
            throws PackFormatException {
        return new Inside(network(layers, weights));
    }

    /**
     * Opens a network to explain it.
     *
     * @param layers as {@link PackedNetwork#writeBeside} gives them
     * @param weights what that gives beside them
     * @throws PackFormatException if it is none of this version, cut short, or changed
     */
    @JSExport
    public static WhyPort openWhy(Int8Array layers, JSArrayReader<Float32Array> weights) throws PackFormatException {
        return new Why(network(layers, weights));
    }

    private static Network network(Int8Array layers, JSArrayReader<Float32Array> weights) throws PackFormatException {
        int[] next = {0};
        return PackedNetwork.readBeside(
                layers.toJavaArray(),
                () -> next[0] < weights.getLength() ? weights.get(next[0]++).toJavaArray() : new float[0]);
    }
}
