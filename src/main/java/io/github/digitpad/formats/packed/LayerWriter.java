package io.github.digitpad.formats.packed;

import io.github.digitpad.nn.Add;
import io.github.digitpad.nn.Affine;
import io.github.digitpad.nn.AveragePool2d;
import io.github.digitpad.nn.Concatenate;
import io.github.digitpad.nn.Conv2d;
import io.github.digitpad.nn.Dense;
import io.github.digitpad.nn.DepthwiseConv2d;
import io.github.digitpad.nn.Elementwise;
import io.github.digitpad.nn.Elu;
import io.github.digitpad.nn.Flatten;
import io.github.digitpad.nn.GlobalAveragePool;
import io.github.digitpad.nn.GlobalMaxPool;
import io.github.digitpad.nn.Layer;
import io.github.digitpad.nn.LayerNormalization;
import io.github.digitpad.nn.LayerVisitor;
import io.github.digitpad.nn.LogSoftmax;
import io.github.digitpad.nn.MaxPool2d;
import io.github.digitpad.nn.Multiply;
import io.github.digitpad.nn.PRelu;
import io.github.digitpad.nn.Padding;
import io.github.digitpad.nn.Rearrange;
import io.github.digitpad.nn.Relu;
import io.github.digitpad.nn.Reshape;
import io.github.digitpad.nn.RowQuantization;
import io.github.digitpad.nn.Sigmoid;
import io.github.digitpad.nn.Softmax;
import io.github.digitpad.nn.Tanh;
import io.github.digitpad.nn.Tensor;
import io.github.digitpad.nn.UpSampling2d;
import io.github.digitpad.nn.Window;
import io.github.digitpad.nn.ZeroPadding2d;

/**
 * A layer as bytes: its kind's number, its name, its fields in the order of its record. Visits a layer: writes its
 * fields; gives its kind, which reads them again.
 */
final class LayerWriter implements LayerVisitor<LayerKind> {

    /** How weights are written: one of {@link TensorCode}'s ways. */
    interface Weights {
        void write(Tensor tensor, ByteWriter out);
    }

    private final ByteWriter out = new ByteWriter();
    private final Weights weights;

    private LayerWriter(Weights weights) {
        this.weights = weights;
    }

    static void write(Layer layer, Weights weights, ByteWriter out) {
        LayerWriter fields = new LayerWriter(weights);
        LayerKind kind = layer.accept(fields);
        out.octet(kind.number());
        out.text(layer.name());
        out.append(fields.out.toByteArray());
    }

    /** Which kind a layer is of. */
    static LayerKind kind(Layer layer) {
        return layer.accept(new LayerWriter(TensorCode::writeFloats));
    }

    private void tensor(Tensor tensor) {
        weights.write(tensor, out);
    }

    @Override
    public LayerKind visit(Conv2d layer) {
        tensor(layer.kernel());
        tensor(layer.bias());
        steps(layer.window());
        out.number(layer.groups());
        return PlainLayerKind.CONV_2D;
    }

    @Override
    public LayerKind visit(DepthwiseConv2d layer) {
        tensor(layer.kernel());
        tensor(layer.bias());
        steps(layer.window());
        return OtherLayerKind.DEPTHWISE_CONV_2D;
    }

    @Override
    public LayerKind visit(Dense layer) {
        tensor(layer.kernel());
        tensor(layer.bias());
        return PlainLayerKind.DENSE;
    }

    @Override
    public LayerKind visit(MaxPool2d layer) {
        pool(layer.window());
        return PlainLayerKind.MAX_POOL_2D;
    }

    @Override
    public LayerKind visit(AveragePool2d layer) {
        pool(layer.window());
        return OtherLayerKind.AVERAGE_POOL_2D;
    }

    @Override
    public LayerKind visit(GlobalMaxPool layer) {
        return OtherLayerKind.GLOBAL_MAX_POOL;
    }

    @Override
    public LayerKind visit(GlobalAveragePool layer) {
        return OtherLayerKind.GLOBAL_AVERAGE_POOL;
    }

    @Override
    public LayerKind visit(ZeroPadding2d layer) {
        out.numbers(layer.top(), layer.bottom(), layer.left(), layer.right());
        return OtherLayerKind.ZERO_PADDING_2D;
    }

    @Override
    public LayerKind visit(UpSampling2d layer) {
        out.numbers(layer.sizeY(), layer.sizeX());
        return OtherLayerKind.UP_SAMPLING_2D;
    }

    @Override
    public LayerKind visit(Flatten layer) {
        return PlainLayerKind.FLATTEN;
    }

    @Override
    public LayerKind visit(Reshape layer) {
        out.shape(layer.shape());
        return OtherLayerKind.RESHAPE;
    }

    @Override
    public LayerKind visit(Affine layer) {
        tensor(layer.scale());
        tensor(layer.offset());
        return OtherLayerKind.AFFINE;
    }

    @Override
    public LayerKind visit(Relu layer) {
        out.float32(layer.negativeSlope());
        out.float32(layer.maxValue());
        out.float32(layer.threshold());
        return PlainLayerKind.RELU;
    }

    @Override
    public LayerKind visit(PRelu layer) {
        tensor(layer.alpha());
        return OtherLayerKind.P_RELU;
    }

    @Override
    public LayerKind visit(Elu layer) {
        out.float32(layer.alpha());
        return OtherLayerKind.ELU;
    }

    @Override
    public LayerKind visit(Sigmoid layer) {
        return OtherLayerKind.SIGMOID;
    }

    @Override
    public LayerKind visit(Tanh layer) {
        return OtherLayerKind.TANH;
    }

    @Override
    public LayerKind visit(Softmax layer) {
        return PlainLayerKind.SOFTMAX;
    }

    @Override
    public LayerKind visit(Elementwise layer) {
        out.text(layer.function().name());
        return OtherLayerKind.ELEMENTWISE;
    }

    @Override
    public LayerKind visit(Rearrange layer) {
        out.shape(layer.input());
        out.shape(layer.output());
        for (int place : layer.from()) {
            out.number(Math.max(-1, place) + 1);
        }
        return OtherLayerKind.REARRANGE;
    }

    @Override
    public LayerKind visit(LayerNormalization layer) {
        out.float32(layer.epsilon());
        out.octet(layer.centered() ? 1 : 0);
        return OtherLayerKind.LAYER_NORMALIZATION;
    }

    @Override
    public LayerKind visit(LogSoftmax layer) {
        return OtherLayerKind.LOG_SOFTMAX;
    }

    @Override
    public LayerKind visit(RowQuantization layer) {
        return OtherLayerKind.ROW_QUANTIZATION;
    }

    @Override
    public LayerKind visit(Add layer) {
        return OtherLayerKind.ADD;
    }

    @Override
    public LayerKind visit(Multiply layer) {
        return OtherLayerKind.MULTIPLY;
    }

    @Override
    public LayerKind visit(Concatenate layer) {
        out.number(layer.axis());
        return OtherLayerKind.CONCATENATE;
    }

    /** How a kernel's window moves. */
    private void steps(Window window) {
        out.numbers(window.strideY(), window.strideX());
        padding(window.padding());
        out.numbers(window.dilationY(), window.dilationX());
    }

    private void pool(Window window) {
        out.numbers(window.height(), window.width(), window.strideY(), window.strideX());
        padding(window.padding());
    }

    private void padding(Padding padding) {
        out.octet(padding == Padding.SAME ? 1 : 0);
    }
}
