package io.github.digitpad.formats.tflite;

import io.github.digitpad.formats.tflite.Value.Computed;
import io.github.digitpad.nn.Elementwise.Function;
import io.github.digitpad.nn.GlobalMaxPool;
import io.github.digitpad.nn.Relu;
import io.github.digitpad.nn.Shape;

/**
 * What TensorFlow Lite does at run time to values that meet weights in whole numbers (dynamic range): rounds them to
 * 256 steps from the least to the greatest of a row, or of a picture; 0 is one of them.
 */
final class RowRounding {

    private static final int STEPS = 255;
    private static final int STEPS_EACH_WAY = 127;

    /** So that a row of zeros has steps, too. */
    private static final double LEAST_RANGE = 1e-30;

    private final Computation computation;
    private final String name;

    /** @param name of the layer that gets the values */
    RowRounding(Computation computation, String name) {
        this.computation = computation;
        this.name = name + "/rows";
    }

    /**
     * The same values, rounded.
     *
     * @param rows how many that are rounded each by itself
     * @param both whether the steps reach as far below 0 as above
     */
    Computed of(Computed input, int rows, boolean both) {
        Dims dims = Dims.of(rows, input.dims().size() / rows);
        Value values = input.as(dims);
        Value above = greatest(values);
        Value below = greatest(computation.scaled(name + "/negative", values, -1, 0));
        Value more = computation.difference(name + "/more", below, above);
        Value range = computation.sum(
                name + "/range", above, both ? computation.each(new Relu(name + "/positive"), more) : below);
        Value step = computation.scaled(name + "/step", range, 1.0 / (both ? STEPS_EACH_WAY : STEPS), LEAST_RANGE);
        Value perStep = computation.each(name + "/per step", Function.RECIPROCAL, step);
        Value whole = computation.each(
                name + "/rounded", Function.ROUND, computation.product(name + "/whole", values, perStep));
        return ((Computed) computation.product(name + "/real", whole, step)).as(input.dims());
    }

    /** The greatest value of each row, or 0. */
    private Value greatest(Value values) {
        int rows = values.dims().extent(0);
        int each = values.dims().extent(1);
        Computed turned = (Computed) computation.transposed(name + "/turned", values, 1, 0);
        Computed pooled = computation.layer(
                new GlobalMaxPool(name + "/greatest"), turned, Shape.of(each, 1, rows), Dims.of(rows, 1));
        return computation.each(new Relu(name + "/from 0"), pooled);
    }
}
