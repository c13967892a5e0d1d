package io.github.digitpad.formats.packed;

import io.github.digitpad.nn.Network;
import io.github.digitpad.nn.Tensor;
import io.github.digitpad.nn.wasm.CompiledNetwork;
import io.github.digitpad.nn.wasm.ModuleTemplate;
import java.util.ArrayList;
import java.util.List;

/**
 * A compiled network as bytes, without the weights: most are the network's own, which has them. So the page needs no
 * compiler for the network that it comes with, and its kernels are laid out when it is built.
 *
 * <p>The bytes: as {@link PackedNetwork} begins and ends, with the letters {@code DM}; where input and output are; for
 * each of the weights its address and its number among {@link Network#weights}, counted from 1, or 0 and then itself;
 * the {@link ModuleTemplate}: its head, and each function's bytes and products.
 */
public final class PackedModule {

    private static final char KIND = 'M';

    private static final String WHAT = "packed module";

    /** An address, a number. */
    private static final int LEAST_PLACEMENT_BYTES = 2;

    /** How many bytes, how many products. */
    private static final int LEAST_FUNCTION_BYTES = 2;

    private PackedModule() {}

    /** What was compiled as bytes. */
    public static byte[] write(CompiledNetwork compiled, Network network) {
        List<Tensor> tensors = network.weights();
        ByteWriter out = Seal.begin(KIND);
        out.numbers(compiled.inputAt(), compiled.outputAt(), compiled.weights().size());
        for (CompiledNetwork.Placement placement : compiled.weights()) {
            int number = 1 + tensors.indexOf(placement.tensor());
            out.numbers(placement.at(), number);
            if (number == 0) {
                TensorCode.write(placement.tensor(), out);
            }
        }
        out.octets(compiled.module().head());
        out.number(compiled.module().functions().size());
        for (ModuleTemplate.Function function : compiled.module().functions()) {
            out.octets(function.bytes());
            out.number(function.products().length);
            out.numbers(function.products());
        }
        return Seal.end(out);
    }

    /**
     * The compiled network that {@link #write} was given.
     *
     * @param network the one that it was compiled from
     * @throws PackFormatException if they are not what {@code write} gave: of another version, cut short, changed; or
     *     of a network with fewer weights
     */
    public static CompiledNetwork read(byte[] bytes, Network network) throws PackFormatException {
        List<Tensor> tensors = network.weights();
        ByteReader in = Seal.open(bytes, KIND, WHAT);
        try {
            int inputAt = in.number();
            int outputAt = in.number();
            List<CompiledNetwork.Placement> weights = new ArrayList<>();
            for (int left = in.count(LEAST_PLACEMENT_BYTES); left > 0; left--) {
                int at = in.number();
                int number = in.number();
                if (number > tensors.size()) {
                    throw in.error("weights of number " + number + ", but its network has " + tensors.size(), null);
                }
                weights.add(
                        new CompiledNetwork.Placement(number == 0 ? TensorCode.read(in) : tensors.get(number - 1), at));
            }
            byte[] head = in.octets();
            List<ModuleTemplate.Function> functions = new ArrayList<>();
            for (int left = in.count(LEAST_FUNCTION_BYTES); left > 0; left--) {
                byte[] function = in.octets();
                int[] products = new int[in.count(1)];
                int at = 0;
                for (int i = 0; i < products.length; i++) {
                    products[i] = in.number();
                    at += products[i] >> 1;
                    if (at > function.length) {
                        throw in.error("a product outside of its function", null);
                    }
                }
                functions.add(new ModuleTemplate.Function(function, products));
            }
            in.requireEnd();
            return new CompiledNetwork(new ModuleTemplate(head, functions), weights, inputAt, outputAt);
        } catch (IllegalArgumentException e) {
            throw in.error(String.valueOf(e.getMessage()), e);
        }
    }
}
