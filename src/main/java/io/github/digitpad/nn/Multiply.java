package io.github.digitpad.nn;

import java.util.List;

/** The product of arrays of one shape, value by value: what a gate ends in. */
public record Multiply(String name) implements MergeLayer {

    @Override
    public String kind() {
        return "Multiply";
    }

    @Override
    public <R> R accept(LayerVisitor<R> visitor) {
        return visitor.visit(this);
    }

    @Override
    public Shape outputShape(List<Shape> inputs) {
        return Merges.common(inputs);
    }

    @Override
    public void forward(float[][] inputs, List<Shape> inputShapes, float[] output) {
        int size = inputShapes.get(0).size();
        System.arraycopy(inputs[0], 0, output, 0, size);
        for (int which = 1; which < inputs.length; which++) {
            float[] input = inputs[which];
            for (int i = 0; i < size; i++) {
                output[i] *= input[i];
            }
        }
    }
}
