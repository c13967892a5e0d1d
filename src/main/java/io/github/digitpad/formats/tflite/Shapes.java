package io.github.digitpad.formats.tflite;

import io.github.digitpad.formats.ModelFormatException;
import io.github.digitpad.formats.tflite.Value.Computed;
import io.github.digitpad.formats.tflite.Value.Constant;
import io.github.digitpad.nn.Concatenate;
import io.github.digitpad.nn.Shape;
import java.util.Arrays;

/** Operators on shapes, and those that put arrays together and take them apart. */
final class Shapes {

    private final Call call;
    private final Operator operator;
    private final Computation computation;

    Shapes(Call call) {
        this.call = call;
        this.operator = call.operator();
        this.computation = call.computation();
    }

    /** @param batch of the file's own, for which 1 stands here; 1 if it is that */
    Value reshape(int batch) throws ModelFormatException {
        Value input = call.get(0);
        int[] target = call.has(1)
                ? call.integers(1)
                : operator.options() == null
                        ? new int[0]
                        : operator.options().int32s(0, Dims.MAX_RANK, "extents of a shape");
        // An old way to say a single number.
        int[] extents = target.length == 1 && target[0] == 0 ? new int[0] : target.clone();
        if (extents.length > 0
                && batch > 1
                && extents[0] == batch
                && product(extents) != input.dims().size()) {
            extents[0] = 1;
        }
        int open = -1;
        double others = 1;
        for (int i = 0; i < extents.length; i++) {
            if (extents[i] == -1 && open < 0) {
                open = i;
            } else {
                others *= extents[i];
            }
        }
        if (open >= 0) {
            extents[open] = others < 1 ? 0 : (int) (input.dims().size() / others);
        }
        return Computation.reshaped(input, Dims.of(extents));
    }

    private static double product(int[] extents) {
        double product = 1;
        for (int extent : extents) {
            product *= extent;
        }
        return product;
    }

    Value squeeze() throws ModelFormatException {
        Value input = call.get(0);
        Dims dims = input.dims();
        int[] axes =
                operator.options() == null ? new int[0] : operator.options().int32s(0, Dims.MAX_RANK, "axes");
        boolean[] goes = new boolean[dims.rank()];
        for (int i = 0; i < goes.length; i++) {
            goes[i] = axes.length == 0 && dims.extent(i) == 1;
        }
        for (int axis : axes) {
            goes[dims.axis(axis)] = true;
        }
        int[] extents = new int[dims.rank()];
        int count = 0;
        for (int i = 0; i < goes.length; i++) {
            if (!goes[i]) {
                extents[count++] = dims.extent(i);
            }
        }
        return Computation.reshaped(input, Dims.of(Arrays.copyOf(extents, count)));
    }

    Value expandDims() throws ModelFormatException {
        Value input = call.get(0);
        return expanded(input, Dims.axis(call.integer(1), input.dims().rank() + 1));
    }

    private static Value expanded(Value input, int place) {
        if (place > input.dims().rank()) {
            throw new IllegalArgumentException("puts an axis at " + place + " into " + input.dims());
        }
        int[] extents = new int[input.dims().rank() + 1];
        for (int i = 0; i < extents.length; i++) {
            extents[i] = i == place ? 1 : input.dims().extent(i < place ? i : i - 1);
        }
        return Computation.reshaped(input, Dims.of(extents));
    }

    Value shape() throws ModelFormatException {
        return Constant.ofInts(call.get(0).dims().toArray());
    }

    Value rank() throws ModelFormatException {
        int rank = call.get(0).dims().rank();
        return new Constant(Dims.of(), true, i -> rank);
    }

    Value zeros() throws ModelFormatException {
        return new Constant(call.get(0).dims(), call.get(0) instanceof Constant constant && constant.isWhole(), i -> 0);
    }

    Value fill() throws ModelFormatException {
        Dims dims = Dims.of(call.integers(0));
        double value = call.number(1);
        return new Constant(dims, call.constant(1).isWhole(), i -> value);
    }

    Value range() throws ModelFormatException {
        double first = call.number(0);
        double end = call.number(1);
        double step = call.number(2);
        double count = Math.ceil((end - first) / step);
        if (!(count >= 0 && count < 1 << 20)) {
            throw operator.error("counts without an end");
        }
        return new Constant(Dims.of((int) count), call.constant(0).isWhole(), i -> first + i * step);
    }

    Value broadcast() throws ModelFormatException {
        Value input = call.get(0);
        return computation.spread(call.name(), input, input.dims().spread(Dims.of(call.integers(1))));
    }

    Value concatenate() throws ModelFormatException {
        Value[] parts = new Value[call.size()];
        for (int i = 0; i < parts.length; i++) {
            parts[i] = call.get(i);
        }
        if (parts.length == 0) {
            throw operator.error("has no inputs");
        }
        return joined(parts, parts[0].dims().axis(operator.setting(0, 0)));
    }

    Value pack() throws ModelFormatException {
        Value[] parts = new Value[call.size()];
        if (parts.length == 0) {
            throw operator.error("has no inputs");
        }
        int axis = Dims.axis(operator.setting(1, 0), call.get(0).dims().rank() + 1);
        for (int i = 0; i < parts.length; i++) {
            parts[i] = expanded(call.get(i), axis);
        }
        return joined(parts, axis);
    }

    private Value joined(Value[] parts, int axis) throws ModelFormatException {
        int[] extents = parts[0].dims().toArray();
        double sum = 0;
        boolean isConstant = true;
        boolean isWhole = true;
        for (Value part : parts) {
            int[] own = part.dims().toArray();
            boolean fits = own.length == extents.length;
            for (int i = 0; fits && i < own.length; i++) {
                fits = i == axis || own[i] == extents[i];
            }
            if (!fits) {
                throw operator.error("joins " + part.dims() + " to " + parts[0].dims() + " along axis " + axis);
            }
            sum += own[axis];
            isConstant &= part instanceof Constant;
            isWhole &= part instanceof Constant constant && constant.isWhole();
        }
        extents[axis] = (int) Math.min(Integer.MAX_VALUE, sum);
        Dims dims = Dims.of(extents);
        if (isConstant) {
            return folded(parts, axis, dims, isWhole);
        }
        return parts.length == 1 ? parts[0] : layer(parts, axis, dims);
    }

    private Value folded(Value[] parts, int axis, Dims dims, boolean isWhole) {
        computation.count(dims.size());
        double[] values = new double[dims.size()];
        int step = dims.steps()[axis];
        int row = dims.extent(axis) * step;
        int start = 0;
        for (Value part : parts) {
            int run = part.dims().extent(axis) * step;
            for (int i = 0; i < part.dims().size(); i++) {
                values[i / run * row + start + i % run] = ((Constant) part).at(i);
            }
            start += run;
        }
        return Constant.of(dims, isWhole, values);
    }

    private Value layer(Value[] parts, int axis, Dims dims) throws ModelFormatException {
        Computed known = null;
        for (Value part : parts) {
            known = part instanceof Computed computed ? computed : known;
        }
        int[] nodes = new int[parts.length];
        int count = 0;
        boolean dropsBatch = axis > 0 && dims.extent(0) == 1;
        for (Value part : parts) {
            if (part.dims().size() > 0) {
                Computed computed = computation.computed(call.name() + "/constant", part, known);
                Shape as =
                        dropsBatch ? part.dims().shape() : Shape.of(part.dims().toArray());
                nodes[count++] = computation.node(computed, as);
            }
        }
        Concatenate layer = new Concatenate(call.name(), dropsBatch ? axis - 1 : axis);
        return new Computed(computation.network().add(layer, Arrays.copyOf(nodes, count)), dims);
    }

    Value[] split() throws ModelFormatException {
        Value input = call.get(1);
        int axis = input.dims().axis(call.integer(0));
        int count = operator.outputs().size();
        if (count == 0 || input.dims().extent(axis) % count != 0) {
            throw operator.error("takes " + input.dims() + " apart into " + count + " along axis " + axis);
        }
        int[] sizes = new int[count];
        Arrays.fill(sizes, input.dims().extent(axis) / count);
        return parts(input, axis, sizes);
    }

    Value[] splitBySizes() throws ModelFormatException {
        Value input = call.get(0);
        int axis = input.dims().axis(call.integer(2));
        int[] sizes = call.integers(1);
        double known = 0;
        for (int size : sizes) {
            known += Math.max(0, size);
        }
        for (int i = 0; i < sizes.length; i++) {
            sizes[i] = sizes[i] == -1 ? (int) (input.dims().extent(axis) - known) : sizes[i];
        }
        return parts(input, axis, sizes);
    }

    Value[] unpack() throws ModelFormatException {
        Value input = call.get(0);
        Dims dims = input.dims();
        int axis = dims.axis(operator.setting(1, 0));
        int[] sizes = new int[dims.extent(axis)];
        Arrays.fill(sizes, 1);
        Value[] parts = parts(input, axis, sizes);
        int[] extents = new int[dims.rank() - 1];
        for (int i = 0; i < extents.length; i++) {
            extents[i] = dims.extent(i < axis ? i : i + 1);
        }
        for (int i = 0; i < parts.length; i++) {
            parts[i] = Computation.reshaped(parts[i], Dims.of(extents));
        }
        return parts;
    }

    private Value[] parts(Value input, int axis, int[] sizes) throws ModelFormatException {
        if (sizes.length != operator.outputs().size()) {
            throw operator.error("gives " + sizes.length + " parts, needs "
                    + operator.outputs().size());
        }
        Value[] parts = new Value[sizes.length];
        int begin = 0;
        for (int i = 0; i < parts.length; i++) {
            parts[i] = computation.part(call.name(), input, axis, begin, sizes[i]);
            begin += sizes[i];
        }
        return parts;
    }
}
