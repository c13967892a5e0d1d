package io.github.digitpad.conformance;

import io.github.digitpad.nn.Shape;
import io.github.digitpad.nn.Tensor;

/** Numbers that look random and are the same on every platform: a linear congruential generator on 31 bits. */
final class Numbers {

    private int state;

    Numbers(int seed) {
        state = seed;
    }

    /** From -0.5 to 0.5. */
    float next() {
        state = state * 1_103_515_245 + 12_345 & 0x7fffffff;
        return (state >>> 8) / (float) (1 << 23) - 0.5f;
    }

    /** A whole number from 0, below a limit. */
    int below(int limit) {
        return (int) ((next() + 0.5f) * limit);
    }

    Tensor tensor(int... extents) {
        Shape shape = Shape.of(extents);
        float[] values = new float[shape.size()];
        for (int i = 0; i < values.length; i++) {
            values[i] = next();
        }
        return Tensor.of(shape, values);
    }
}
