package io.github.digitpad.explain;

import io.github.digitpad.nn.KernelLayer;
import io.github.digitpad.nn.Layer;
import io.github.digitpad.nn.Network;
import io.github.digitpad.nn.Node;
import io.github.digitpad.nn.Shape;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * A forward pass of which everything is kept: what each node of a {@link Network} gives. Convolutions and dense layers
 * are computed by the portable engine, which gets each as a network of its own; the others as they define themselves.
 * Agrees with an engine of the whole network but for rounding, as long as nothing is switched off.
 *
 * <p>A map is what lies at one place of the last axis: a channel of a picture {@code [height, width, channels]}, a unit
 * of a vector {@code [units]}. Maps can be switched off: then they are 0, whatever was computed.
 *
 * <p>A pass that takes long can be made in parts: a node each, or some maps of a large one.
 *
 * <p>A pass allocates nothing, but for the first. Serves one thread at a time.
 */
public final class Activations {

    /** So many multiplications take some milliseconds in a browser. */
    private static final double MOST_OF_A_PART = 4_000_000;

    private final Network network;
    private final float[] input;
    private final float[][] values;
    private final float[][][] inputs;

    /** Of each node with a kernel; none of others, which define themselves. */
    private final List<List<Piece>> pieces = new ArrayList<>();

    /** For each part its node, and which of that node's pieces it is. */
    private final List<int[]> parts = new ArrayList<>();

    private final boolean[][] off;
    private final boolean[] anyOff;

    /** Of nodes with maps that are off: what they gave before these were blanked; else empty. */
    private final float[][] unblanked;

    /** Makes room for all that the network computes. */
    public Activations(Network network) {
        this(network, MOST_OF_A_PART);
    }

    /** @param most about how many multiplications a part makes at most */
    Activations(Network network, double most) {
        int count = network.nodes().size();
        this.network = network;
        this.input = new float[network.inputShape().size()];
        this.values = new float[count][];
        this.inputs = new float[count][][];
        this.off = new boolean[count][];
        this.anyOff = new boolean[count];
        this.unblanked = new float[count][0];
        for (int i = 0; i < count; i++) {
            Node node = network.nodes().get(i);
            values[i] = new float[network.outputShape(i).size()];
            off[i] = new boolean[maps(i)];
            inputs[i] = new float[node.inputs().size()][];
            for (int j = 0; j < inputs[i].length; j++) {
                inputs[i][j] = values(node.inputs().get(j));
            }
            pieces.add(
                    node.layer() instanceof KernelLayer layer
                            ? Piece.of(layer, network.inputShape(i), most)
                            : List.of());
            for (int piece = 0; piece < Math.max(1, pieces.get(i).size()); piece++) {
                parts.add(new int[] {i, piece});
            }
        }
    }

    /** What is run. */
    public Network network() {
        return network;
    }

    /**
     * What a node gave in the last pass.
     *
     * @param node its index, or {@link Node#INPUT}
     * @return the array itself, only to be read: the next pass writes into it
     */
    public float[] values(int node) {
        return node == Node.INPUT ? input : values[node];
    }

    /**
     * What a node would have given in the last pass with all of its own maps on.
     *
     * @param node its index
     * @return the array itself, only to be read: the next pass writes into it
     */
    public float[] unblanked(int node) {
        return anyOff[node] && unblanked[node].length > 0 ? unblanked[node] : values[node];
    }

    /** What a node gets; only to be read. */
    float[][] inputs(int node) {
        return inputs[node];
    }

    /** What the last node gave in the last pass; only to be read. */
    public float[] output() {
        return values[values.length - 1];
    }

    /** The shape of what a node gives; of the network's input for {@link Node#INPUT}. */
    public Shape shape(int node) {
        return node == Node.INPUT ? network.inputShape() : network.outputShape(node);
    }

    /** How many maps a node gives, or the input has: the extent of the last axis. */
    public int maps(int node) {
        Shape shape = shape(node);
        return shape.extent(shape.rank() - 1);
    }

    /**
     * A whole forward pass.
     *
     * @param picture as many values as the network's input has; only read
     * @throws IllegalArgumentException if it has another length
     */
    public void run(float[] picture) {
        take(picture);
        runFrom(0);
    }

    /**
     * Takes an input, for {@link #runNode} to go on with.
     *
     * @throws IllegalArgumentException if it has another length
     */
    public void take(float[] picture) {
        if (picture.length != input.length) {
            throw new IllegalArgumentException(
                    "input: needs " + input.length + " values for " + network.inputShape() + ", got " + picture.length);
        }
        System.arraycopy(picture, 0, input, 0, input.length);
    }

    /** Computes a node and all behind it: what a switch there may change. */
    public void runFrom(int node) {
        for (int i = node; i < values.length; i++) {
            runNode(i);
        }
    }

    /** Computes one node, from what those before it gave. */
    public void runNode(int node) {
        runPieces(node, 0, Integer.MAX_VALUE);
    }

    /** In how many parts a whole pass can be made, each of which takes some milliseconds at most. */
    public int parts() {
        return parts.size();
    }

    /** Makes one part of a pass; all of them, in their order, are a pass. */
    public void runPart(int part) {
        int[] one = parts.get(part);
        runPieces(one[0], one[1], one[1] + 1);
    }

    private void runPieces(int node, int from, int to) {
        List<Piece> all = pieces.get(node);
        Layer layer = network.layers().get(node);
        if (all.isEmpty()) {
            layer.forward(inputs[node], network.inputShapes(node), values[node]);
        }
        int end = Math.min(to, all.size());
        for (int i = from; i < end; i++) {
            all.get(i).run(inputs[node][0], values[node]);
        }
        if (end == all.size() && anyOff[node]) {
            if (unblanked[node].length == 0) {
                unblanked[node] = new float[values[node].length];
            }
            System.arraycopy(values[node], 0, unblanked[node], 0, values[node].length);
            blank(values[node], off[node]);
        }
    }

    private static void blank(float[] values, boolean[] off) {
        for (int i = 0, map = 0; i < values.length; i++) {
            values[i] = off[map] ? 0 : values[i];
            map = map + 1 == off.length ? 0 : map + 1;
        }
    }

    /** Switches a map on or off, from the next pass on. */
    public void turn(int node, int map, boolean on) {
        off[node][map] = !on;
        anyOff[node] = false;
        for (boolean one : off[node]) {
            anyOff[node] |= one;
        }
    }

    /** Switches all maps of a node on or off, from the next pass on. */
    public void turn(int node, boolean on) {
        Arrays.fill(off[node], !on);
        anyOff[node] = !on;
    }

    /** Switches everything on, from the next pass on. */
    public void turnAllOn() {
        for (int node = 0; node < off.length; node++) {
            turn(node, true);
        }
    }

    /** Whether a map is on. */
    public boolean isOn(int node, int map) {
        return !off[node][map];
    }
}
