package io.github.digitpad.formats.packed;

import io.github.digitpad.nn.Layer;
import io.github.digitpad.nn.Padding;
import io.github.digitpad.nn.Tensor;
import io.github.digitpad.nn.Window;

/** A kind of layer, and how to read one. */
interface LayerKind {

    /** Its own among all kinds, 0 to 255. */
    int number();

    /**
     * Reads the fields that {@link LayerWriter} wrote.
     *
     * @throws IllegalArgumentException if they do not go together
     */
    Layer read(String name, ByteReader in) throws PackFormatException;

    /** A kernel's window: how it moves. */
    static Window steps(Tensor kernel, ByteReader in) throws PackFormatException {
        return Window.of(kernel, in.number(), in.number(), padding(in), in.number(), in.number());
    }

    /** A pool's window. */
    static Window pool(ByteReader in) throws PackFormatException {
        return new Window(in.number(), in.number(), in.number(), in.number(), padding(in));
    }

    private static Padding padding(ByteReader in) throws PackFormatException {
        return in.octet() == 1 ? Padding.SAME : Padding.VALID;
    }
}
