package io.github.digitpad.formats.packed;

import io.github.digitpad.nn.Add;
import io.github.digitpad.nn.Affine;
import io.github.digitpad.nn.AveragePool2d;
import io.github.digitpad.nn.Concatenate;
import io.github.digitpad.nn.DepthwiseConv2d;
import io.github.digitpad.nn.Elementwise;
import io.github.digitpad.nn.Elu;
import io.github.digitpad.nn.GlobalAveragePool;
import io.github.digitpad.nn.GlobalMaxPool;
import io.github.digitpad.nn.Layer;
import io.github.digitpad.nn.LayerNormalization;
import io.github.digitpad.nn.LogSoftmax;
import io.github.digitpad.nn.Multiply;
import io.github.digitpad.nn.PRelu;
import io.github.digitpad.nn.Rearrange;
import io.github.digitpad.nn.Reshape;
import io.github.digitpad.nn.RowQuantization;
import io.github.digitpad.nn.Shape;
import io.github.digitpad.nn.Sigmoid;
import io.github.digitpad.nn.Tanh;
import io.github.digitpad.nn.Tensor;
import io.github.digitpad.nn.UpSampling2d;
import io.github.digitpad.nn.ZeroPadding2d;

/** The layers of other people's networks, besides {@linkplain PlainLayerKind those of plain ones}. */
@SuppressWarnings("ImmutableEnumChecker") // Its functions hold nothing that could change.
enum OtherLayerKind implements LayerKind {
    AVERAGE_POOL_2D(2, (name, in) -> new AveragePool2d(name, LayerKind.pool(in))),
    GLOBAL_AVERAGE_POOL(3, (name, in) -> new GlobalAveragePool(name)),
    DEPTHWISE_CONV_2D(8, (name, in) -> {
        Tensor kernel = in.tensor();
        Tensor bias = in.tensor();
        return new DepthwiseConv2d(name, kernel, bias, LayerKind.steps(kernel, in));
    }),
    GLOBAL_MAX_POOL(9, (name, in) -> new GlobalMaxPool(name)),
    ZERO_PADDING_2D(10, (name, in) -> new ZeroPadding2d(name, in.number(), in.number(), in.number(), in.number())),
    RESHAPE(11, (name, in) -> new Reshape(name, in.shape())),
    AFFINE(12, (name, in) -> new Affine(name, in.tensor(), in.tensor())),
    P_RELU(13, (name, in) -> new PRelu(name, in.tensor())),
    ELU(14, (name, in) -> new Elu(name, in.float32())),
    SIGMOID(15, (name, in) -> new Sigmoid(name)),
    TANH(16, (name, in) -> new Tanh(name)),
    ADD(17, (name, in) -> new Add(name)),
    MULTIPLY(18, (name, in) -> new Multiply(name)),
    CONCATENATE(19, (name, in) -> new Concatenate(name, in.number())),
    UP_SAMPLING_2D(20, (name, in) -> new UpSampling2d(name, in.number(), in.number())),
    ELEMENTWISE(21, (name, in) -> new Elementwise(name, function(in.text()))),
    REARRANGE(22, (name, in) -> {
        Shape input = in.shape();
        Shape output = in.shape();
        in.require(output.size());
        int[] from = new int[output.size()];
        for (int i = 0; i < from.length; i++) {
            from[i] = in.number() - 1;
        }
        return new Rearrange(name, input, output, from);
    }),
    LAYER_NORMALIZATION(23, (name, in) -> new LayerNormalization(name, in.float32(), in.octet() == 1)),
    LOG_SOFTMAX(24, (name, in) -> new LogSoftmax(name)),
    ROW_QUANTIZATION(25, (name, in) -> new RowQuantization(name));

    private interface Fields {
        Layer read(String name, ByteReader in) throws PackFormatException;
    }

    private static Elementwise.Function function(String name) {
        for (Elementwise.Function function : Elementwise.Function.values()) {
            if (function.name().equals(name)) {
                return function;
            }
        }
        throw new IllegalArgumentException("function " + name + ": there is none");
    }

    private final int number;
    private final Fields fields;

    OtherLayerKind(int number, Fields fields) {
        this.number = number;
        this.fields = fields;
    }

    @Override
    public int number() {
        return number;
    }

    @Override
    public Layer read(String name, ByteReader in) throws PackFormatException {
        return fields.read(name, in);
    }

    /** A layer of any kind, as {@link LayerKind#read}. */
    static Layer read(int number, String name, ByteReader in) throws PackFormatException {
        for (OtherLayerKind kind : values()) {
            if (kind.number == number) {
                return kind.read(name, in);
            }
        }
        return PlainLayerReader.read(number, name, in);
    }
}
