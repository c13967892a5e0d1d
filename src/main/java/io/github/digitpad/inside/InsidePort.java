package io.github.digitpad.inside;

import org.jspecify.annotations.Nullable;
import org.teavm.jso.JSObject;
import org.teavm.jso.core.JSArrayReader;
import org.teavm.jso.typedarrays.Float32Array;

/** A network that one looks into; {@code webapp/inside/inside.externs.js} has the other side. */
public interface InsidePort extends JSObject {

    /** The nodes of the network in their order, each as an object. */
    JSObject layers();

    /** The shape of what the network takes. */
    JSObject inputShape();

    /** Frames ink of one digit as the reader does: it is the network's input from now on. */
    void takeInk(JSArrayReader<JSArrayReader<InkPoint>> strokes);

    /** How the ink came into its picture; nothing, if there is none. */
    @Nullable
    JSObject framing();

    /** From now on these pixels are the network's input, row by row, 0 paper to 1 ink. */
    void takePicture(Float32Array pixels);

    /** Computes this node and all after it; 0 computes all. */
    void run(int node);

    /** In how many parts a whole pass can be made, each of which takes some milliseconds at most. */
    int parts();

    /** Makes one part of a pass; all of them, in their order, are {@code run(0)}. */
    void part(int index);

    /**
     * What a node gave when it was computed last, row by row; what the network takes for -1. Always the same array,
     * only to be read.
     */
    Float32Array values(int node);

    /** What a node would have given with all of its own maps on; only to be read. */
    Float32Array unblanked(int node);

    /** Switches a map of a node on or off, from the next pass on. */
    void turn(int node, int map, boolean on);

    /** Whether a map is on. */
    boolean isOn(int node, int map);

    /** Switches a node's maps on or off, all of them. */
    void turnAll(int node, boolean on);

    /** Explains numbers of the last pass, one at a time. */
    TermsPort terms();

    /** Whether it can be said what single numbers add to the score of a class: a dense layer weighs them. */
    boolean hasContributions();

    /** The node whose numbers those are; -1 for what the network takes. */
    int contributionNode();

    /** What a number adds to the score of a class, compared with the mean of what it adds to all. */
    double contribution(int number, int label);

    /** What the bias adds to the score of a class, compared with the mean of all. */
    double contributionBias(int label);
}
