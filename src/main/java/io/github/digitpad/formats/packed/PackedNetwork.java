package io.github.digitpad.formats.packed;

import io.github.digitpad.nn.Network;
import io.github.digitpad.nn.Node;
import io.github.digitpad.nn.Tensor;
import java.util.function.Consumer;
import java.util.function.Supplier;

/**
 * A {@link Network} as bytes: its structure, and its weights in few bits where they lie on a grid of 256 values or
 * fewer, as quantised ones do, else as float32. Nothing is lost: what is read equals what was written, bit for bit.
 *
 * <p>The bytes: the letters {@code DP}, a {@link Seal#VERSION}, the network's name, its input's shape, its nodes, and a
 * sum over all that. Numbers are unsigned LEB128. A layer is its kind's number ({@link LayerKind}), its name, and its
 * fields in the order of its record; a node is a layer and the numbers of its inputs' nodes, counted from 1, 0 being
 * the network's input.
 */
public final class PackedNetwork {

    private static final char KIND = 'P';

    private static final String WHAT = "packed network";

    private PackedNetwork() {}

    /** The network as bytes, as few as can be. */
    public static byte[] write(Network network) {
        return write(network, TensorCode::write);
    }

    /**
     * The network without its weights as bytes, for another script on the same page: nothing is done for each weight.
     *
     * @param weights gets each tensor's values, one after the other
     */
    public static byte[] writeBeside(Network network, Consumer<float[]> weights) {
        return write(network, (tensor, out) -> {
            out.shape(tensor.shape());
            weights.accept(tensor.toArray());
        });
    }

    private static byte[] write(Network network, LayerWriter.Weights weights) {
        ByteWriter out = Seal.begin(KIND);
        out.text(network.name());
        out.shape(network.inputShape());
        out.number(network.nodes().size());
        for (Node node : network.nodes()) {
            LayerWriter.write(node.layer(), weights, out);
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
        return new PackedReader(open(bytes, TensorCode::read), OtherLayerKind::read).network();
    }

    /**
     * The network that {@link #writeBeside} was given.
     *
     * @param weights gives what that got, in the same order; not changed from now on
     * @throws PackFormatException if the bytes are not what {@code writeBeside} gave, or the weights are not as many
     */
    public static Network readBeside(byte[] bytes, Supplier<float[]> weights) throws PackFormatException {
        ByteReader in = open(bytes, reader -> Tensor.wrap(reader.shape(), weights.get()));
        return new PackedReader(in, OtherLayerKind::read).network();
    }

    private static ByteReader open(byte[] bytes, ByteReader.Weights weights) throws PackFormatException {
        return Seal.open(bytes, KIND, WHAT).withWeights(weights);
    }

    /**
     * Begins to read a {@linkplain #requirePlain plain} network.
     *
     * @throws PackFormatException if it is none of this version, cut short, or changed
     */
    public static PackedReader readPlain(byte[] bytes) throws PackFormatException {
        return new PackedReader(open(bytes, TensorCode::read), PlainLayerReader::read);
    }

    /**
     * Checks that a network has only the layers of plain convolutional networks, one after the other or not.
     *
     * @throws IllegalArgumentException if it has others; the message names the first and those that it may have
     */
    public static void requirePlain(Network network) {
        PlainLayerKind.require(network);
    }
}
