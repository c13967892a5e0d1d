package io.github.digitpad.pack;

import io.github.digitpad.nn.Layer;
import io.github.digitpad.nn.Network;
import io.github.digitpad.nn.Node;
import io.github.digitpad.nn.Shape;
import java.util.List;

/**
 * A {@link Network} as bytes: its structure, and its weights as one byte a value where they lie on a grid of 256
 * values, as 8-bit quantised ones do, else as float32. Nothing is lost: what is read equals what was written, bit for
 * bit.
 *
 * <p>The bytes: the letters {@code DP}, a {@value #VERSION} for the version, the network's name, its input's shape, its
 * nodes, and a sum over all that. Numbers are unsigned LEB128. A layer is its kind's number ({@link LayerCode}), its
 * name, and its fields in the order of its record; a node is a layer and the numbers of its inputs' nodes, counted from
 * 1, 0 being the network's input.
 */
public final class PackedNetwork {

    static final int VERSION = 1;

    /** How many bytes the sum at the end has. */
    static final int SUM_BYTES = 4;

    /** A layer's kind, its name's length, how many inputs. */
    private static final int LEAST_NODE_BYTES = 3;

    private PackedNetwork() {}

    /** The network as bytes. */
    public static byte[] write(Network network) {
        ByteWriter out = new ByteWriter();
        out.octet('D');
        out.octet('P');
        out.octet(VERSION);
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
        byte[] bytes = out.toByteArray();
        out.int32(sum(bytes, bytes.length));
        return out.toByteArray();
    }

    /**
     * The network that {@link #write} was given. Takes memory in proportion to the bytes, whatever they say.
     *
     * @throws PackFormatException if they are not what {@code write} gave: of another version, cut short, changed
     */
    public static Network read(byte[] bytes) throws PackFormatException {
        ByteReader in = new ByteReader(bytes, bytes.length - SUM_BYTES);
        if (in.octet() != 'D' || in.octet() != 'P' || in.octet() != VERSION) {
            throw new PackFormatException("packed network: is none of version " + VERSION);
        }
        if (new ByteReader(bytes, bytes.length, in.end()).int32() != sum(bytes, in.end())) {
            throw new PackFormatException("packed network: its bytes have changed since it was written");
        }
        try {
            String name = in.text();
            Shape inputShape = in.shape();
            Node[] nodes = new Node[in.count(LEAST_NODE_BYTES)];
            for (int i = 0; i < nodes.length; i++) {
                Layer layer = LayerCode.read(in);
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

    /** Fletcher's sum of the first bytes, modulo 2^32: tells a changed byte, and two that have changed places. */
    static int sum(byte[] bytes, int count) {
        int sum = 1;
        int sumOfSums = 0;
        for (int i = 0; i < count; i++) {
            sum += bytes[i] & 0xff;
            sumOfSums += sum;
        }
        return sumOfSums;
    }
}
