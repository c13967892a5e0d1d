package io.github.digitpad.formats.onnx;

import java.util.Arrays;

/** Operators that give the same values in another shape or order, or some of them. */
final class Moves {

    private final NodeCall call;
    private final Assembly assembly;
    private final String name;

    Moves(NodeCall call) {
        this.call = call;
        this.assembly = call.assembly();
        this.name = call.name();
    }

    OnnxValue reshaped(OnnxValue value, int[] dims) {
        if (Dims.size(dims) != value.size()) {
            throw new IllegalArgumentException("makes " + Dims.text(dims) + " of " + Dims.text(value.dims()));
        }
        return value instanceof Constant constant ? constant.reshaped(dims) : ((Computed) value).reshaped(dims);
    }

    /**
     * The values from other places.
     *
     * @param from for each value of the result which one it is
     */
    OnnxValue taken(OnnxValue value, int[] dims, int[] from) {
        return value instanceof Constant constant
                ? constant.taken(dims, from)
                : assembly.taken((Computed) value, name, dims, from);
    }

    /** To a shape in which 0 is as before and -1 the rest; a batch that the file fixes is the one that there is. */
    OnnxValue reshape() {
        OnnxValue value = call.get(0);
        double[] shape = call.list("shape", 1);
        int[] target = new int[shape == null ? 0 : shape.length];
        int known = 1;
        int open = -1;
        for (int i = 0; i < target.length; i++) {
            target[i] = (int) (shape == null ? 0 : shape[i]);
            if (i == 0 && target[0] > 1 && target[0] == assembly.fixedBatch()) {
                target[0] = 1;
            }
            if (target[i] == 0 && call.integer("allowzero", 0) == 0) {
                if (i >= value.rank()) {
                    throw new IllegalArgumentException("keeps axis " + i + " of " + Dims.text(value.dims()));
                }
                target[i] = value.dims()[i];
            }
            if (target[i] == -1) {
                open = i;
            } else {
                known = Dims.size(known, target[i]);
            }
        }
        if (known == 0) {
            throw new IllegalArgumentException("makes " + Dims.text(target) + ", which holds nothing");
        }
        if (open >= 0) {
            target[open] = value.size() / known;
        }
        return reshaped(value, target);
    }

    OnnxValue flatten() {
        OnnxValue value = call.get(0);
        int axis = call.integer("axis", 1);
        int split = axis == value.rank() ? axis : Dims.axis(axis, Math.max(1, value.rank()));
        int outer = Dims.size(value.dims(), 0, Math.min(split, value.rank()));
        if (outer == 0) {
            throw new IllegalArgumentException("gets " + Dims.text(value.dims()) + ", which holds nothing");
        }
        return reshaped(value, new int[] {outer, value.size() / outer});
    }

    OnnxValue squeeze() {
        OnnxValue value = call.get(0);
        double[] axes = call.list("axes", 1);
        boolean[] gone = new boolean[value.rank()];
        for (int i = 0; axes == null && i < gone.length; i++) {
            gone[i] = value.dims()[i] == 1;
        }
        for (int i = 0; axes != null && i < axes.length; i++) {
            gone[Dims.axis(axes[i], value.rank())] = true;
        }
        int[] dims = new int[value.rank()];
        int count = 0;
        for (int i = 0; i < gone.length; i++) {
            if (!gone[i]) {
                dims[count] = value.dims()[i];
                count++;
            }
        }
        return reshaped(value, Arrays.copyOf(dims, count));
    }

    OnnxValue unsqueeze() {
        OnnxValue value = call.get(0);
        double[] axes = call.list("axes", 1);
        int rank = value.rank() + (axes == null ? 0 : axes.length);
        boolean[] added = new boolean[rank];
        for (int i = 0; axes != null && i < axes.length; i++) {
            added[Dims.axis(axes[i], rank)] = true;
        }
        int[] dims = new int[rank];
        int from = 0;
        for (int i = 0; i < rank; i++) {
            if (added[i] || from == value.rank()) {
                dims[i] = 1;
            } else {
                dims[i] = value.dims()[from];
                from++;
            }
        }
        return reshaped(value, dims);
    }

    OnnxValue transpose() {
        OnnxValue value = call.get(0);
        int rank = value.rank();
        int[] perm = call.integers("perm", rank, 0);
        for (int i = 0; !call.isSet("perm") && i < rank; i++) {
            perm[i] = rank - 1 - i;
        }
        return transposed(value, perm);
    }

    OnnxValue lastTwoSwapped(OnnxValue value) {
        int[] perm = new int[value.rank()];
        for (int i = 0; i < perm.length; i++) {
            perm[i] = i;
        }
        perm[perm.length - 2] = perm.length - 1;
        perm[perm.length - 1] = perm.length - 2;
        return transposed(value, perm);
    }

    OnnxValue transposed(OnnxValue value, int... perm) {
        int[] dims = new int[perm.length];
        int[] steps = new int[perm.length];
        int[] strides = Dims.strides(value.dims());
        boolean[] taken = new boolean[perm.length];
        for (int i = 0; i < perm.length; i++) {
            int axis = Dims.axis(perm[i], value.rank());
            if (taken[axis]) {
                throw new IllegalArgumentException("takes axis " + axis + " twice");
            }
            taken[axis] = true;
            dims[i] = value.dims()[axis];
            steps[i] = strides[axis];
        }
        if (value instanceof Constant constant) {
            boolean turned = dims.length == 2 && Dims.axis(perm[0], 2) == 1;
            return turned ? constant.turned() : constant.taken(dims, Dims.places(dims, steps, 0));
        }
        Computed computed = assembly.splittable((Computed) value, name);
        return new Computed(computed.node(), dims, assembly.split(computed).transposed(perm), computed.isWhole());
    }

    OnnxValue shape() {
        int[] dims = call.get(0).dims();
        int start = place(call.integer("start", 0), dims.length);
        int end = call.isSet("end") ? place(call.integer("end", 0), dims.length) : dims.length;
        double[] extents = new double[Math.max(0, end - start)];
        for (int i = 0; i < extents.length; i++) {
            extents[i] = dims[start + i];
        }
        return Constant.integers(extents);
    }

    /** An index from the front, inside. */
    private static int place(double index, int length) {
        return (int) Math.max(0, Math.min(length, index < 0 ? index + length : index));
    }

    /** Some places along an axis. */
    OnnxValue gather() {
        OnnxValue value = call.get(0);
        Constant indices = call.constant(1);
        int axis = Dims.axis(call.integer("axis", 0), value.rank());
        int extent = value.dims()[axis];
        int[] places = new int[indices.size()];
        for (int i = 0; i < places.length; i++) {
            double index = indices.at(i);
            places[i] = Dims.axis(index, extent);
        }
        OnnxValue along = along(value, axis, places);
        int[] dims = new int[value.rank() - 1 + indices.rank()];
        System.arraycopy(value.dims(), 0, dims, 0, axis);
        System.arraycopy(indices.dims(), 0, dims, axis, indices.rank());
        System.arraycopy(value.dims(), axis + 1, dims, axis + indices.rank(), value.rank() - 1 - axis);
        return reshaped(along, dims);
    }

    /** The values at some places along an axis, one behind the other. */
    OnnxValue along(OnnxValue value, int axis, int... places) {
        int[] dims = Dims.with(value.dims(), axis, places.length);
        int inner = Dims.size(value.dims(), axis + 1, value.rank());
        int size = Dims.size(dims);
        if (value instanceof Constant) {
            Dims.requireFew(size, value.size());
        }
        int[] from = new int[size];
        for (int i = 0; i < from.length; i++) {
            int outer = i / inner / places.length;
            from[i] = (outer * value.dims()[axis] + places[i / inner % places.length]) * inner + i % inner;
        }
        return taken(value, dims, from);
    }

    /** Parts of which each has its own place: an index for each of the first axes. */
    OnnxValue gatherNd() {
        OnnxValue value = call.get(0);
        Constant indices = call.constant(1);
        if (call.integer("batch_dims", 0) != 0 || indices.rank() == 0) {
            throw call.unsupported("batch_dims", "" + call.integer("batch_dims", 0), "0");
        }
        int depth = indices.dims()[indices.rank() - 1];
        if (depth > value.rank()) {
            throw new IllegalArgumentException("has " + depth + " indices for " + Dims.text(value.dims()));
        }
        int inner = Dims.size(value.dims(), depth, value.rank());
        int[] dims = Arrays.copyOf(indices.dims(), indices.rank() - 1 + value.rank() - depth);
        System.arraycopy(value.dims(), depth, dims, indices.rank() - 1, value.rank() - depth);
        int[] from = new int[Dims.size(dims)];
        for (int i = 0; i < from.length; i++) {
            int place = 0;
            for (int axis = 0; axis < depth; axis++) {
                int extent = value.dims()[axis];
                place = place * extent + Dims.axis(indices.at(i / inner * depth + axis), extent);
            }
            from[i] = place * inner + i % inner;
        }
        return taken(value, dims, from);
    }

    /** A part: from one place to another, along some axes, in steps. */
    OnnxValue slice() {
        OnnxValue value = call.get(0);
        double[] starts = call.list("starts", 1);
        double[] ends = call.list("ends", 2);
        double[] axes = call.list("axes", 3);
        if (starts == null || ends == null || starts.length != ends.length) {
            throw new IllegalArgumentException("has no places to begin and to end at");
        }
        double[] steps = call.has(4) ? call.constant(4).toArray() : null;
        OnnxValue part = value;
        for (int i = 0; i < starts.length; i++) {
            int axis = Dims.axis(axes == null || i >= axes.length ? i : axes[i], value.rank());
            double step = steps == null || i >= steps.length ? 1 : steps[i];
            part = along(part, axis, places(starts[i], ends[i], step, value.dims()[axis]));
        }
        return part;
    }

    private static int[] places(double start, double end, double step, int extent) {
        boolean backwards = step < 0;
        double from = start < 0 ? start + extent : start;
        double to = end < 0 ? end + extent : end;
        from = backwards ? Math.max(-1, Math.min(extent - 1, from)) : Math.max(0, Math.min(extent, from));
        to = backwards ? Math.max(-1, Math.min(extent - 1, to)) : Math.max(0, Math.min(extent, to));
        int count = step == 0 ? 0 : (int) Math.max(0, Math.ceil((to - from) / step));
        int[] places = new int[count];
        for (int i = 0; i < count; i++) {
            places[i] = (int) (from + i * step);
        }
        return places;
    }

    /** Parts one behind the other along an axis: of sizes that are said, or as equal as can be. */
    OnnxValue[] split() {
        OnnxValue value = call.get(0);
        int axis = Dims.axis(call.integer("axis", 0), value.rank());
        int extent = value.dims()[axis];
        double[] sizes = call.list("split", 1);
        int count = call.outputs();
        OnnxValue[] parts = new OnnxValue[count];
        int begin = 0;
        for (int i = 0; i < count; i++) {
            double size = sizes != null && i < sizes.length ? sizes[i] : Math.ceil((double) extent / count);
            int end = (int) Math.max(begin, Math.min(extent, begin + size));
            int[] places = new int[end - begin];
            for (int j = 0; j < places.length; j++) {
                places[j] = begin + j;
            }
            parts[i] = along(value, axis, places);
            begin = end;
        }
        return parts;
    }

    OnnxValue expand() {
        OnnxValue value = call.get(0);
        int[] dims = Dims.broadcast(value.dims(), call.constant(1).toInts());
        if (value instanceof Constant) {
            Dims.requireFew(Dims.size(dims), value.size());
        }
        return Dims.size(dims) == value.size()
                ? reshaped(value, dims)
                : taken(value, dims, Dims.spread(value.dims(), dims));
    }

    OnnxValue tile() {
        OnnxValue value = call.get(0);
        Constant repeats = call.constant(1);
        for (int axis = 0; axis < value.rank() && axis < repeats.size(); axis++) {
            int extent = value.dims()[axis];
            int[] places = new int[Dims.size(extent, (int) repeats.at(axis))];
            for (int i = 0; i < places.length; i++) {
                places[i] = i % extent;
            }
            value = along(value, axis, places);
        }
        return value;
    }
}
