package io.github.digitpad.nn.portable;

import io.github.digitpad.nn.Layer;
import io.github.digitpad.nn.MergeLayer;
import io.github.digitpad.nn.Shape;
import io.github.digitpad.nn.UnaryLayer;
import java.util.List;

/** A layer by its plain definition: for the kinds that take little time. */
final class PlainStep implements Step {

    private final Layer layer;
    private final List<Shape> shapes;
    private final double[][] inputs;
    private final double[] output;
    private final float[][] floatInputs;
    private final float[] floatOutput;

    PlainStep(Layer layer, List<Shape> shapes, double[][] inputs, double[] output) {
        this.layer = layer;
        this.shapes = shapes;
        this.inputs = inputs;
        this.output = output;
        this.floatInputs = new float[inputs.length][];
        for (int i = 0; i < inputs.length; i++) {
            floatInputs[i] = new float[inputs[i].length];
        }
        this.floatOutput = new float[output.length];
    }

    @Override
    public void run() {
        for (int i = 0; i < inputs.length; i++) {
            for (int j = 0; j < inputs[i].length; j++) {
                floatInputs[i][j] = (float) inputs[i][j];
            }
        }
        run(layer, shapes, floatInputs, floatOutput);
        for (int j = 0; j < output.length; j++) {
            output[j] = floatOutput[j];
        }
    }

    static void run(Layer layer, List<Shape> shapes, float[][] inputs, float[] output) {
        if (layer instanceof MergeLayer merge) {
            merge.forward(inputs, shapes, output);
        } else {
            ((UnaryLayer) layer).forward(inputs[0], shapes.get(0), output);
        }
    }
}
