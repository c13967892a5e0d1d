package io.github.digitpad.nn;

import java.util.List;

/** A layer that makes one array of two or more. */
public sealed interface MergeLayer extends Layer permits Add, Multiply, Concatenate {

    @Override
    default long multiplyAdds(List<Shape> inputs) {
        return 0;
    }

    @Override
    default double steps(List<Shape> inputs) {
        return (double) inputs.size() * outputShape(inputs).size();
    }
}
