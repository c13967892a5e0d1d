package io.github.digitpad.formats.onnx;

import io.github.digitpad.nn.LayerNormalization;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** Batch, layer, group and instance normalisation, and vectors made of one length. */
final class Normalizations {

    private static final double EPSILON = 1e-5;
    private static final double LEAST_LENGTH = 1e-12;

    private final NodeCall call;
    private final Assembly assembly;
    private final String name;

    Normalizations(NodeCall call) {
        this.call = call;
        this.assembly = call.assembly();
        this.name = call.name();
    }

    /** With its statistics: a factor and an offset for each channel. */
    OnnxValue batch() {
        Computed value = call.computed(0);
        double[] gamma = call.constant(1).toArray();
        double[] beta = call.constant(2).toArray();
        double[] mean = call.constant(3).toArray();
        double[] variance = call.constant(4).toArray();
        int channels = value.rank() < 2 ? 1 : value.dims()[1];
        if (gamma.length != channels
                || beta.length != channels
                || mean.length != channels
                || variance.length != channels) {
            throw new IllegalArgumentException("has " + gamma.length + ", " + beta.length + ", " + mean.length + " and "
                    + variance.length + " numbers, needs " + channels + " of each, one for each channel");
        }
        double epsilon = call.real("epsilon", EPSILON);
        double[] scale = new double[channels];
        double[] offset = new double[channels];
        for (int i = 0; i < channels; i++) {
            scale[i] = gamma[i] / Math.sqrt(variance[i] + epsilon);
            offset[i] = beta[i] - mean[i] * scale[i];
        }
        int[] dims = alongChannels(value.rank(), channels);
        return assembly.affine(
                value, name, Constant.of(TensorType.FLOAT, dims, scale), Constant.of(TensorType.FLOAT, dims, offset));
    }

    private static int[] alongChannels(int rank, int channels) {
        int[] dims = new int[Math.max(1, rank - 1)];
        Arrays.fill(dims, 1);
        dims[0] = channels;
        return dims;
    }

    /** Along the axes from one on; the same numbers for all rows. */
    OnnxValue layer(boolean centered) {
        Computed value = call.computed(0);
        boolean[] marked = new boolean[value.rank()];
        Arrays.fill(marked, Dims.axis(call.integer("axis", -1), value.rank()), marked.length, true);
        return scaled(normalized(value, marked, centered), call.optional(1), call.optional(2));
    }

    private Computed normalized(Computed value, boolean[] marked, boolean centered) {
        double epsilon = call.real("epsilon", EPSILON);
        return new Activations(call).rows(value, marked, new LayerNormalization(name, (float) epsilon, centered));
    }

    private OnnxValue scaled(Computed value, @Nullable Constant scale, @Nullable Constant bias) {
        Arithmetic arithmetic = new Arithmetic(call);
        OnnxValue result = scale == null ? value : arithmetic.product(value, scale);
        return bias == null ? result : arithmetic.sum(result, bias);
    }

    /** Each channel by itself. */
    OnnxValue instance() {
        return ofGroups(call.computed(0).dims()[1]);
    }

    /** Groups of channels; the numbers are one for each channel, in the first version one for each group. */
    OnnxValue group() {
        return ofGroups(call.integer("num_groups", 1));
    }

    private OnnxValue ofGroups(int groups) {
        Computed value = call.computed(0);
        int channels = value.rank() < 2 ? 1 : value.dims()[1];
        if (groups < 1 || channels % groups != 0 || value.dims()[0] != 1) {
            throw new IllegalArgumentException("makes " + groups + " groups of " + Dims.text(value.dims()));
        }
        int[] parts = {groups, channels / groups, value.size() / channels};
        Computed grouped = assembly.splittable(value.reshaped(parts), name);
        Computed normalized = normalized(grouped, new boolean[] {false, true, true}, true);
        return scaled(
                normalized.reshaped(value.dims()),
                ofChannels(call.optional(1), value.rank(), channels),
                ofChannels(call.optional(2), value.rank(), channels));
    }

    private static @Nullable Constant ofChannels(@Nullable Constant numbers, int rank, int channels) {
        if (numbers == null) {
            return null;
        }
        int each = channels / Math.max(1, numbers.size());
        if (each * numbers.size() != channels) {
            throw new IllegalArgumentException("has " + numbers.size() + " numbers for " + channels + " channels");
        }
        int[] from = new int[channels];
        for (int i = 0; i < channels; i++) {
            from[i] = i / each;
        }
        return numbers.taken(alongChannels(rank, channels), from);
    }

    /** Each value over a power of what the squares of channels near it come to. */
    OnnxValue acrossChannels() {
        Computed value = call.computed(0);
        int channels = value.rank() < 2 ? 1 : value.dims()[1];
        int size = call.integer("size", 1);
        double alpha = call.real("alpha", 1e-4) / size;
        Arithmetic arithmetic = new Arithmetic(call);
        Moves moves = new Moves(call);
        int[] swap = new int[value.rank()];
        for (int i = 0; i < swap.length; i++) {
            swap[i] = i == 1 ? swap.length - 1 : i == swap.length - 1 ? 1 : i;
        }
        Computed squares = (Computed) moves.transposed(arithmetic.product(value, value), swap);
        int before = (size - 1) / 2;
        Computed sums = new Products(call)
                .dense(
                        squares,
                        channels,
                        (in, out) -> in >= out - before && in < out - before + size ? alpha : 0,
                        null);
        OnnxValue base =
                arithmetic.sum(moves.transposed(sums, swap), Constant.scalar(TensorType.FLOAT, call.real("bias", 1)));
        return arithmetic.quotient(
                value, arithmetic.power(base, Constant.scalar(TensorType.FLOAT, call.real("beta", 0.75))));
    }

    /** Each row divided by its length: the sum of sizes, the root of the sum of squares, or the greatest. */
    OnnxValue length(String norm, int axis) {
        Computed value = call.computed(0);
        boolean[] marked = new boolean[value.rank()];
        marked[Dims.axis(axis, value.rank())] = true;
        Reductions reductions = new Reductions(call);
        Arithmetic arithmetic = new Arithmetic(call);
        Activations activations = new Activations(call);
        Computed length = switch (norm) {
            case "L1" -> reductions.sum(activations.size(value), marked, true);
            case "L2" -> activations.root(reductions.sum((Computed) arithmetic.product(value, value), marked, true));
            case "MAX" -> reductions.greatest(activations.size(value), marked, true);
            default -> throw call.unsupported("norm", norm, "L1, L2, MAX");
        };
        // A row of zeros stays one.
        return arithmetic.quotient(value, activations.clip(length, LEAST_LENGTH, Double.POSITIVE_INFINITY));
    }
}
