package io.github.digitpad.formats.keras.writer;

import io.github.digitpad.nn.Relu;
import java.util.ArrayList;
import java.util.List;

/** ReLU of all settings by Keras's, which takes neither a slope nor a threshold below 0. */
final class ReluLayers {

    private final KerasGraph graph;

    ReluLayers(KerasGraph graph) {
        this.graph = graph;
    }

    KerasNode add(Relu relu, KerasNode x) {
        float slope = relu.negativeSlope();
        float threshold = relu.threshold();
        if (slope >= 0 && threshold >= 0) {
            return relu(relu.name(), x, relu.maxValue(), slope, above(threshold));
        }
        if (relu.maxValue() < threshold) {
            throw new IllegalArgumentException(
                    "Keras has no ReLU of a negative slope and a threshold above its greatest value");
        }
        String name = relu.name();
        FunctionLayers functions = new FunctionLayers(graph);
        List<KerasNode> terms = new ArrayList<>();
        terms.add(relu(name + "/positive", x, relu.maxValue(), 0, above(threshold)));
        if (threshold < 0) {
            // What is left from the threshold on: all below 0 without what is below the threshold.
            KerasNode minus = functions.scaled(name + "/minus", x, -1, 0);
            KerasNode below = relu(name + "/depth", minus, Float.POSITIVE_INFINITY, 0, 0);
            terms.add(functions.scaled(name + "/below", below, -1, 0));
            terms.add(relu(name + "/deep", minus, Float.POSITIVE_INFINITY, 0, -threshold));
        }
        if (slope != 0) {
            KerasNode distance = functions.scaled(name + "/distance", x, -1, threshold);
            KerasNode positive = relu(name + "/distance_below", distance, Float.POSITIVE_INFINITY, 0, 0);
            terms.add(functions.scaled(name + "/sloped", positive, -slope, 0));
        }
        return graph.merge("Add", name, x.shape(), terms);
    }

    /** Ours takes values from the threshold on, Keras's only those above. */
    private static float above(float threshold) {
        return threshold > 0 ? Math.nextDown(threshold) : 0;
    }

    /**
     * One that Keras has.
     *
     * @param threshold which itself gives 0
     */
    KerasNode relu(String name, KerasNode x, float maxValue, float slope, float threshold) {
        return graph.add(
                "ReLU",
                name,
                x.shape(),
                x,
                "max_value",
                maxValue == Float.POSITIVE_INFINITY ? null : (double) maxValue,
                "negative_slope",
                (double) slope,
                "threshold",
                (double) threshold);
    }
}
