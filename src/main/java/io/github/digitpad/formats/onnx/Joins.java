package io.github.digitpad.formats.onnx;

import io.github.digitpad.nn.Concatenate;
import java.util.Arrays;

/** Concat: values one behind the other along an axis. */
final class Joins {

    private final NodeCall call;
    private final Assembly assembly;
    private final String name;

    Joins(NodeCall call) {
        this.call = call;
        this.assembly = call.assembly();
        this.name = call.name();
    }

    OnnxValue concat() {
        int rank = call.get(0).rank();
        int axis = Dims.axis(call.integer("axis", 1), Math.max(1, rank));
        boolean constant = true;
        int extent = 0;
        for (int i = 0; i < call.inputs(); i++) {
            OnnxValue part = call.get(i);
            constant &= part instanceof Constant;
            boolean fits = part.rank() == rank && axis < rank;
            for (int other = 0; fits && other < rank; other++) {
                fits = other == axis || part.dims()[other] == call.get(0).dims()[other];
            }
            if (!fits) {
                throw new IllegalArgumentException("joins "
                        + Dims.text(call.get(0).dims()) + " and " + Dims.text(part.dims()) + " along axis " + axis);
            }
            extent = Math.addExact(extent, part.dims()[axis]);
        }
        int[] dims = Dims.with(call.get(0).dims(), axis, extent);
        return call.inputs() == 1 ? call.get(0) : constant ? joined(dims, axis) : concatenated(dims, axis);
    }

    private Constant joined(int[] dims, int axis) {
        Dims.requireFew(Dims.size(dims), 0);
        double[] values = new double[Dims.size(dims)];
        int inner = Dims.size(dims, axis + 1, dims.length);
        int begin = 0;
        for (int i = 0; i < call.inputs(); i++) {
            Constant part = call.constant(i);
            int run = part.dims()[axis] * inner;
            for (int j = 0; j < part.size(); j++) {
                values[j / run * dims[axis] * inner + begin + j % run] = part.at(j);
            }
            begin += run;
        }
        return Constant.of(call.constant(0).type(), dims, values);
    }

    /** Pictures' channels as they lie; anything else in ONNX's order. */
    private OnnxValue concatenated(int[] dims, int axis) {
        boolean pictures = dims.length >= 3;
        for (int i = 0; i < call.inputs(); i++) {
            pictures &= call.get(i) instanceof Computed part && part.order().equals(Assembly.channelsLast(part.dims()));
        }
        int[] nodes = new int[call.inputs()];
        for (int i = 0; i < nodes.length; i++) {
            Computed part = computed(call.get(i));
            Computed laid = pictures ? part : assembly.plain(part, name);
            nodes[i] = assembly.in(laid, name, pictures ? lastToEnd(part.dims()) : part.dims());
        }
        int place = !pictures || axis == 0 ? axis : axis == 1 ? dims.length - 1 : axis - 1;
        int node = assembly.network().add(new Concatenate(name, place), nodes);
        return new Computed(node, dims, pictures ? Assembly.channelsLast(dims) : Order.plain(Dims.size(dims)), false);
    }

    private static int[] lastToEnd(int[] dims) {
        int[] moved = dims.clone();
        System.arraycopy(dims, 2, moved, 1, dims.length - 2);
        moved[dims.length - 1] = dims[1];
        return moved;
    }

    /** A constant among what is computed: zeros of the network's input, and the constant added. */
    private Computed computed(OnnxValue value) {
        if (value instanceof Computed computed) {
            return computed;
        }
        Constant constant = (Constant) value;
        int[] none = new int[constant.size()];
        Arrays.fill(none, -1);
        Computed zeros = assembly.taken(assembly.input(), name, constant.dims(), none);
        return assembly.affine(zeros, name, null, constant);
    }
}
