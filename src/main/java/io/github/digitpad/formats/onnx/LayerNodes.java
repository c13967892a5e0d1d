package io.github.digitpad.formats.onnx;

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
import io.github.digitpad.nn.Relu;
import io.github.digitpad.nn.Reshape;
import io.github.digitpad.nn.Sigmoid;
import io.github.digitpad.nn.Softmax;
import io.github.digitpad.nn.Tanh;
import io.github.digitpad.nn.ZeroPadding2d;
import java.util.List;

/** Turns layers of any kind into nodes of an ONNX graph. */
final class LayerNodes {

    private final ValueNodes values;
    private final WindowNodes windows;
    private final ShapeNodes shapes;
    private final MergeNodes merges;

    LayerNodes(OnnxGraph graph) {
        values = new ValueNodes(graph);
        windows = new WindowNodes(graph);
        shapes = new ShapeNodes(graph);
        merges = new MergeNodes(graph, shapes);
    }

    /** Adds a layer; gives its output. */
    Value add(Layer layer, List<Value> inputs) {
        Value input = inputs.get(0);
        if (layer instanceof Conv2d conv) {
            return windows.convolution(conv, input);
        } else if (layer instanceof DepthwiseConv2d conv) {
            return windows.depthwise(conv, input);
        } else if (layer instanceof MaxPool2d pool) {
            return windows.maxPool(pool, input);
        } else if (layer instanceof AveragePool2d pool) {
            return windows.averagePool(pool, input);
        } else if (layer instanceof ZeroPadding2d padding) {
            return windows.zeroPadding(padding, input);
        } else if (layer instanceof GlobalAveragePool pool) {
            return windows.globalPool("GlobalAveragePool", pool, input);
        } else if (layer instanceof GlobalMaxPool pool) {
            return windows.globalPool("GlobalMaxPool", pool, input);
        } else if (layer instanceof Dense dense) {
            return shapes.dense(dense, input);
        } else if (layer instanceof Flatten flatten) {
            return shapes.flatten(flatten.name(), input);
        } else if (layer instanceof Reshape reshape) {
            return shapes.reshape(reshape, input);
        } else if (layer instanceof Affine affine) {
            return values.affine(affine, input);
        } else if (layer instanceof Relu relu) {
            return values.relu(relu, input);
        } else if (layer instanceof PRelu prelu) {
            return values.prelu(prelu, input);
        } else if (layer instanceof Elu elu) {
            return values.each("Elu", elu.name(), input, Attribute.of("alpha", elu.alpha()));
        } else if (layer instanceof Sigmoid) {
            return values.each("Sigmoid", layer.name(), input);
        } else if (layer instanceof Tanh) {
            return values.each("Tanh", layer.name(), input);
        } else if (layer instanceof Softmax) {
            return values.softmax(layer.name(), input);
        } else if (layer instanceof Add) {
            return merges.pairwise("Add", layer.name(), inputs);
        } else if (layer instanceof Multiply) {
            return merges.pairwise("Mul", layer.name(), inputs);
        } else if (layer instanceof Concatenate concatenate) {
            return merges.concatenate(concatenate, inputs);
        }
        throw new IllegalArgumentException("layer \"" + layer.name() + "\" (" + layer.kind() + "): no ONNX form known");
    }

    /** The same values as a node gives them that can be the model's output: a vector in our order. */
    Value result(Value value) {
        Value ordered = shapes.inOurOrder(value);
        boolean untouched = ordered.name().equals(OnnxGraph.INPUT);
        return untouched ? values.each("Identity", ordered.name(), ordered) : ordered;
    }
}
