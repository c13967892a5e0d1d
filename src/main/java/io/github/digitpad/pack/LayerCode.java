package io.github.digitpad.pack;

import io.github.digitpad.nn.AveragePool2d;
import io.github.digitpad.nn.Conv2d;
import io.github.digitpad.nn.Dense;
import io.github.digitpad.nn.Flatten;
import io.github.digitpad.nn.GlobalAveragePool;
import io.github.digitpad.nn.Layer;
import io.github.digitpad.nn.MaxPool2d;
import io.github.digitpad.nn.Padding;
import io.github.digitpad.nn.Relu;
import io.github.digitpad.nn.Softmax;

/** A layer as bytes: its kind's number, its name, its fields in the order of its record. */
final class LayerCode {

    private static final int CONV_2D = 0;
    private static final int MAX_POOL_2D = 1;
    private static final int AVERAGE_POOL_2D = 2;
    private static final int GLOBAL_AVERAGE_POOL = 3;
    private static final int DENSE = 4;
    private static final int FLATTEN = 5;
    private static final int RELU = 6;
    private static final int SOFTMAX = 7;

    private LayerCode() {}

    static void write(Layer layer, ByteWriter out) {
        if (layer instanceof Conv2d conv) {
            begin(CONV_2D, layer, out);
            TensorCode.write(conv.kernel(), out);
            TensorCode.write(conv.bias(), out);
            out.number(conv.strideY());
            out.number(conv.strideX());
            padding(conv.padding(), out);
        } else if (layer instanceof MaxPool2d pool) {
            begin(MAX_POOL_2D, layer, out);
            pool(pool.poolHeight(), pool.poolWidth(), pool.strideY(), pool.strideX(), pool.padding(), out);
        } else if (layer instanceof AveragePool2d pool) {
            begin(AVERAGE_POOL_2D, layer, out);
            pool(pool.poolHeight(), pool.poolWidth(), pool.strideY(), pool.strideX(), pool.padding(), out);
        } else if (layer instanceof GlobalAveragePool) {
            begin(GLOBAL_AVERAGE_POOL, layer, out);
        } else if (layer instanceof Dense dense) {
            begin(DENSE, layer, out);
            TensorCode.write(dense.kernel(), out);
            TensorCode.write(dense.bias(), out);
        } else if (layer instanceof Flatten) {
            begin(FLATTEN, layer, out);
        } else if (layer instanceof Relu) {
            begin(RELU, layer, out);
        } else if (layer instanceof Softmax) {
            begin(SOFTMAX, layer, out);
        } else {
            throw new AssertionError("no number for layers of kind " + layer.kind());
        }
    }

    /** @throws IllegalArgumentException if the fields do not go together */
    static Layer read(ByteReader in) throws PackFormatException {
        int kind = in.octet();
        String name = in.text();
        return switch (kind) {
            case CONV_2D ->
                new Conv2d(name, TensorCode.read(in), TensorCode.read(in), in.number(), in.number(), padding(in));
            case MAX_POOL_2D -> new MaxPool2d(name, in.number(), in.number(), in.number(), in.number(), padding(in));
            case AVERAGE_POOL_2D ->
                new AveragePool2d(name, in.number(), in.number(), in.number(), in.number(), padding(in));
            case GLOBAL_AVERAGE_POOL -> new GlobalAveragePool(name);
            case DENSE -> new Dense(name, TensorCode.read(in), TensorCode.read(in));
            case FLATTEN -> new Flatten(name);
            case RELU -> new Relu(name);
            case SOFTMAX -> new Softmax(name);
            default -> throw in.error("a layer of the unknown kind " + kind, null);
        };
    }

    private static void begin(int kind, Layer layer, ByteWriter out) {
        out.octet(kind);
        out.text(layer.name());
    }

    private static void pool(int height, int width, int strideY, int strideX, Padding padding, ByteWriter out) {
        out.number(height);
        out.number(width);
        out.number(strideY);
        out.number(strideX);
        padding(padding, out);
    }

    private static void padding(Padding padding, ByteWriter out) {
        out.octet(padding == Padding.SAME ? 1 : 0);
    }

    private static Padding padding(ByteReader in) throws PackFormatException {
        return in.octet() == 1 ? Padding.SAME : Padding.VALID;
    }
}
