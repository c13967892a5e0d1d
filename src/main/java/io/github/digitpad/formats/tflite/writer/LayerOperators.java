package io.github.digitpad.formats.tflite.writer;

import io.github.digitpad.formats.Rearrangement;
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
import io.github.digitpad.nn.Shape;
import io.github.digitpad.nn.Sigmoid;
import io.github.digitpad.nn.Softmax;
import io.github.digitpad.nn.Tanh;
import io.github.digitpad.nn.UpSampling2d;
import io.github.digitpad.nn.ZeroPadding2d;
import java.util.List;

/** Turns layers of any kind into operators. Visits a layer; gives its output. */
final class LayerOperators implements LayerVisitor<Flow> {

    private final TfliteGraph graph;
    private final ProductOperators products;
    private final ValueOperators values;
    private final RowOperators rows;

    /** What the layer that is visited gets, and the first or only one of it. */
    private List<Flow> inputs = List.of();

    private Flow input;

    LayerOperators(TfliteGraph graph) {
        this.graph = graph;
        this.input = graph.input();
        products = new ProductOperators(graph);
        values = new ValueOperators(graph);
        rows = new RowOperators(graph);
    }

    /** Adds a layer; gives its output. */
    Flow add(Layer layer, List<Flow> layerInputs) {
        inputs = layerInputs;
        input = layerInputs.get(0);
        return layer.accept(this);
    }

    @Override
    public Flow visit(Conv2d layer) {
        return products.convolution(layer, input);
    }

    @Override
    public Flow visit(DepthwiseConv2d layer) {
        return products.depthwise(layer, input);
    }

    @Override
    public Flow visit(Dense layer) {
        return products.dense(layer, input);
    }

    @Override
    public Flow visit(MaxPool2d layer) {
        return products.pool(Builtin.MAX_POOL_2D, layer, layer.window(), input);
    }

    @Override
    public Flow visit(AveragePool2d layer) {
        return products.pool(Builtin.AVERAGE_POOL_2D, layer, layer.window(), input);
    }

    @Override
    public Flow visit(GlobalMaxPool layer) {
        return globalPool(Builtin.REDUCE_MAX, layer.name(), layer.outputShape(input.shape()));
    }

    @Override
    public Flow visit(GlobalAveragePool layer) {
        return globalPool(Builtin.MEAN, layer.name(), layer.outputShape(input.shape()));
    }

    private Flow globalPool(Builtin op, String name, Shape output) {
        return graph.add(op, name, output, input.tensor(), graph.integers(name + "/axes", 1, 2));
    }

    @Override
    public Flow visit(ZeroPadding2d layer) {
        int margins = graph.pairs(
                layer.name() + "/margins", 0, 0, layer.top(), layer.bottom(), layer.left(), layer.right(), 0, 0);
        return graph.add(Builtin.PAD, layer.name(), layer.outputShape(input.shape()), input.tensor(), margins);
    }

    /** With the centres of pixels: multiplying the whole numbers themselves by the inverse may end just below one. */
    @Override
    public Flow visit(UpSampling2d layer) {
        Shape output = layer.outputShape(input.shape());
        return graph.add(
                Builtin.RESIZE_NEAREST_NEIGHBOR,
                3,
                new FlatRecord().octet(1, true),
                layer.name(),
                output,
                input.tensor(),
                graph.integers(layer.name() + "/size", output.extent(0), output.extent(1)));
    }

    @Override
    public Flow visit(Flatten layer) {
        return rows.reshape(layer.name(), input, layer.outputShape(input.shape()));
    }

    @Override
    public Flow visit(Reshape layer) {
        return rows.reshape(layer.name(), input, layer.shape());
    }

    @Override
    public Flow visit(Affine layer) {
        return rows.inRows(layer.name(), input, row -> values.affine(layer, row));
    }

    @Override
    public Flow visit(Relu layer) {
        return values.relu(layer, input);
    }

    @Override
    public Flow visit(PRelu layer) {
        return values.prelu(layer, input);
    }

    @Override
    public Flow visit(Elu layer) {
        return values.elu(layer, input);
    }

    @Override
    public Flow visit(Sigmoid layer) {
        return values.each(Builtin.LOGISTIC, layer.name(), input);
    }

    @Override
    public Flow visit(Tanh layer) {
        return values.each(Builtin.TANH, layer.name(), input);
    }

    @Override
    public Flow visit(Softmax layer) {
        return rows.inRows(layer.name(), input, row -> values.softmax(layer.name(), row));
    }

    @Override
    public Flow visit(LogSoftmax layer) {
        return rows.inRows(layer.name(), input, row -> values.each(Builtin.LOG_SOFTMAX, layer.name(), row));
    }

    @Override
    public Flow visit(Elementwise layer) {
        return new FunctionOperators(graph, layer.name(), input.shape()).add(layer.function(), input);
    }

    @Override
    public Flow visit(Rearrange layer) {
        return rows.rearranged(layer, Rearrangement.of(layer), input);
    }

    @Override
    public Flow visit(LayerNormalization layer) {
        return rows.inRows(layer.name(), input, row -> rows.normalized(layer, row));
    }

    @Override
    public Flow visit(RowQuantization layer) {
        return rows.inRows(layer.name(), input, row -> rows.quantized(layer.name(), row));
    }

    @Override
    public Flow visit(Add layer) {
        return pairwise(Builtin.ADD, layer.name());
    }

    @Override
    public Flow visit(Multiply layer) {
        return pairwise(Builtin.MUL, layer.name());
    }

    private Flow pairwise(Builtin op, String name) {
        Flow all = input;
        for (Flow other : inputs.subList(1, inputs.size())) {
            all = graph.add(op, name, input.shape(), all.tensor(), other.tensor());
        }
        return all;
    }

    @Override
    public Flow visit(Concatenate layer) {
        int[] tensors = inputs.stream().mapToInt(Flow::tensor).toArray();
        Shape output = layer.outputShape(inputs.stream().map(Flow::shape).toList());
        return graph.add(
                Builtin.CONCATENATION, new FlatRecord().set(0, layer.axis() + 1), layer.name(), output, tensors);
    }
}
