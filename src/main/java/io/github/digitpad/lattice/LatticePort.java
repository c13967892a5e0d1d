package io.github.digitpad.lattice;

import org.teavm.jso.JSObject;
import org.teavm.jso.typedarrays.Float32Array;
import org.teavm.jso.typedarrays.Float64Array;
import org.teavm.jso.typedarrays.Int32Array;

/** A reader of which one sees how it reads; {@code webapp/inside/inside-reading.externs.js} has the other side. */
public interface LatticePort extends JSObject {

    /**
     * Reads ink.
     *
     * @param counts how many points each stroke has
     * @param points x and y of all of them, in CSS px
     * @return as {@link SeenReading} makes it of {@link io.github.digitpad.reading.ReadingView}
     */
    JSObject read(Int32Array counts, Float64Array points);

    /**
     * What picture and pen say of a candidate of the last reading.
     *
     * @param line of it
     * @param candidate its place there
     */
    JSObject hear(int line, int candidate);

    /**
     * What the pen's movements make of these probabilities of a picture of this ink.
     *
     * @param ofPicture the ten digits'
     */
    JSObject weigh(Int32Array counts, Float64Array points, Float32Array ofPicture);

    /**
     * The picture that the network would get without framing: the ink as it lies on the pad, made smaller.
     *
     * @param width of the pad in CSS px, above 0
     * @param height of the pad in CSS px, above 0
     * @param columns of the picture
     * @param rows of the picture
     * @return row by row, 0 paper to 1 ink
     */
    Float32Array unframed(Int32Array counts, Float64Array points, double width, double height, int columns, int rows);

    /**
     * The ink as a network is given it that takes pictures of this size.
     *
     * @return row by row, 0 paper to 1 ink
     */
    Float32Array framed(Int32Array counts, Float64Array points, int width, int height);
}
