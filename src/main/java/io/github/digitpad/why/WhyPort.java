package io.github.digitpad.why;

import org.teavm.jso.JSObject;
import org.teavm.jso.typedarrays.Float32Array;
import org.teavm.jso.typedarrays.Float64Array;
import org.teavm.jso.typedarrays.Int32Array;

/**
 * Why a network answers what it does, and what it has learned; {@code webapp/externs/types.js} has the other side. What
 * takes long is done in steps, each of which says whether there are more.
 */
public interface WhyPort extends JSObject {

    /** Switches a map of a node on or off, for what begins from now on. */
    void turn(int node, int map, boolean on);

    /**
     * What the network says of ink.
     *
     * @param counts how many points each stroke has
     * @param points x and y of all of them, in CSS px
     */
    Float32Array answered(Int32Array counts, Float64Array points);

    /**
     * What the network says of a picture.
     *
     * @param picture as many values as the network takes
     */
    Float32Array answeredTo(Float32Array picture);

    /**
     * How much each pixel of a picture raises the score of a class, for each unit of ink.
     *
     * @param picture as many values as the network takes
     * @param other the class that it is compared with; negative: all others
     * @return row by row
     */
    Float32Array slopes(Float32Array picture, int digit, int other);

    /** Begins to cover places of a picture, one after the other. */
    void beginCovering(Float32Array picture, int digit, int other);

    /** Covers the next place. */
    boolean cover();

    /** How much the score falls where a place is covered, row by row. */
    Float32Array covered();

    /**
     * Begins to cover the parts of ink, one after the other.
     *
     * @param counts how many points each stroke has
     * @param points x and y of all of them, in CSS px
     * @param partCounts how many points each part has, as {@link Main#cutInk} gives it
     * @param partPoints x and y of all of them
     * @param picture of this ink, as many values as the network takes
     */
    void beginParts(
            Int32Array counts,
            Float64Array points,
            Int32Array partCounts,
            Float64Array partPoints,
            Float32Array picture,
            int digit,
            int other);

    /** Covers the next part. */
    boolean coverPart();

    /** What each part counts that has been covered by now, from the first one on, as {@link SeenPart} makes it. */
    JSObject falls();

    /**
     * Begins to look for the smallest bending of ink that is answered otherwise.
     *
     * @param counts how many points each stroke has
     * @param points x and y of all of them, in CSS px
     * @param other the class that it shall be answered with; negative: any other
     */
    void beginChange(Int32Array counts, Float64Array points, int other);

    boolean change();

    /** How much of the search is done, from 0 to 1. */
    double changeDone();

    /** What the bent ink is answered with; negative if nothing was found. */
    int changeFound();

    /** Whether that has half of the probability then. */
    boolean changeIsSure();

    /** How far the point goes that goes farthest, of the digit's greater extent. */
    double changeSize();

    /** Strokes on their way to that: as they were at 0, bent at 1. */
    JSObject changedInk(double share);

    /** Begins to look for the picture that excites a map most. */
    void beginAscent(int node, int map);

    boolean ascend();

    /** The picture so far, row by row. */
    Float32Array ascended();

    /** The mean of the map for that picture. */
    double excitement();

    /** The kernel of a layer that has one, as its shape says. */
    Float32Array kernel(int node);
}
