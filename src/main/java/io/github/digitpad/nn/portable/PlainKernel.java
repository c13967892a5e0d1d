package io.github.digitpad.nn.portable;

import io.github.digitpad.nn.Layer;
import io.github.digitpad.nn.Shape;
import java.util.List;

/** A layer by its plain definition: for the kinds that take little time. */
final class PlainKernel implements Kernel {

    private final Layer layer;
    private final List<Shape> shapes;
    private final List<double[]> inputs;
    private final double[] output;
    private final float[][] floatInputs;
    private final float[] floatOutput;

    PlainKernel(Layer layer, List<Shape> shapes, List<double[]> inputs, double[] output) {
        this.layer = layer;
        this.shapes = shapes;
        this.inputs = inputs;
        this.output = output;
        this.floatInputs = new float[inputs.size()][];
        for (int i = 0; i < inputs.size(); i++) {
            floatInputs[i] = new float[inputs.get(i).length];
        }
        this.floatOutput = new float[output.length];
    }

    @Override
    public void run() {
        for (int i = 0; i < inputs.size(); i++) {
            for (int j = 0; j < inputs.get(i).length; j++) {
                floatInputs[i][j] = (float) inputs.get(i)[j];
            }
        }
        layer.forward(floatInputs, shapes, floatOutput);
        for (int j = 0; j < output.length; j++) {
            output[j] = floatOutput[j];
        }
    }
}
