package io.github.digitpad.formats.tflite.writer;

import io.github.digitpad.nn.Affine;
import io.github.digitpad.nn.Elu;
import io.github.digitpad.nn.PRelu;
import io.github.digitpad.nn.Relu;
import io.github.digitpad.nn.Shape;

/** Layers that change values and neither their shape nor their order. */
final class ValueOperators {

    /** The most axes, the batch not counted, that every operator spreads weights over. */
    private static final int MAX_SPREAD_RANK = 3;

    private final TfliteGraph graph;

    ValueOperators(TfliteGraph graph) {
        this.graph = graph;
    }

    /** One operator of one input. */
    Flow each(Builtin op, String name, Flow input) {
        return graph.add(op, name, input.shape(), input.tensor());
    }

    Flow softmax(String name, Flow input) {
        FlatRecord settings = new FlatRecord().set(0, 1f); // beta
        return graph.add(Builtin.SOFTMAX, settings, name, input.shape(), input.tensor());
    }

    Flow affine(Affine layer, Flow input) {
        String name = layer.name();
        Shape shape = input.shape();
        int scale = graph.constant(name + "/scale", layer.scale());
        int offset = graph.constant(name + "/offset", layer.offset());
        Flow scaled = graph.add(Builtin.MUL, name + "/scaled", shape, input.tensor(), scale);
        return graph.add(Builtin.ADD, name, shape, scaled.tensor(), offset);
    }

    Flow relu(Relu relu, Flow input) {
        String name = relu.name();
        boolean capped = relu.maxValue() != Float.POSITIVE_INFINITY;
        if (relu.isPlain()) {
            return each(Builtin.RELU, name, input);
        } else if (relu.threshold() == 0 && !capped) {
            FlatRecord settings = new FlatRecord().set(0, relu.negativeSlope());
            return graph.add(Builtin.LEAKY_RELU, settings, name, input.shape(), input.tensor());
        } else if (relu.threshold() == 0 && relu.negativeSlope() == 0) {
            return relu.maxValue() == 6 ? each(Builtin.RELU6, name, input) : capped(relu, input);
        }
        return reluByCases(relu, input);
    }

    private Flow capped(Relu relu, Flow input) {
        Flow positive = each(Builtin.RELU, relu.name() + "/positive", input);
        int max = graph.scalar(relu.name() + "/max", relu.maxValue());
        return graph.add(Builtin.MINIMUM, relu.name(), input.shape(), positive.tensor(), max);
    }

    /** As ours is defined, case by case. */
    private Flow reluByCases(Relu relu, Flow input) {
        String name = relu.name();
        Shape shape = input.shape();
        int x = input.tensor();
        int threshold = graph.scalar(name + "/threshold", relu.threshold());
        int slope = graph.scalar(name + "/slope", relu.negativeSlope());
        Flow distance = graph.add(Builtin.SUB, name + "/distance", shape, x, threshold);
        Flow below = graph.add(Builtin.MUL, name + "/below", shape, distance.tensor(), slope);
        Flow isAbove = graph.add(Builtin.GREATER_EQUAL, name + "/is_above", shape, x, threshold);
        Flow open = graph.add(Builtin.SELECT_V2, name + "/open", shape, isAbove.tensor(), x, below.tensor());
        if (relu.maxValue() == Float.POSITIVE_INFINITY) {
            return open;
        }
        int max = graph.scalar(name + "/max", relu.maxValue());
        Flow isCapped = graph.add(Builtin.GREATER_EQUAL, name + "/is_capped", shape, x, max);
        return graph.add(Builtin.SELECT_V2, name, shape, isCapped.tensor(), max, open.tensor());
    }

    Flow prelu(PRelu layer, Flow input) {
        String name = layer.name();
        Shape shape = input.shape();
        int alpha = graph.constant(name + "/alpha", layer.alpha());
        if (shape.rank() <= MAX_SPREAD_RANK) {
            return graph.add(Builtin.PRELU, name, shape, input.tensor(), alpha);
        }
        Flow positive = each(Builtin.RELU, name + "/positive", input);
        Flow negative = graph.add(Builtin.SUB, name + "/negative", shape, input.tensor(), positive.tensor());
        Flow sloped = graph.add(Builtin.MUL, name + "/sloped", shape, negative.tensor(), alpha);
        return graph.add(Builtin.ADD, name, shape, positive.tensor(), sloped.tensor());
    }

    /** The operator's alpha is 1: {@code relu(x) + alpha * elu(x - relu(x))}. */
    Flow elu(Elu layer, Flow input) {
        String name = layer.name();
        Shape shape = input.shape();
        if (layer.alpha() == 1) {
            return each(Builtin.ELU, name, input);
        }
        Flow positive = each(Builtin.RELU, name + "/positive", input);
        int zero = graph.scalar(name + "/zero", 0);
        Flow negative = graph.add(Builtin.MINIMUM, name + "/negative", shape, input.tensor(), zero);
        Flow curve = each(Builtin.ELU, name + "/curve", negative);
        int alpha = graph.scalar(name + "/alpha", layer.alpha());
        Flow scaled = graph.add(Builtin.MUL, name + "/scaled", shape, curve.tensor(), alpha);
        return graph.add(Builtin.ADD, name, shape, positive.tensor(), scaled.tensor());
    }
}
