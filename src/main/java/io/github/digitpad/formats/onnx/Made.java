package io.github.digitpad.formats.onnx;

import io.github.digitpad.formats.ModelFormatException;

/** Operators that make constants, or take values for another type. */
final class Made {

    private final NodeCall call;

    Made(NodeCall call) {
        this.call = call;
    }

    OnnxValue constantOfShape() throws ModelFormatException {
        int[] dims =
                call.constant(0).size() == 0 ? new int[0] : call.constant(0).toInts();
        Constant value = call.tensor("value");
        double each = value == null ? 0 : value.only();
        Dims.requireFew(Dims.size(dims), 1);
        int[] none = new int[Dims.size(dims)];
        return Constant.scalar(value == null ? TensorType.FLOAT : value.type(), each)
                .taken(dims, none);
    }

    OnnxValue range() {
        double start = call.constant(0).only();
        double step = call.constant(2).only();
        double count = Math.max(0, Math.ceil((call.constant(1).only() - start) / step));
        int size = Dims.size((int) Math.min(count, Integer.MAX_VALUE));
        Dims.requireFew(size, 1);
        double[] values = new double[size];
        for (int i = 0; i < values.length; i++) {
            values[i] = start + i * step;
        }
        return Constant.of(call.constant(0).type(), new int[] {values.length}, values);
    }

    OnnxValue cast() {
        TensorType type = TensorType.of(call.integer("to", 1));
        return cast(call.get(0), type);
    }

    OnnxValue cast(OnnxValue value, TensorType type) {
        if (value instanceof Constant constant) {
            return Folding.cast(constant, type);
        }
        Computed computed = (Computed) value;
        if (type == TensorType.BOOL) {
            return new Arithmetic(call).isOther(computed);
        }
        if (type.isWhole() && !computed.isWhole()) {
            throw new IllegalArgumentException("makes whole numbers (" + type
                    + ") of what the network computes, which is not supported. Supported: to float");
        }
        return computed;
    }
}
