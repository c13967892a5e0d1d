package io.github.digitpad.pack;

import io.github.digitpad.nn.Layer;
import io.github.digitpad.nn.Network;
import io.github.digitpad.nn.Node;
import io.github.digitpad.nn.Shape;
import java.util.List;

/**
 * A {@link Network} as bytes: its structure, and its weights in few bits where they lie on a grid of 256 values or
 * fewer, as quantised ones do, else as float32. Nothing is lost: what is read equals what was written, bit for bit.
 *
 * <p>The bytes: the letters {@code DP}, a {@link Seal#VERSION}, the network's name, its input's shape, its nodes, and a
 * sum over all that. Numbers are unsigned LEB128. A layer is its kind's number ({@link LayerCode}), its name, and its
 * fields in the order of its record; a node is a layer and the numbers of its inputs' nodes, counted from 1, 0 being
 * the network's input.
 */
public final class PackedNetwork {

    private static final char KIND = 'P';

    private static final String WHAT = "packed network";

    /** A layer's kind, its name's length, how many inputs. */
    private static final int LEAST_NODE_BYTES = 3;

    private PackedNetwork() {}

    /** The network as bytes. */
    public static byte[] write(Network network) {
        ByteWriter out = Seal.begin(KIND);
        out.text(network.name());
        out.shape(network.inputShape());
        out.number(network.nodes().size());
        for (Node node : network.nodes()) {
            LayerCode.write(node.layer(), out);
            out.number(node.inputs().size());
            for (int input : node.inputs()) {
                out.number(input - Node.INPUT);
            }
        }
        return Seal.end(out);
    }

    /**
     * The network that {@link #write} was given. Takes memory in proportion to the bytes, whatever they say.
     *
     * @throws PackFormatException if they are not what {@code write} gave: of another version, cut short, changed
     */
    public static Network read(byte[] bytes) throws PackFormatException {
        return read(bytes, LayerCode::read);
    }

    /**
     * As {@link #read}, for a {@linkplain #requirePlain plain} network.
     *
     * @throws PackFormatException also if it is another
     */
    public static Network readPlain(byte[] bytes) throws PackFormatException {
        return read(bytes, PlainLayerCode::read);
    }

    /**
     * Checks that a network has only the layers of plain convolutional networks, one after the other or not.
     *
     * @throws IllegalArgumentException if it has others; the message names the first and those that it may have
     */
    public static void requirePlain(Network network) {
        PlainLayerCode.require(network);
    }

    private interface LayerReader {
        Layer read(int kind, String name, ByteReader in) throws PackFormatException;
    }

    private static Network read(byte[] bytes, LayerReader layers) throws PackFormatException {
        ByteReader in = Seal.open(bytes, KIND, WHAT);
        try {
            String name = in.text();
            Shape inputShape = in.shape();
            Node[] nodes = new Node[in.count(LEAST_NODE_BYTES)];
            for (int i = 0; i < nodes.length; i++) {
                Layer layer = layers.read(in.octet(), in.text(), in);
                int[] inputs = new int[in.count(1)];
                for (int j = 0; j < inputs.length; j++) {
                    inputs[j] = in.number() + Node.INPUT;
                }
                nodes[i] = Node.of(layer, inputs);
            }
            in.requireEnd();
            return Network.of(name, inputShape, List.of(nodes));
        } catch (IllegalArgumentException e) {
            throw in.error(String.valueOf(e.getMessage()), e);
        }
    }
}
