package io.github.digitpad.formats.onnx;

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
import io.github.digitpad.nn.Rearrange;
import io.github.digitpad.nn.Relu;
import io.github.digitpad.nn.Reshape;
import io.github.digitpad.nn.RowQuantization;
import io.github.digitpad.nn.Sigmoid;
import io.github.digitpad.nn.Softmax;
import io.github.digitpad.nn.Tanh;
import io.github.digitpad.nn.UpSampling2d;
import io.github.digitpad.nn.ZeroPadding2d;
import java.util.List;

/** Turns layers of any kind into nodes of an ONNX graph. Visits a layer; gives its output. */
final class LayerNodes implements LayerVisitor<Value> {

    private final ValueNodes values;
    private final WindowNodes windows;
    private final ShapeNodes shapes;
    private final MergeNodes merges;
    private final FunctionNodes functions;
    private final RowNodes rows;

    /** What the layer that is visited gets, and the first or only one of it. */
    private List<Value> inputs = List.of();

    private Value input;

    /** @param input the network's */
    LayerNodes(OnnxGraph graph, Value input) {
        this.input = input;
        values = new ValueNodes(graph);
        windows = new WindowNodes(graph);
        shapes = new ShapeNodes(graph);
        merges = new MergeNodes(graph, shapes);
        functions = new FunctionNodes(graph);
        rows = new RowNodes(graph, shapes);
    }

    /** Adds a layer; gives its output. */
    Value add(Layer layer, List<Value> layerInputs) {
        inputs = layerInputs;
        input = layerInputs.get(0);
        return layer.accept(this);
    }

    @Override
    public Value visit(Conv2d layer) {
        return windows.convolution(layer, input);
    }

    @Override
    public Value visit(DepthwiseConv2d layer) {
        return windows.depthwise(layer, input);
    }

    @Override
    public Value visit(Dense layer) {
        return shapes.dense(layer, input);
    }

    @Override
    public Value visit(MaxPool2d layer) {
        return windows.pool("MaxPool", layer, layer.window(), input);
    }

    @Override
    public Value visit(AveragePool2d layer) {
        // Neither ours nor ONNX's counts padded cells, unless ONNX's is told to.
        return windows.pool("AveragePool", layer, layer.window(), input);
    }

    @Override
    public Value visit(GlobalMaxPool layer) {
        return windows.globalPool("GlobalMaxPool", layer, input);
    }

    @Override
    public Value visit(GlobalAveragePool layer) {
        return windows.globalPool("GlobalAveragePool", layer, input);
    }

    @Override
    public Value visit(ZeroPadding2d layer) {
        return windows.zeroPadding(layer, input);
    }

    @Override
    public Value visit(UpSampling2d layer) {
        return windows.upSampling(layer, input);
    }

    @Override
    public Value visit(Flatten layer) {
        return shapes.flatten(layer.name(), input);
    }

    @Override
    public Value visit(Reshape layer) {
        return shapes.reshape(layer, input);
    }

    @Override
    public Value visit(Affine layer) {
        return values.affine(layer, input);
    }

    @Override
    public Value visit(Relu layer) {
        return values.relu(layer, input);
    }

    @Override
    public Value visit(PRelu layer) {
        return values.prelu(layer, input);
    }

    @Override
    public Value visit(Elu layer) {
        return values.each("Elu", layer.name(), input, Attribute.of("alpha", layer.alpha()));
    }

    @Override
    public Value visit(Sigmoid layer) {
        return values.each("Sigmoid", layer.name(), input);
    }

    @Override
    public Value visit(Tanh layer) {
        return values.each("Tanh", layer.name(), input);
    }

    @Override
    public Value visit(Softmax layer) {
        return values.softmax(layer.name(), input);
    }

    @Override
    public Value visit(Elementwise layer) {
        return functions.add(layer, input);
    }

    @Override
    public Value visit(Rearrange layer) {
        return rows.rearranged(layer, input);
    }

    @Override
    public Value visit(LayerNormalization layer) {
        return rows.normalized(layer, input);
    }

    @Override
    public Value visit(LogSoftmax layer) {
        return rows.logSoftmax(layer, input);
    }

    @Override
    public Value visit(RowQuantization layer) {
        return rows.quantized(layer, input);
    }

    @Override
    public Value visit(Add layer) {
        return merges.pairwise("Add", layer.name(), inputs);
    }

    @Override
    public Value visit(Multiply layer) {
        return merges.pairwise("Mul", layer.name(), inputs);
    }

    @Override
    public Value visit(Concatenate layer) {
        return merges.concatenate(layer, inputs);
    }

    /** The same values as a node gives them that can be the model's output: a vector in our order. */
    Value result(Value value) {
        Value ordered = shapes.inOurOrder(value);
        boolean untouched = ordered.name().equals(OnnxGraph.INPUT);
        return untouched ? values.each("Identity", ordered.name(), ordered) : ordered;
    }
}
