package io.github.digitpad.formats.packed;

import io.github.digitpad.nn.Add;
import io.github.digitpad.nn.Affine;
import io.github.digitpad.nn.AveragePool2d;
import io.github.digitpad.nn.Concatenate;
import io.github.digitpad.nn.Conv2d;
import io.github.digitpad.nn.Dense;
import io.github.digitpad.nn.DepthwiseConv2d;
import io.github.digitpad.nn.Elu;
import io.github.digitpad.nn.Flatten;
import io.github.digitpad.nn.GlobalAveragePool;
import io.github.digitpad.nn.GlobalMaxPool;
import io.github.digitpad.nn.Layer;
import io.github.digitpad.nn.MaxPool2d;
import io.github.digitpad.nn.Multiply;
import io.github.digitpad.nn.PRelu;
import io.github.digitpad.nn.Padding;
import io.github.digitpad.nn.Relu;
import io.github.digitpad.nn.Reshape;
import io.github.digitpad.nn.Sigmoid;
import io.github.digitpad.nn.Softmax;
import io.github.digitpad.nn.Tanh;
import io.github.digitpad.nn.Tensor;
import io.github.digitpad.nn.Window;
import io.github.digitpad.nn.ZeroPadding2d;
import java.util.List;

/** A layer as bytes: its kind's number, its name, its fields in the order of its record. */
final class LayerCode {

    static final int CONV_2D = 0;
    static final int MAX_POOL_2D = 1;
    private static final int AVERAGE_POOL_2D = 2;
    private static final int GLOBAL_AVERAGE_POOL = 3;
    static final int DENSE = 4;
    static final int FLATTEN = 5;
    static final int RELU = 6;
    static final int SOFTMAX = 7;
    private static final int DEPTHWISE_CONV_2D = 8;
    private static final int GLOBAL_MAX_POOL = 9;
    private static final int ZERO_PADDING_2D = 10;
    private static final int RESHAPE = 11;
    private static final int AFFINE = 12;
    private static final int P_RELU = 13;
    private static final int ELU = 14;
    private static final int SIGMOID = 15;
    private static final int TANH = 16;
    private static final int ADD = 17;
    private static final int MULTIPLY = 18;
    private static final int CONCATENATE = 19;

    /** Each at the place of its number. */
    private static final List<Class<? extends Layer>> KINDS = List.of(
            Conv2d.class,
            MaxPool2d.class,
            AveragePool2d.class,
            GlobalAveragePool.class,
            Dense.class,
            Flatten.class,
            Relu.class,
            Softmax.class,
            DepthwiseConv2d.class,
            GlobalMaxPool.class,
            ZeroPadding2d.class,
            Reshape.class,
            Affine.class,
            PRelu.class,
            Elu.class,
            Sigmoid.class,
            Tanh.class,
            Add.class,
            Multiply.class,
            Concatenate.class);

    private LayerCode() {}

    static void write(Layer layer, ByteWriter out) {
        out.octet(kind(layer));
        out.text(layer.name());
        if (layer instanceof Conv2d conv) {
            TensorCode.write(conv.kernel(), out);
            TensorCode.write(conv.bias(), out);
            steps(conv.window(), out);
            out.number(conv.groups());
        } else if (layer instanceof DepthwiseConv2d conv) {
            TensorCode.write(conv.kernel(), out);
            TensorCode.write(conv.bias(), out);
            steps(conv.window(), out);
        } else if (layer instanceof Dense dense) {
            TensorCode.write(dense.kernel(), out);
            TensorCode.write(dense.bias(), out);
        } else if (layer instanceof MaxPool2d pool) {
            pool(pool.window(), out);
        } else if (layer instanceof AveragePool2d pool) {
            pool(pool.window(), out);
        } else if (layer instanceof ZeroPadding2d margin) {
            out.numbers(margin.top(), margin.bottom(), margin.left(), margin.right());
        } else if (layer instanceof Reshape reshape) {
            out.shape(reshape.shape());
        } else if (layer instanceof Affine affine) {
            TensorCode.write(affine.scale(), out);
            TensorCode.write(affine.offset(), out);
        } else if (layer instanceof Relu relu) {
            out.float32(relu.negativeSlope());
            out.float32(relu.maxValue());
            out.float32(relu.threshold());
        } else if (layer instanceof PRelu relu) {
            TensorCode.write(relu.alpha(), out);
        } else if (layer instanceof Elu elu) {
            out.float32(elu.alpha());
        } else if (layer instanceof Concatenate concatenate) {
            out.number(concatenate.axis());
        }
    }

    /**
     * Any layer; those that plain networks have are read by {@link PlainLayerCode}, so that a page that needs no others
     * has no code for them.
     *
     * @throws IllegalArgumentException if the fields do not go together
     */
    static Layer read(int kind, String name, ByteReader in) throws PackFormatException {
        return switch (kind) {
            case DEPTHWISE_CONV_2D -> {
                Tensor kernel = TensorCode.read(in);
                yield new DepthwiseConv2d(name, kernel, TensorCode.read(in), steps(kernel, in));
            }
            case AVERAGE_POOL_2D -> new AveragePool2d(name, pool(in));
            case GLOBAL_MAX_POOL -> new GlobalMaxPool(name);
            case GLOBAL_AVERAGE_POOL -> new GlobalAveragePool(name);
            case ZERO_PADDING_2D -> new ZeroPadding2d(name, in.number(), in.number(), in.number(), in.number());
            case RESHAPE -> new Reshape(name, in.shape());
            case AFFINE -> new Affine(name, TensorCode.read(in), TensorCode.read(in));
            case P_RELU -> new PRelu(name, TensorCode.read(in));
            case ELU -> new Elu(name, in.float32());
            case SIGMOID -> new Sigmoid(name);
            case TANH -> new Tanh(name);
            case ADD -> new Add(name);
            case MULTIPLY -> new Multiply(name);
            case CONCATENATE -> new Concatenate(name, in.number());
            default -> PlainLayerCode.read(kind, name, in);
        };
    }

    static int kind(Layer layer) {
        for (int kind = 0; kind < KINDS.size(); kind++) {
            if (KINDS.get(kind).isInstance(layer)) {
                return kind;
            }
        }
        throw new AssertionError("no number for layers of kind " + layer.kind());
    }

    /** How a kernel's window moves. */
    private static void steps(Window window, ByteWriter out) {
        out.numbers(window.strideY(), window.strideX());
        padding(window.padding(), out);
        out.numbers(window.dilationY(), window.dilationX());
    }

    static Window steps(Tensor kernel, ByteReader in) throws PackFormatException {
        return Window.of(kernel, in.number(), in.number(), padding(in), in.number(), in.number());
    }

    private static void pool(Window window, ByteWriter out) {
        out.numbers(window.height(), window.width(), window.strideY(), window.strideX());
        padding(window.padding(), out);
    }

    static Window pool(ByteReader in) throws PackFormatException {
        return new Window(in.number(), in.number(), in.number(), in.number(), padding(in));
    }

    private static void padding(Padding padding, ByteWriter out) {
        out.octet(padding == Padding.SAME ? 1 : 0);
    }

    private static Padding padding(ByteReader in) throws PackFormatException {
        return in.octet() == 1 ? Padding.SAME : Padding.VALID;
    }
}
