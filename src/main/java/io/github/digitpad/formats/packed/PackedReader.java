package io.github.digitpad.formats.packed;

import io.github.digitpad.nn.Layer;
import io.github.digitpad.nn.Network;
import io.github.digitpad.nn.Node;
import io.github.digitpad.nn.Shape;
import java.util.List;

/** A packed network that is read node by node, so that a page can answer to a person in between. */
public final class PackedReader {

    /** Reads a layer, after its kind and its name. */
    interface LayerReader {
        /**
         * The layer.
         *
         * @throws IllegalArgumentException if its fields do not go together
         */
        Layer read(int kind, String name, ByteReader in) throws PackFormatException;
    }

    /** A layer's kind, its name's length, how many inputs. */
    private static final int LEAST_NODE_BYTES = 3;

    private final ByteReader in;
    private final LayerReader layers;
    private final String name;
    private final Shape inputShape;
    private final Node[] nodes;
    private int count;

    /** @param in after the seal's beginning */
    PackedReader(ByteReader in, LayerReader layers) throws PackFormatException {
        this.in = in;
        this.layers = layers;
        try {
            this.name = in.text();
            this.inputShape = in.shape();
            this.nodes = new Node[in.count(LEAST_NODE_BYTES)];
        } catch (IllegalArgumentException e) {
            throw in.error(String.valueOf(e.getMessage()), e);
        }
    }

    /** Whether there is nothing left to read. */
    public boolean isDone() {
        return count == nodes.length;
    }

    /**
     * Reads one more node.
     *
     * @throws PackFormatException if the bytes are not what {@link PackedNetwork#write} gave
     */
    public void readNode() throws PackFormatException {
        try {
            Layer layer = layers.read(in.octet(), in.text(), in);
            int[] inputs = new int[in.count(1)];
            for (int i = 0; i < inputs.length; i++) {
                inputs[i] = in.number() + Node.INPUT;
            }
            nodes[count++] = Node.of(layer, inputs);
        } catch (IllegalArgumentException e) {
            throw in.error(String.valueOf(e.getMessage()), e);
        }
    }

    /**
     * The network, after what is left has been read.
     *
     * @throws PackFormatException if the bytes are not what {@link PackedNetwork#write} gave
     */
    public Network network() throws PackFormatException {
        while (!isDone()) {
            readNode();
        }
        in.requireEnd();
        try {
            return Network.of(name, inputShape, List.of(nodes));
        } catch (IllegalArgumentException e) {
            throw in.error(String.valueOf(e.getMessage()), e);
        }
    }
}
